using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

/// <summary>Answers where nothing else does: an address that something once had leads to where it is now, any other is not found.</summary>
public sealed class FormerAddressesController(NewsDbContext db, TimeProvider clock) : ReaderController
{
    [Read]
    public Task<IActionResult> Show(CancellationToken cancel) => FindAsync(db, Request.Path, clock.GetUtcNow(), cancel);

    internal static async Task<IActionResult> FindAsync(NewsDbContext db, PathString path, DateTimeOffset now, CancellationToken cancel)
    {
        if (path.Value is not { Length: > 1 and <= FormerAddress.LongestPath } asked) return new NotFoundResult();
        var found = await db.FormerAddresses.At(asked).Known(db.Articles, now).Select(a => new
        {
            a.ArticleId, ArticleSection = a.Article!.Section!.Slug, ArticleSlug = a.Article.Slug,
            Section = a.Section!.Slug, Tag = a.Tag!.Slug, Author = a.Author!.Slug, Series = a.Series!.Slug,
        }).FirstOrDefaultAsync(cancel);
        var goal = found switch
        {
            { ArticleId: { } id } => Address.Article(found.ArticleSection, id, found.ArticleSlug),
            { Section: { } section } => Address.Section(section),
            { Tag: { } tag } => Address.Tag(tag),
            { Author: { } author } => Address.Author(author),
            { Series: { } series } => Address.Series(series),
            _ => null,
        };
        return goal is null ? new NotFoundResult() : new RedirectResult(goal, permanent: true);
    }
}
