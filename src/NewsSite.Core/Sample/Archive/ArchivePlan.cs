using System.Runtime.InteropServices;

namespace NewsSite.Sample.Archive;

/// <summary>How large an archive is and when it ends: all that its stories depend on.</summary>
/// <param name="Stories">How many stories it has.</param>
/// <param name="Comments">How many comments they have together.</param>
/// <param name="Until">The full hour up to which its stories are out.</param>
public sealed record ArchivePlan(int Stories, int Comments, DateTimeOffset Until)
{
    public const int FewestStories = 100;
    public const int MostStories = 1_000_000;
    public const int MostComments = 10_000_000;

    /// <summary>A paper brings more stories every year: at 1, as many at all times.</summary>
    private const double Growth = 1.1;

    private static readonly TimeSpan Span = TimeSpan.FromDays(20 * 365.25);
    private static readonly TimeSpan BetweenScheduled = TimeSpan.FromHours(2);
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An archive that ends in an hour.</summary>
    public static ArchivePlan EndingAt(int stories, int comments, DateTimeOffset now) => new(stories, comments, Epoch.AddHours(Math.Floor((now - Epoch).TotalHours)));

    /// <summary>How many of its last stories have an hour to come.</summary>
    public int Scheduled => Math.Min(Stories / 10, Math.Max(3, Stories / 1000));

    public bool IsScheduled(int story) => story >= Stories - Scheduled;

    public bool IsDraft(int story) => story % 25 == 7 && !IsScheduled(story);

    /// <summary>The hour of a story; they are numbered in this order, from 0.</summary>
    public DateTimeOffset PublishAt(int story)
    {
        var outAlready = Stories - Scheduled;
        if (story >= outAlready) return Until + BetweenScheduled * (story - outAlready + 1);
        var at = Until - Span * Math.Pow(1 - (double)story / outAlready, Growth) - TimeSpan.FromMinutes(1);
        return new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
    }

    /// <summary>The mark of a story of this archive, by which a call that was stopped goes on and none makes it twice.</summary>
    public Guid Mark(int story) => new(MemoryMarshal.AsBytes<int>([story, Stories, Comments, (int)(Until - Epoch).TotalHours]));

    /// <summary>The archive that a mark names, and which of its stories; null for any other number.</summary>
    public static (ArchivePlan Plan, int Story)? Read(Guid mark)
    {
        var parts = MemoryMarshal.Cast<byte, int>(mark.ToByteArray());
        var isOurs = parts[1] is >= FewestStories and <= MostStories && parts[0] >= 0 && parts[0] < parts[1] && parts[2] is >= 0 and <= MostComments && parts[3] >= 0;
        return isOurs ? (new(parts[1], parts[2], Epoch.AddHours(parts[3])), parts[0]) : null;
    }

    /// <summary>Chance that is the same in every run.</summary>
    internal static Random Chance(int of, int purpose) => new(unchecked(of * 31 + purpose));
}
