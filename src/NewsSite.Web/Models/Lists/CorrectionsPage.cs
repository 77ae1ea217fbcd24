using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>Every correction of a public story, the latest first, paged by key.</summary>
public sealed record CorrectionsPage(IReadOnlyList<CorrectionsPage.Notice> Notices, PageKey? Older, bool IsFirst) : ITagged
{
    public IEnumerable<PageTag> PageTags => [new(PageTagKind.Corrections), .. Notices.Select(n => new PageTag(PageTagKind.Article, n.ArticleId))];

    private const int PerPage = 30;

    public sealed record Notice(int Id, ChangeKind Kind, string Text, DateTimeOffset CorrectedAt, string Headline, string Section, int ArticleId, string Slug, int Revision)
    {
        public string Address => $"{Models.Address.Article(Section, ArticleId, Slug)}#correction-{Id}";
    }

    public static async Task<CorrectionsPage> LoadAsync(NewsDbContext db, PageKey? after, DateTimeOffset now, CancellationToken cancel)
    {
        var corrections = db.Corrections.Of(db.Articles.Published(now));
        if (after is { } key) corrections = corrections.After(key.At, key.Id);
        var page = await corrections.LatestFirst().Take(PerPage + 1)
            .Select(c => new Notice(c.Id, c.Kind, c.Text, c.CorrectedAt, c.Article.Live!.Headline, c.Article.Section!.Slug, c.ArticleId, c.Article.Slug, c.RevisionNumber))
            .ToListAsync(cancel);
        return new([.. page.Take(PerPage)], page.Count > PerPage ? new(page[PerPage - 1].CorrectedAt, page[PerPage - 1].Id) : null, after is null);
    }
}
