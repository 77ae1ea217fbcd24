namespace NewsSite.Authors;

/// <summary>The phrases in which the desk asks for authors.</summary>
public static class AuthorQueries
{
    public static IQueryable<Author> Called(this IQueryable<Author> authors, string slug) => authors.Where(a => a.Slug == slug);

    /// <summary>Those in whose name or slug these letters stand.</summary>
    public static IQueryable<Author> Matching(this IQueryable<Author> authors, string slug, string name)
        => authors.Where(a => (slug != "" && a.Slug.Contains(slug)) || a.Name.Contains(name));

    public static IQueryable<Author> WithSlugs(this IQueryable<Author> authors, IReadOnlyCollection<string> slugs)
        => authors.Where(a => slugs.Contains(a.Slug));

    public static IQueryable<Author> WithNamesOrSlugs(this IQueryable<Author> authors, IReadOnlyCollection<string> names, IReadOnlyCollection<string> slugs)
        => authors.Where(a => names.Contains(a.Name) || slugs.Contains(a.Slug));

    public static IQueryable<Author> ByName(this IQueryable<Author> authors) => authors.OrderBy(a => a.Name);
}
