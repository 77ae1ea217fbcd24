using NewsSite.Articles;
using NewsSite.Breaking;

namespace NewsSite.Web.Models;

/// <summary>Breaking news as it is printed; it leads to its story as long as that is public.</summary>
public sealed record BreakingLine(string Text, int? ArticleId, string? SectionSlug, string? Slug)
{
    public string? Address => SectionSlug is null || Slug is null || ArticleId is null ? null : Models.Address.Article(SectionSlug, ArticleId.Value, Slug);
}

public static class BreakingLineQueries
{
    public static IQueryable<BreakingLine> AsBreakingLines(this IQueryable<BreakingNews> news, IQueryable<Article> published) => news
        .SelectMany(n => published.Where(a => a.Id == n.ArticleId).DefaultIfEmpty(), (n, a) => new { n.StartsAt, n.Id, n.Text, Story = a })
        .OrderByDescending(n => n.StartsAt).ThenByDescending(n => n.Id)
        .Select(n => new BreakingLine(n.Text, n.Story == null ? null : n.Story.Id, n.Story == null ? null : n.Story.Section!.Slug, n.Story == null ? null : n.Story.Slug));
}
