namespace NewsSite.Front;

/// <summary>The phrases in which the site asks for editions of the front page.</summary>
public static class FrontEditionQueries
{
    /// <summary>Those made up to a moment, the one in force then first.</summary>
    public static IQueryable<FrontEdition> UpTo(this IQueryable<FrontEdition> editions, DateTimeOffset at)
        => editions.Where(e => e.MadeAt <= at).OrderByDescending(e => e.Number);

    /// <summary>The last one first, below a number where one is given: a page by key.</summary>
    public static IQueryable<FrontEdition> NewestFirst(this IQueryable<FrontEdition> editions, int? below)
        => editions.Where(e => below == null || e.Number < below).OrderByDescending(e => e.Number);
}
