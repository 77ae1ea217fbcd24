using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Revisions;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What restoring a revision would change in the working story, and what cannot be restored.</summary>
public sealed record RestorationPage(int ArticleId, int Version, string Headline, Revision Revision, IReadOnlyList<string> Losses, PrintedComparison Comparison)
{
    public static async Task<RestorationPage?> LoadAsync(NewsDbContext db, int articleId, int number, string? view, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Revisions.Include(r => r.SavedBy).Of(articleId).Numbered(number).FirstOrDefaultAsync(cancel) is not { } revision) return null;
        var article = await db.Articles.WithBothStories().FirstAsync(a => a.Id == articleId, cancel);
        var restoration = await Restoration.PrepareAsync(db, revision, article, now, cancel);
        return new(articleId, article.Version, article.Working.Headline, revision, restoration.Losses, new(
            new StoryComparison(StorySnapshot.Of(article), revision.Read()), "The story as it is", $"Revision {number}", view == ComparisonPage.InlineView));
    }
}
