using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Announcements;
using NewsSite.Data;
using NewsSite.Web.Models;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Announcements;

/// <summary>
/// Finds what changed for readers since the last time, and notes who is to be told. Nobody announces by publishing: a story also comes to readers at its hour,
/// when nobody does anything.
/// </summary>
public sealed class Announcing(NewsDbContext db, IOptions<SyndicationOptions> options, TimeProvider clock)
{
    private const int MostStories = 5000;

    /// <summary>What is older is told to nobody, such as after the site was off or told nobody for a while.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1);

    /// <summary>An act carries the time at which its request began, and is stored a moment later.</summary>
    private static readonly TimeSpan ToBeStored = TimeSpan.FromSeconds(10);

    /// <summary>Returns how many it noted.</summary>
    public async Task<int> NoteAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var until = EndOfLastMinute(now - ToBeStored);
        var mark = await db.AnnouncementMarks.FirstOrDefaultAsync(cancel);
        if (mark is null)
        {
            db.Add(new AnnouncementMark(until));
            await KeptAsync(cancel);
            return 0;
        }

        if (mark.Until >= until) return 0;
        var after = mark.Until > until - Oldest ? mark.Until : until - Oldest;
        var changed = await db.Articles.ChangedForReaders(after, until).OrderByDescending(a => a.Id).AsChanged(db.SeriesParts).Take(MostStories).AsSplitQuery().ToListAsync(cancel);
        var noted = options.Value.Hub is { Length: > 0 } ? await NoteAsync(Announcee.Hub, changed.SelectMany(Feeds), now, cancel) : 0;
        if (options.Value.IndexNowKey is { Length: > 0 }) noted += await NoteAsync(Announcee.SearchEngines, changed.Select(Page), now, cancel);
        mark.Until = until;
        return await KeptAsync(cancel) ? noted : 0;
    }

    /// <summary>The feeds that a change of a story is a change of, in every format.</summary>
    private static IEnumerable<string> Feeds(ChangedStory story)
    {
        string[] pages =
        [
            "/", .. story.SectionPath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Address.Section), .. story.Tags.Select(Address.Tag), .. story.Authors.Select(Address.Author),
            .. story.Series is { } series ? (string[])[Address.Series(series)] : [], .. story.IsCorrected ? (string[])["/corrections"] : [],
        ];
        return from page in pages from format in (FeedFormat[])[FeedFormat.Rss, FeedFormat.Atom, FeedFormat.Json] select format.Of(Address.Feed(page));
    }

    private static string Page(ChangedStory story) => Address.Article(story.Section, story.Id, story.Slug);

    /// <summary>A shared cache keeps a feed to the end of the minute, so that whoever is told within it would fetch the old one.</summary>
    private static DateTimeOffset EndOfLastMinute(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);

    private async Task<int> NoteAsync(Announcee to, IEnumerable<string> changed, DateTimeOffset now, CancellationToken cancel)
    {
        var paths = changed.Where(p => p.Length <= Announcement.LongestPath).ToHashSet(StringComparer.Ordinal);
        foreach (var some in paths.Chunk(500))
        {
            var waiting = await db.Announcements.Of(to, some).ToListAsync(cancel);
            foreach (var announcement in waiting) announcement.Renew(now);
            db.AddRange(some.Except(waiting.Select(a => a.Path)).Select(path => new Announcement(to, path, now)));
        }

        return paths.Count;
    }

    /// <summary>False when another process noted the same at the same moment.</summary>
    private async Task<bool> KeptAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
