namespace NewsSite.Tags;

/// <summary>The phrases in which the desk asks for tags.</summary>
public static class TagQueries
{
    public static IQueryable<Tag> WithSlugs(this IQueryable<Tag> tags, IReadOnlyCollection<string> slugs) => tags.Where(t => slugs.Contains(t.Slug));
}
