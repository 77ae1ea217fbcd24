using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Announcements;

/// <summary>Who outside is told that something of ours changed.</summary>
public enum Announcee
{
    /// <summary>The WebSub hub, which is told of feeds.</summary>
    Hub,

    /// <summary>The search engines that speak IndexNow, which are told of stories.</summary>
    SearchEngines,
}

/// <summary>A feed or a page of which somebody outside is still to be told that it changed; it is gone once that is done.</summary>
public sealed class Announcement
{
    /// <summary>Of a path as it is written into addresses, where a letter may take nine signs.</summary>
    public const int LongestPath = 1600;

    public const int LongestTrouble = 300;

    /// <summary>From one try to the next; after the last one the change is old news.</summary>
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public long Id { get; private set; }

    public Announcee To { get; private set; }

    public string Path { get; private set; } = "";

    /// <summary>When to try next, or until when a process has it.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public int Tries { get; private set; }

    /// <summary>Why the last try failed.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>Whether no further try is worth it.</summary>
    public bool IsOldNews => Tries > Waits.Length;

    private Announcement()
    {
    }

    public Announcement(Announcee to, string path, DateTimeOffset now) => (To, Path, DueAt) = (to, path, now);

    /// <summary>Has it told again, because it changed again; of a process that is telling it now, the change before stays untold.</summary>
    public void Renew(DateTimeOffset now) => (DueAt, Tries) = (now, 0);

    /// <summary>Takes it for a try; of two processes that do so at once, only one can store it.</summary>
    public void Take(DateTimeOffset now)
    {
        Tries++;
        DueAt = now + Lease;
    }

    /// <summary>Puts it off.</summary>
    public void MarkFailed(string trouble, DateTimeOffset now)
    {
        Trouble = trouble.Length > LongestTrouble ? trouble[..LongestTrouble] : trouble;
        DueAt = now + Waits[Math.Clamp(Tries, 1, Waits.Length) - 1];
    }
}

/// <summary>Up to when changes have been looked for; there is one.</summary>
public sealed class AnnouncementMark
{
    public int Id { get; private set; } = 1;

    public DateTimeOffset Until { get; set; }

    private AnnouncementMark()
    {
    }

    public AnnouncementMark(DateTimeOffset until) => Until = until;
}

internal sealed class AnnouncementMapping : IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<Announcement> announcement)
    {
        announcement.ToTable("Announcements");
        announcement.Property(a => a.Path).HasMaxLength(Announcement.LongestPath).IsUnicode(false);
        announcement.Property(a => a.To).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
        announcement.Property(a => a.Trouble).HasMaxLength(Announcement.LongestTrouble);

        // Two processes that take one at the same moment, or one that changed again while it was told: the second finds another hour here.
        announcement.Property(a => a.DueAt).IsConcurrencyToken();
        announcement.HasIndex(a => new { a.To, a.Path }).IsUnique();
        announcement.HasIndex(a => new { a.To, a.DueAt });
    }
}

internal sealed class AnnouncementMarkMapping : IEntityTypeConfiguration<AnnouncementMark>
{
    public void Configure(EntityTypeBuilder<AnnouncementMark> mark)
    {
        mark.ToTable("AnnouncementMarks");
        mark.Property(m => m.Id).ValueGeneratedNever();
        mark.Property(m => m.Until).IsConcurrencyToken();
    }
}
