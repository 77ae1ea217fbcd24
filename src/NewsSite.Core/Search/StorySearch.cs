using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Search;

/// <summary>In which order stories are found.</summary>
public enum SearchOrder
{
    /// <summary>The best first, among the latest that fit.</summary>
    Best,

    /// <summary>The latest first, all of them.</summary>
    Newest,
}

/// <summary>What a search found.</summary>
/// <param name="Ids">The articles of this page, in order.</param>
/// <param name="Count">How many were found; up to <see cref="StorySearch.MostRanked"/>.</param>
/// <param name="IsMore">Whether there are more than were counted.</param>
/// <param name="HasNext">Whether another page follows.</param>
public sealed record FoundStories(IReadOnlyList<int> Ids, int Count, bool IsMore, bool HasNext)
{
    public static FoundStories Nothing { get; } = new([], 0, false, false);
}

/// <summary>
/// Searches for readers. The engine finds the latest stories that fit, and the latest that fit at their head; these few hundred are ranked. So no search
/// goes through all that has a common word, and an older story that is about it is found nevertheless.
/// </summary>
public sealed class StorySearch(NewsDbContext db, IArticleSearch engine)
{
    /// <summary>How many stories are put in order for one search.</summary>
    public const int MostRanked = 200;

    public const int PerPage = 12;

    /// <summary>The last page that a ranked list has.</summary>
    public const int LastPage = (MostRanked + PerPage - 1) / PerPage;

    /// <summary>The best, by pages from 1.</summary>
    public async Task<FoundStories> BestAsync(SearchQuery query, SearchFilter filter, int page, DateTimeOffset now, CancellationToken cancel)
    {
        if (query.IsEmpty) return FoundStories.Nothing;
        var scope = new SearchScope(db.Articles.Published(now), filter);
        var latest = await engine.Latest(db, query, scope).Take(MostRanked + 1).ToListAsync(cancel);
        var isMore = latest.Count > MostRanked;
        var ids = !isMore ? latest : [.. latest.Union(await engine.Latest(db, query, scope with { InHeads = true }).Take(MostRanked).ToListAsync(cancel))];
        var stories = await db.SearchedStories.AsNoTracking().Of(ids).ToListAsync(cancel);
        var ranked = stories.Select(s => (Story: s, Score: Relevance.Of(s, query, now)))
            .OrderByDescending(s => s.Score).ThenByDescending(s => s.Story.PublishAt).ThenByDescending(s => s.Story.ArticleId)
            .Take(MostRanked).Select(s => s.Story.ArticleId).ToList();
        return new([.. ranked.Skip((page - 1) * PerPage).Take(PerPage)], ranked.Count, isMore, ranked.Count > page * PerPage);
    }

    /// <summary>The latest, from the story on at which the page before ended.</summary>
    public async Task<FoundStories> NewestAsync(SearchQuery query, SearchFilter filter, (DateTimeOffset At, int Id)? after, DateTimeOffset now, CancellationToken cancel)
    {
        if (query.IsEmpty) return FoundStories.Nothing;
        var found = await engine.Latest(db, query, new(db.Articles.Published(now), filter) { After = after }).Take(MostRanked + 1).ToListAsync(cancel);
        return new([.. found.Take(PerPage)], Math.Min(found.Count, MostRanked), found.Count > MostRanked, found.Count > PerPage);
    }
}
