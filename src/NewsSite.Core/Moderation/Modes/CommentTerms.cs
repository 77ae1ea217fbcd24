using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Languages;

namespace NewsSite.Moderation.Modes;

/// <summary>How comments work under one story at a moment, for anybody: what its own settings, its sections' and the site's come to.</summary>
/// <param name="Mode">As the closest settings have it.</param>
public sealed record CommentTerms(CommentMode Mode)
{
    /// <summary>Why nobody can comment now, in a sentence; none where it is open.</summary>
    public Sentence? Closed { get; init; }

    /// <summary>When it opens again by the timetable, such as <c>at 07:00 tomorrow</c>; none where it is open or no timetable closes it.</summary>
    public Sentence? Opens { get; init; }

    /// <summary>Until when slow mode lasts; none mostly.</summary>
    public DateTimeOffset? SlowUntil { get; init; }

    /// <summary>When they next change by themselves; none where nothing is planned.</summary>
    public DateTimeOffset? ChangesAt { get; init; }

    /// <summary>See <see cref="CommentSettings.SlowAt"/>.</summary>
    public int SlowAt { get; init; }

    /// <summary>What the staff say above the form; empty for nothing.</summary>
    public string MessageHtml { get; init; } = "";

    /// <summary>What comments come to under a story; closed where readers may not see it.</summary>
    public static async Task<CommentTerms> LoadAsync(NewsDbContext db, int articleId, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancel)
    {
        var story = await db.Articles.Published(now).Include(a => a.Section).AsNoTracking().FirstOrDefaultAsync(a => a.Id == articleId, cancel);
        if (story is null) return new(CommentMode.Closed) { Closed = "This story is no longer here, so it takes no comments." };
        var rows = await db.CommentSettings.For(articleId, story.Section!.Path).Include(s => s.Section).AsNoTracking().ToListAsync(cancel);
        var isPreModerated = await db.RuleBooks.Select(b => b.IsPreModerated).SingleAsync(cancel);
        return Of(story, rows, isPreModerated, await db.SlowModes.Under(articleId).InForce(now).MaxAsync(s => (DateTimeOffset?)s.Until, cancel), zone, now);
    }

    /// <summary>What comments come to under a story that readers may see.</summary>
    /// <param name="story">With its section.</param>
    /// <param name="rows">Settings with a word about it, perhaps with others of sections that it is not in.</param>
    /// <param name="isPreModerated">What holds where none says a mode.</param>
    /// <param name="slowUntil">Until when slow mode lasts; none mostly.</param>
    /// <param name="zone">Whose clock the timetable means.</param>
    /// <param name="now">The moment.</param>
    public static CommentTerms Of(Article story, IEnumerable<CommentSettings> rows, bool isPreModerated, DateTimeOffset? slowUntil, TimeZoneInfo zone, DateTimeOffset now)
    {
        var slugs = story.Section!.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var publishedAt = story.EmbargoedUntil > story.PublishAt ? story.EmbargoedUntil : story.PublishAt;
        var terms = Of(rows.Where(r => r.Section is null || slugs.Contains(r.Section.Slug)), isPreModerated, publishedAt, zone, now) with { SlowUntil = slowUntil };
        if (slowUntil is { } slow && !(terms.ChangesAt < slow)) terms = terms with { ChangesAt = slow };
        return story.CommentsOpen ? terms : terms with { Mode = CommentMode.Closed, Opens = null, Closed = "Comments are closed on this story." };
    }

    /// <summary>What rows of settings come to, the closest first heard.</summary>
    /// <param name="rows">Those that have a word, the site's among them.</param>
    /// <param name="isPreModerated">What holds where none says a mode.</param>
    /// <param name="publishedAt">From when on readers have the story; none for a section or the site.</param>
    /// <param name="zone">Whose clock the timetable means.</param>
    /// <param name="now">The moment.</param>
    public static CommentTerms Of(IEnumerable<CommentSettings> rows, bool isPreModerated, DateTimeOffset? publishedAt, TimeZoneInfo zone, DateTimeOffset now)
    {
        var closest = rows.OrderByDescending(r => r.Closeness).ToList();
        var saysMode = closest.Find(r => r.Mode is not null);
        var terms = new CommentTerms(saysMode?.Mode ?? (isPreModerated ? CommentMode.PreModerated : CommentMode.PostModerated))
        {
            SlowAt = closest.Find(r => r.SlowAt is not null)?.SlowAt ?? 0,
            MessageHtml = closest.Find(r => r.Message.Length > 0)?.MessageHtml ?? "",
        };
        if (saysMode?.Mode == CommentMode.Closed) return terms with { Closed = saysMode.ArticleId is not null ? "Comments are closed on this story." : saysMode.SectionId is not null ? "Comments are closed in this section." : "Comments are closed on the whole site." };

        // Whoever set this story to be open meant it, also when it gets old.
        var days = saysMode?.ArticleId is not null ? 0 : closest.Find(r => r.ClosesAfterDays is not null)?.ClosesAfterDays ?? 0;
        if (days > 0 && publishedAt?.AddDays(days) <= now) return terms with { Mode = CommentMode.Closed, Closed = new Sentence("Comments on this story closed {0} after it was published.", Sentence.Counting(days, "a day", "{0} days")) };

        if (days > 0) terms = terms with { ChangesAt = publishedAt?.AddDays(days) };
        var written = closest.Find(r => r.Timetable is not null)?.Timetable ?? "";
        var hours = Timetable.Read(written);

        // By the minute, because the words about it change too: today, tomorrow.
        if (written.Length > 0) terms = terms with { ChangesAt = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero).AddMinutes(1) };
        if (hours.IsOpen(now, zone)) return terms;
        var opens = hours.OpensAfter(now, zone) is { } at ? When(at, zone, now) : null;
        return terms with { Opens = opens, Closed = opens is null ? new Sentence("Comments are closed at this hour.") : new Sentence("Comments are closed at this hour. They open again {0}.", opens) };
    }

    /// <summary>A time within the next days as people say it, such as <c>at 07:00</c> or <c>at 07:00 on Monday</c>.</summary>
    public static Sentence When(DateTimeOffset at, TimeZoneInfo zone, DateTimeOffset now)
    {
        var (then, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone).Date);
        var hour = then.ToString("HH:mm", CultureInfo.InvariantCulture);
        return (then.Date - today).Days switch { 0 => new("at {0}", hour), 1 => new("at {0} tomorrow", hour), _ => new("at {0} on {1}", hour, then.DayOfWeek) };
    }
}
