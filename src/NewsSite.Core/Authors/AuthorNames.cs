using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Authors;

/// <summary>Finds authors by what people type.</summary>
public static class AuthorNames
{
    /// <summary>The authors who are called so, or were before they were renamed or merged; by the name as it was given.</summary>
    public static async Task<IReadOnlyDictionary<string, Author>> AuthorsCalledAsync(this NewsDbContext db, IEnumerable<string> names, CancellationToken cancel)
    {
        var wanted = names.Distinct().ToList();
        var slugs = wanted.ConvertAll(Slug.From);
        var known = await db.Authors.WithNamesOrSlugs(wanted, slugs).ToListAsync(cancel);
        var former = await db.FormerAddresses.AtAny(slugs.ConvertAll(Author.PathOf)).Where(a => a.AuthorId != null).Include(a => a.Author).ToListAsync(cancel);
        Dictionary<string, Author> found = [];
        foreach (var (name, slug) in wanted.Zip(slugs))
        {
            var author = known.Find(a => a.Name == name) ?? known.Find(a => a.Slug == slug)
                ?? former.Find(a => a.Path == FormerAddress.Normalize(Author.PathOf(slug)))?.Author;
            if (author is not null) found.Add(name, author);
        }

        return found;
    }
}
