using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Publishing;

namespace NewsSite.Related;

/// <summary>
/// Finds, whenever a story is put before readers or given its hour, what it has in common with others, and keeps it, so that no reader waits for the search.
/// </summary>
public sealed class Relating(NewsDbContext db)
{
    /// <summary>More than any page shows, because some of them may not be shown at a time.</summary>
    private const int Kept = 12;

    /// <summary>Of a tag that many stories have, the newest.</summary>
    private const int PerTag = 300;

    /// <summary>A tag that few others have says more; this is what one says that a single other story has.</summary>
    private const int Most = 1000;

    /// <summary>Renews what belongs to the articles that are about to be stored as published; nothing is saved.</summary>
    internal async Task RenewAsync(CancellationToken cancel)
    {
        var published = db.ChangeTracker.Entries<EditorialAct>().Where(e => e.State == EntityState.Added && e.Entity.Kind is (ActKind.Published or ActKind.Scheduled or ActKind.Edited))
            .Select(e => e.Entity.ArticleId).ToHashSet();
        foreach (var article in db.ChangeTracker.Entries<Article>().Where(e => e.Entity.Id > 0 && published.Contains(e.Entity.Id)).Select(e => e.Entity).ToList()) await RenewAsync(article, cancel);
    }

    /// <summary>Renews what one article has in common with others by the tags of its live story, which are loaded; nothing is saved.</summary>
    public async Task RenewAsync(Article article, CancellationToken cancel)
    {
        if (article.Live is not { } live) return;
        Dictionary<int, int> scores = [];
        foreach (var tag in live.Tags.Where(t => t.Id > 0))
        {
            var others = await db.Articles.NumbersTagged(db.StoryTags, tag.Id).Where(id => id != article.Id).Take(PerTag).ToListAsync(cancel);
            foreach (var other in others) scores[other] = scores.GetValueOrDefault(other) + (int)(Most / Math.Log2(1 + others.Count));
        }

        var wanted = scores.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key).Take(Kept).ToDictionary();
        foreach (var known in await db.RelatedArticles.From(article.Id).ToListAsync(cancel))
        {
            if (wanted.Remove(known.RelatedId, out var score)) known.Score = score;
            else db.Remove(known);
        }

        db.AddRange(wanted.Select(s => new RelatedArticle(article.Id, s.Key, s.Value)));
    }
}
