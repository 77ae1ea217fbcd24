using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

/// <summary>Answers where nothing else does: an address that once was a story's leads to it, any other is not found.</summary>
public sealed class FormerAddressesController(NewsDbContext db, TimeProvider clock) : ReaderController
{
    [Read]
    public Task<IActionResult> Show(CancellationToken cancel) => FindAsync(db, Request.Path, clock.GetUtcNow(), cancel);

    internal static async Task<IActionResult> FindAsync(NewsDbContext db, PathString path, DateTimeOffset now, CancellationToken cancel)
    {
        if (path.Value is not { Length: > 1 and <= FormerAddress.LongestPath } asked) return new NotFoundResult();
        var article = await db.FormerAddresses.At(asked).Known(db.Articles, now)
            .Select(a => new { a.ArticleId, Section = a.Article.Section!.Slug, a.Article.Slug }).FirstOrDefaultAsync(cancel);
        return article is null ? new NotFoundResult() : new RedirectResult(Address.Article(article.Section, article.ArticleId, article.Slug), permanent: true);
    }
}
