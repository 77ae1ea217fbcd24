using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Front;
using NewsSite.Publishing;
using NewsSite.Sections;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The desk's articles, newest first, paged by key, of one state or section where asked.</summary>
public sealed record ArticleList(
    IReadOnlyList<DeskArticle> Articles, int? Older, int PinnedId, DateTimeOffset Now, EditorialState? State, string? Section, IReadOnlyList<NamedLink> Sections)
{
    private const int PerPage = 50;

    /// <summary>Null when there is no such section.</summary>
    public static async Task<ArticleList?> LoadAsync(
        NewsDbContext db, EditorialState? state, string? section, int? before, DateTimeOffset now, CancellationToken cancel)
    {
        var sections = await db.Sections.InOrder().Select(s => new { s.Path, Link = new NamedLink(s.Name, s.Slug) }).ToListAsync(cancel);
        var articles = db.Articles.AsQueryable();
        if (state is { } wanted) articles = articles.InState(wanted, now);
        if (section is not null)
        {
            if (sections.Find(s => s.Link.Slug == section) is not { } found) return null;
            articles = articles.MeantFor(found.Path);
        }

        var page = await articles.NewestFirst(before).AsDeskArticles().Take(PerPage + 1).ToListAsync(cancel);
        var pinned = await db.FrontPins.InForce(now).Select(p => p.ArticleId).FirstOrDefaultAsync(cancel);
        return new(
            [.. page.Take(PerPage)], page.Count > PerPage ? page[PerPage - 1].Id : null, pinned, now, state, section, [.. sections.Select(s => s.Link)]);
    }
}
