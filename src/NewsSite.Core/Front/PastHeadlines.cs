using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Revisions;

namespace NewsSite.Front;

/// <summary>What stories said to their readers at a moment that is over, from the revisions published up to then.</summary>
public static class PastHeadlines
{
    /// <summary>The snapshot last published by that moment for each article that has one; an imported story may have none.</summary>
    public static async Task<IReadOnlyDictionary<int, StorySnapshot>> LoadAsync(
        NewsDbContext db, IReadOnlyCollection<int> articleIds, DateTimeOffset at, CancellationToken cancel)
        => (await db.Revisions.PublishedBy(at).Where(r => articleIds.Contains(r.ArticleId)).AsNoTracking().ToListAsync(cancel))
            .ToDictionary(r => r.ArticleId, r => r.Read());
}
