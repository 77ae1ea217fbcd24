using NewsSite.Articles;

namespace NewsSite.Authors;

/// <summary>The phrases in which the site asks for authors.</summary>
public static class AuthorQueries
{
    public static IQueryable<Author> Called(this IQueryable<Author> authors, string slug) => authors.Where(a => a.Slug == slug);

    /// <summary>Those in whose name or slug these letters stand.</summary>
    public static IQueryable<Author> Matching(this IQueryable<Author> authors, string slug, string name)
        => authors.Where(a => (slug != "" && a.Slug.Contains(slug)) || a.Name.Contains(name));

    public static IQueryable<Author> WithNamesOrSlugs(this IQueryable<Author> authors, IReadOnlyCollection<string> names, IReadOnlyCollection<string> slugs)
        => authors.Where(a => names.Contains(a.Name) || slugs.Contains(a.Slug));

    /// <summary>Those who sign new stories.</summary>
    public static IQueryable<Author> Working(this IQueryable<Author> authors) => authors.Where(a => !a.IsRetired);

    /// <summary>The author as whom an account signs.</summary>
    public static IQueryable<Author> OfAccount(this IQueryable<Author> authors, int accountId) => authors.Where(a => a.AccountId == accountId);

    public static IQueryable<Author> ByName(this IQueryable<Author> authors) => authors.OrderBy(a => a.Name).ThenBy(a => a.Id);

    /// <summary>What follows an author in <see cref="ByName"/>.</summary>
    public static IQueryable<Author> After(this IQueryable<Author> authors, string name, int id)
        => authors.Where(a => string.Compare(a.Name, name) > 0 || (a.Name == name && a.Id > id));

    /// <summary>What an author had a part in, live or at the desk.</summary>
    public static IQueryable<StoryAuthor> Of(this IQueryable<StoryAuthor> parts, int authorId) => parts.Where(p => p.AuthorId == authorId);

    /// <summary>Those of whose names one begins so, in the order of the alphabet.</summary>
    public static IQueryable<Author> NamedLike(this IQueryable<Author> authors, string slug)
        => authors.Where(a => a.Slug.StartsWith(slug) || a.Slug.Contains("-" + slug)).OrderBy(a => a.Slug);
}
