namespace NewsSite.Authors;

/// <summary>The phrases in which the desk asks for authors.</summary>
public static class AuthorQueries
{
    public static IQueryable<Author> WithSlugs(this IQueryable<Author> authors, IReadOnlyCollection<string> slugs)
        => authors.Where(a => slugs.Contains(a.Slug));

    public static IQueryable<Author> ByName(this IQueryable<Author> authors) => authors.OrderBy(a => a.Name);
}
