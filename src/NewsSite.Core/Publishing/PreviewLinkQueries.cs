namespace NewsSite.Publishing;

/// <summary>The phrases in which the site asks for preview links.</summary>
public static class PreviewLinkQueries
{
    /// <summary>Those that open something at this moment.</summary>
    public static IQueryable<PreviewLink> Good(this IQueryable<PreviewLink> links, DateTimeOffset now) => links.Where(l => l.GoodUntil > now);

    public static IQueryable<PreviewLink> To(this IQueryable<PreviewLink> links, int articleId) => links.Where(l => l.ArticleId == articleId);
}
