namespace NewsSite.Articles;

/// <summary>The phrases in which the desk asks for tags.</summary>
public static class TagQueries
{
    public static IQueryable<Tag> WithSlugs(this IQueryable<Tag> tags, IReadOnlyCollection<string> slugs) => tags.Where(t => slugs.Contains(t.Slug));
}

/// <summary>The phrases in which the desk asks for authors.</summary>
public static class AuthorQueries
{
    public static IQueryable<Author> WithSlugs(this IQueryable<Author> authors, IReadOnlyCollection<string> slugs)
        => authors.Where(a => slugs.Contains(a.Slug));

    public static IQueryable<Author> ByName(this IQueryable<Author> authors) => authors.OrderBy(a => a.Name);
}
