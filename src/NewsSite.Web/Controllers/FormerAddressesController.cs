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
    public Task<IActionResult> Show(CancellationToken cancel) => FindAsync(db, Request, clock.GetUtcNow(), cancel);

    /// <summary>The query goes along: it may say which page of a list is meant.</summary>
    internal static async Task<IActionResult> FindAsync(NewsDbContext db, HttpRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        if (request.Path.Value is not { Length: > 1 and <= FormerAddress.LongestPath } asked) return new NotFoundResult();
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
        return goal is null ? new NotFoundResult() : new RedirectResult(goal + request.QueryString, permanent: true);
    }
}
