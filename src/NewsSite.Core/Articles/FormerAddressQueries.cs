namespace NewsSite.Articles;

/// <summary>The phrases in which the site asks for former addresses.</summary>
public static class FormerAddressQueries
{
    /// <summary>The former address that a path spells, of an article that has a present one.</summary>
    public static IQueryable<FormerAddress> At(this IQueryable<FormerAddress> addresses, string path)
    {
        var normal = FormerAddress.Normalize(path);
        return addresses.Where(a => a.Path == normal && a.Article.Section != null);
    }

    /// <summary>
    /// Those of articles that readers have or were told are gone; the present address of any other would tell them its headline.
    /// </summary>
    public static IQueryable<FormerAddress> Known(this IQueryable<FormerAddress> addresses, IQueryable<Article> articles, DateTimeOffset now)
    {
        var (published, withdrawn) = (articles.Published(now), articles.Withdrawn());
        return addresses.Where(f => published.Any(a => a.Id == f.ArticleId) || withdrawn.Any(a => a.Id == f.ArticleId));
    }
}
