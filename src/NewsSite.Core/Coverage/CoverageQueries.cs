using NewsSite.Articles;

namespace NewsSite.Coverage;

/// <summary>The phrases in which the site asks for live stories and their entries.</summary>
public static class CoverageQueries
{
    /// <summary>That of a story, where it is told live.</summary>
    public static IQueryable<LiveCoverage> Of(this IQueryable<LiveCoverage> coverages, int articleId) => coverages.Where(c => c.ArticleId == articleId);

    /// <summary>Those of several stories, as far as readers may see these.</summary>
    public static IQueryable<LiveCoverage> Of(this IQueryable<LiveCoverage> coverages, IQueryable<Article> published, IReadOnlyCollection<int> articleIds)
        => coverages.Where(c => articleIds.Contains(c.ArticleId) && published.Any(a => a.Id == c.ArticleId));

    public static IQueryable<LiveEntry> Of(this IQueryable<LiveEntry> entries, int articleId) => entries.Where(e => e.ArticleId == articleId);

    /// <summary>Everything that an entry ever said, the last state first.</summary>
    public static IQueryable<EntryRevision> Of(this IQueryable<EntryRevision> revisions, long entryId) => revisions.Where(r => r.EntryId == entryId).OrderByDescending(r => r.Number);

    /// <summary>The one that a form made.</summary>
    public static IQueryable<LiveEntry> BegunAs(this IQueryable<LiveEntry> entries, Guid draftId) => entries.Where(e => e.DraftId == draftId);

    public static IQueryable<LiveEntry> Numbered(this IQueryable<LiveEntry> entries, int number) => entries.Where(e => e.Number == number);

    /// <summary>The last one first, from a number on downwards where one is given: a page by key.</summary>
    public static IQueryable<LiveEntry> NewestFirst(this IQueryable<LiveEntry> entries, int? from)
        => entries.Where(e => from == null || e.Number <= from).OrderByDescending(e => e.Number);

    /// <summary>Those above all others, the last pinned first.</summary>
    public static IQueryable<LiveEntry> Pinned(this IQueryable<LiveEntry> entries)
        => entries.Where(e => e.PinnedAt != null).OrderByDescending(e => e.PinnedAt).ThenByDescending(e => e.Number);

    public static IQueryable<LiveEntry> NotPinned(this IQueryable<LiveEntry> entries) => entries.Where(e => e.PinnedAt == null);

    /// <summary>The key events, the last one first.</summary>
    public static IQueryable<LiveEntry> KeyEvents(this IQueryable<LiveEntry> entries) => entries.Where(e => e.IsKeyEvent).OrderByDescending(e => e.Number);

    /// <summary>Those that show a photo.</summary>
    public static IQueryable<LiveEntry> Showing(this IQueryable<LiveEntry> entries, int photoId) => entries.Where(e => e.Photos.Any(p => p.Id == photoId));

    /// <summary>What has changed since a page was made that knew of so many changes, the last one first.</summary>
    public static IQueryable<LiveEntry> ChangedSince(this IQueryable<LiveEntry> entries, int changes)
        => entries.Where(e => e.Change > changes).OrderByDescending(e => e.Number);
}
