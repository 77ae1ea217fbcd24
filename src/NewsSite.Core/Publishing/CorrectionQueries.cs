using NewsSite.Articles;

namespace NewsSite.Publishing;

/// <summary>The phrases in which the site asks for corrections.</summary>
public static class CorrectionQueries
{
    /// <summary>Corrections of the articles given, so that none is public before or after its story.</summary>
    public static IQueryable<Correction> Of(this IQueryable<Correction> corrections, IQueryable<Article> articles)
        => corrections.Where(c => articles.Any(a => a.Id == c.ArticleId));

    public static IQueryable<Correction> LatestFirst(this IQueryable<Correction> corrections)
        => corrections.OrderByDescending(c => c.CorrectedAt).ThenByDescending(c => c.Id);

    /// <summary>What follows a correction in <see cref="LatestFirst"/>: a page by key.</summary>
    public static IQueryable<Correction> After(this IQueryable<Correction> corrections, DateTimeOffset correctedAt, long id)
        => corrections.Where(c => c.CorrectedAt < correctedAt || (c.CorrectedAt == correctedAt && c.Id < id));
}
