using Microsoft.EntityFrameworkCore;
using NewsSite.Caching;
using NewsSite.Coverage;
using NewsSite.Data;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>A page of the entries of a live story, the last one first; on the first page those that are pinned stand above the others.</summary>
/// <param name="Coverage">Since when, until when.</param>
/// <param name="Entries">What stands on this page.</param>
/// <param name="KeyEvents">Listed above the entries of the first page.</param>
/// <param name="Older">The entry with which the next page begins; none on the last.</param>
/// <param name="IsFirst">Whether this is the page of the last entries.</param>
public sealed record LivePage(LiveCoverage Coverage, IReadOnlyList<PrintedEntry> Entries, IReadOnlyList<KeyEvent> KeyEvents, int? Older, bool IsFirst) : ITagged
{
    public IEnumerable<PageTag> PageTags => Entries.SelectMany(e => e.Body.PageTags);

    public IEnumerable<DateTimeOffset> Hours => Entries.SelectMany(e => e.Body.Hours);

    public const int PerPage = 30;
    private const int KeyEventsListed = 12;

    /// <param name="db">The database.</param>
    /// <param name="coverage">Of a story that the reader may see.</param>
    /// <param name="from">The entry with which the page begins; none for the last one.</param>
    /// <param name="now">Decides which photos and stories the entries may show.</param>
    /// <param name="cancel">The reader has left.</param>
    public static async Task<LivePage> LoadAsync(NewsDbContext db, LiveCoverage coverage, int? from, DateTimeOffset now, CancellationToken cancel)
    {
        var entries = db.LiveEntries.AsNoTracking().Of(coverage.ArticleId);
        var isFirst = from is null || from >= coverage.LastNumber;
        var page = await PrintedEntry.LoadAsync(db, (isFirst ? entries.NotPinned() : entries).NewestFirst(isFirst ? null : from).Take(PerPage + 1), now, cancel);
        var pinned = isFirst ? await PrintedEntry.LoadAsync(db, entries.Pinned(), now, cancel) : [];
        var events = isFirst ? await entries.KeyEvents().AsKeyEvents().Take(KeyEventsListed).ToListAsync(cancel) : [];
        return new(coverage, [.. pinned, .. page.Take(PerPage)], events, page.Count > PerPage ? page[PerPage].Number : null, isFirst);
    }
}

/// <summary>What has changed of a live story since a page of it was made; too much for a part of a page where <paramref name="IsTooMuch"/>.</summary>
public sealed record LiveChanges(LiveCoverage Coverage, IReadOnlyList<PrintedEntry> Entries, bool IsTooMuch)
{
    public static async Task<LiveChanges> LoadAsync(NewsDbContext db, LiveCoverage coverage, int since, DateTimeOffset now, CancellationToken cancel)
    {
        var entries = await PrintedEntry.LoadAsync(db, db.LiveEntries.AsNoTracking().Of(coverage.ArticleId).ChangedSince(since).Take(LivePage.PerPage + 1), now, cancel);
        return entries.Count > LivePage.PerPage ? new(coverage, [], true) : new(coverage, entries, false);
    }
}
