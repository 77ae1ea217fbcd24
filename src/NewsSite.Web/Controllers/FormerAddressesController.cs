using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Web.Models;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Controllers;

/// <summary>Answers where nothing else does: an address that something once had leads to where it is now, any other is not found.</summary>
public sealed class FormerAddressesController(NewsDbContext db, TimeProvider clock) : ReaderController
{
    private const string FeedBelow = "/feed";
    private const int LongestNumber = 12;

    /// <summary>The names under which WordPress asks for a story, a page and a section by number.</summary>
    private static readonly string[] Numbered = ["p", "page_id", "cat"];

    /// <summary>Where something is now, and its feed.</summary>
    private sealed record Goal(string Page, string Feed);

    [Read]
    public Task<IActionResult> Show(CancellationToken cancel) => FindAsync(db, Request, clock.GetUtcNow(), cancel);

    /// <summary>The query goes along: it may say which page of a list is meant. What stood at an address had its feed below it.</summary>
    internal static async Task<IActionResult> FindAsync(NewsDbContext db, HttpRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        if (request.Path.Value is not { Length: > 1 and <= FormerAddress.LongestPath } asked) return new NotFoundResult();
        if (await GoalAsync(db, asked, now, cancel) is { } goal) return new RedirectResult(goal.Page + request.QueryString, permanent: true);
        return FeedOf(asked) is ({ } page, { } format) && await GoalAsync(db, page, now, cancel) is { } fed
            ? new RedirectResult(format.Of(fed.Feed), permanent: true) : new NotFoundResult();
    }

    /// <summary>Where an address leads that only a number in its query names; null for any other.</summary>
    internal static async Task<IActionResult?> FindByNumberAsync(NewsDbContext db, HttpRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var name in Numbered)
        {
            if (request.Query[name] is [{ Length: > 0 and <= LongestNumber } number] && number.All(char.IsAsciiDigit))
                return await GoalAsync(db, FormerAddress.OfNumber(name, number), now, cancel) is { } goal ? new RedirectResult(goal.Page, permanent: true) : new NotFoundResult();
        }

        return null;
    }

    private static async Task<Goal?> GoalAsync(NewsDbContext db, string asked, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await db.FormerAddresses.At(asked).Known(db.Articles, now).Select(a => new
        {
            a.ArticleId, ArticleSection = a.Article!.Section!.Slug, ArticleSlug = a.Article.Slug,
            Section = a.Section!.Slug, Tag = a.Tag!.Slug, Author = a.Author!.Slug, Series = a.Series!.Slug,
        }).FirstOrDefaultAsync(cancel);
        return found switch
        {
            { ArticleId: { } id } => new(Address.Article(found.ArticleSection, id, found.ArticleSlug), Address.CommentFeed(id)),
            { Section: { } section } => List(Address.Section(section)),
            { Tag: { } tag } => List(Address.Tag(tag)),
            { Author: { } author } => List(Address.Author(author)),
            { Series: { } series } => List(Address.Series(series)),
            _ => null,
        };

        static Goal List(string page) => new(page, Address.Feed(page));
    }

    /// <summary>The page whose feed an address is, and the format; nothing where it is none.</summary>
    private static (string? Page, FeedFormat? Format) FeedOf(string asked)
    {
        var path = asked.TrimEnd('/');
        var end = path.LastIndexOf(FeedBelow, StringComparison.OrdinalIgnoreCase);
        if (end < 1) return default;
        var rest = path[(end + FeedBelow.Length)..];
        return rest.Length > 0 && rest[0] != '/' ? default : (path[..end], FeedFormat.Named(rest.TrimStart('/')));
    }
}
