using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Markup;
using NewsSite.Sections;

namespace NewsSite.Moderation.Modes;

/// <summary>
/// How comments work on the site, in a section or under a story. What a row does not say, the next one around it does: the section that a story stands
/// in, the sections around that, the site, and for the mode at last the rule book.
/// </summary>
public sealed class CommentSettings
{
    public const int TheSites = 1;
    public const int LongestMessage = 2000;
    public const int MostDays = 3650;
    public const int MostPerMinute = 1000;
    public const int UsualSlowAt = 60;

    public int Id { get; private set; }

    public int? SectionId { get; private set; }

    public Section? Section { get; private set; }

    public int? ArticleId { get; private set; }

    public Article? Article { get; private set; }

    public CommentMode? Mode { get; private set; }

    /// <summary>See <see cref="Timetable.Write"/>; empty for all hours.</summary>
    public string? Timetable { get; private set; }

    /// <summary>After how many days a story takes no more comments; 0 for never.</summary>
    public int? ClosesAfterDays { get; private set; }

    /// <summary>From how many comments in a minute on a story is in slow mode; 0 for never.</summary>
    public int? SlowAt { get; private set; }

    /// <summary>What the staff say above the form, in Markdown; empty when this row says nothing.</summary>
    public string Message { get; private set; } = "";

    public string MessageHtml { get; private set; } = "";

    /// <summary>Counts changes, so that of two at once the second is told.</summary>
    public int Version { get; private set; } = 1;

    public int? ChangedById { get; private set; }

    public Account? ChangedBy { get; private set; }

    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>0 for the site, 1 and more for sections from the top, most for a story: of several rows the one with most has the first word.</summary>
    public int Closeness => ArticleId is not null ? int.MaxValue : Section?.Depth ?? 0;

    private CommentSettings()
    {
    }

    /// <summary>Those of the site, as they are before anybody has changed them.</summary>
    internal static CommentSettings OfSite() => new() { Id = TheSites, Timetable = "", ClosesAfterDays = 0, SlowAt = UsualSlowAt };

    public CommentSettings(Section section) => (Section, SectionId) = (section, section.Id);

    public CommentSettings(Article article) => (Article, ArticleId) = (article, article.Id);

    /// <summary>Sentences by the part they belong to; empty when the settings can be kept.</summary>
    public static IEnumerable<(string Field, string Problem)> Problems(int? closesAfterDays, int? slowAt, string message)
    {
        if (closesAfterDays is < 0 or > MostDays) yield return (nameof(ClosesAfterDays), $"The number of days is from 0 (never) to {MostDays}.");
        if (slowAt is < 0 or > MostPerMinute) yield return (nameof(SlowAt), $"The number of comments is from 0 (never) to {MostPerMinute}.");
        if (message.Length > LongestMessage) yield return (nameof(Message), $"A message can have {LongestMessage} characters; this one has {message.Length}.");
        else if (!CommentMarkdown.CanRender(message)) yield return (nameof(Message), "Quotations or lists are nested too deeply in this message.");
    }

    /// <summary>Takes over other settings; null means that the next row around this one decides.</summary>
    /// <exception cref="ArgumentException">There is something wrong with them.</exception>
    public void Change(CommentMode? mode, string? timetable, int? closesAfterDays, int? slowAt, string message, Account by, DateTimeOffset now)
    {
        if (Problems(closesAfterDays, slowAt, message).FirstOrDefault() is (_, { } problem)) throw new ArgumentException(problem, nameof(mode));
        if (Id == TheSites && (timetable is null || closesAfterDays is null || slowAt is null)) throw new ArgumentException("Around the site there is nothing that decides.", nameof(timetable));
        (Mode, Timetable, ClosesAfterDays, SlowAt) = (mode, timetable, closesAfterDays, slowAt);
        (Message, MessageHtml) = (message, message.Length == 0 ? "" : CommentMarkdown.OfStaffToHtml(message));
        (ChangedBy, ChangedById, ChangedAt) = (by, by.Id, now);
        Version++;
    }
}
