namespace NewsSite.Breaking;

/// <summary>The phrases in which the site asks for breaking news.</summary>
public static class BreakingNewsQueries
{
    /// <summary>What stands above the pages at a moment: decided when it is read, so that nothing has to take it away.</summary>
    public static IQueryable<BreakingNews> InForce(this IQueryable<BreakingNews> news, DateTimeOffset at)
        => news.Where(n => n.EndsAt > at && n.StartsAt <= at && (n.EndedAt == null || n.EndedAt > at));

    /// <summary>What stands or is still to come.</summary>
    public static IQueryable<BreakingNews> Unfinished(this IQueryable<BreakingNews> news, DateTimeOffset now)
        => news.Where(n => n.EndsAt > now && n.EndedAt == null);

    /// <summary>What stands everywhere or, of a section's path, in the section or in one that it stands within.</summary>
    public static IQueryable<BreakingNews> For(this IQueryable<BreakingNews> news, string? sectionPath)
    {
        var slugs = sectionPath?.Split('/') ?? [];
        return news.Where(n => (n.IsEverywhere && !n.Sections.Any()) || n.Sections.Any(s => slugs.Contains(s.Slug)));
    }

    /// <summary>What names a section among those it stands in.</summary>
    public static IQueryable<BreakingNews> In(this IQueryable<BreakingNews> news, int sectionId) => news.Where(n => n.Sections.Any(s => s.Id == sectionId));

    /// <summary>What names a section and no other.</summary>
    public static IQueryable<BreakingNews> InNoneBut(this IQueryable<BreakingNews> news, int sectionId)
        => news.In(sectionId).Where(n => n.Sections.All(s => s.Id == sectionId));

    /// <summary>The last begun first.</summary>
    public static IQueryable<BreakingNews> LatestFirst(this IQueryable<BreakingNews> news)
        => news.OrderByDescending(n => n.StartsAt).ThenByDescending(n => n.Id);

    /// <summary>The last made first, below a number where one is given: a page by key.</summary>
    public static IQueryable<BreakingNews> NewestFirst(this IQueryable<BreakingNews> news, int? below)
        => news.Where(n => below == null || n.Id < below).OrderByDescending(n => n.Id);
}
