using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;

namespace NewsSite.Series;

/// <summary>The phrases in which the site asks for series.</summary>
public static class SeriesQueries
{
    public static IQueryable<StorySeries> Called(this IQueryable<StorySeries> series, string slug) => series.Where(s => s.Slug == slug);

    public static IQueryable<StorySeries> ByName(this IQueryable<StorySeries> series) => series.OrderBy(s => s.Name).ThenBy(s => s.Id);

    /// <summary>With their parts and what the desk calls these.</summary>
    public static IQueryable<StorySeries> WithParts(this IQueryable<StorySeries> series)
        => series.Include(s => s.Parts.OrderBy(p => p.Position)).ThenInclude(p => p.Article.Working);

    public static IQueryable<SeriesPart> OfArticle(this IQueryable<SeriesPart> parts, int articleId) => parts.Where(p => p.ArticleId == articleId);

    /// <summary>Those that are parts of a series.</summary>
    public static IQueryable<Article> PartsOf(this IQueryable<Article> articles, IQueryable<SeriesPart> parts, int seriesId)
        => articles.Where(a => parts.Where(p => p.SeriesId == seriesId).Select(p => p.ArticleId).Contains(a.Id));

    /// <summary>The articles of a series in its order.</summary>
    public static IQueryable<Article> InOrder(this IQueryable<SeriesPart> parts, int seriesId, IQueryable<Article> articles)
        => parts.Where(p => p.SeriesId == seriesId).Join(articles, p => p.ArticleId, a => a.Id, (p, a) => new { p.Position, Article = a })
            .OrderBy(p => p.Position).Select(p => p.Article);
}
