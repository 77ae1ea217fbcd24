using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The desk's articles, newest first, paged by key.</summary>
public sealed record ArticleList(IReadOnlyList<DeskArticle> Articles, int? Older, int PinnedId, DateTimeOffset Now)
{
    private const int PerPage = 50;

    public static async Task<ArticleList> LoadAsync(NewsDbContext db, int? before, DateTimeOffset now, CancellationToken cancel)
    {
        var page = await db.Articles.NewestFirst(before).AsDeskArticles().Take(PerPage + 1).ToListAsync(cancel);
        var pinned = await db.FrontPins.InForce(now).Select(p => p.ArticleId).FirstOrDefaultAsync(cancel);
        return new([.. page.Take(PerPage)], page.Count > PerPage ? page[PerPage - 1].Id : null, pinned, now);
    }
}
