using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What somebody at the desk sees first.</summary>
public sealed record DeskPage(string Name, int CommentsWaiting, DateTimeOffset? OldestWaiting, IReadOnlyList<Teaser> LastPublished, IReadOnlyList<DeskArticle> Scheduled)
{
    private const int Listed = 5;

    public static async Task<DeskPage> LoadAsync(NewsDbContext db, Account by, DateTimeOffset now, CancellationToken cancel) => new(
        by.Name,
        await db.CommentTallies.WithWaiting().SumAsync(t => t.Waiting, cancel),
        await db.Comments.AwaitingModeration().OldestFirst().Select(c => (DateTimeOffset?)c.CreatedAt).FirstOrDefaultAsync(cancel),
        await db.Articles.Published(now).LatestFirst().AsTeasers().Take(Listed).ToListAsync(cancel),
        await db.Articles.Scheduled(now).AsDeskArticles().Take(Listed).ToListAsync(cancel));
}
