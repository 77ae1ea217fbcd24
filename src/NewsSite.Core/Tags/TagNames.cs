using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Tags;

/// <summary>Finds tags by what people type.</summary>
public static class TagNames
{
    /// <summary>The tags that are called so in any spelling, or were before they were renamed or merged; by slug of the name.</summary>
    public static async Task<IReadOnlyDictionary<string, Tag>> TagsCalledAsync(this NewsDbContext db, IEnumerable<string> names, CancellationToken cancel)
    {
        var slugs = names.Select(Slug.From).Where(s => s != "").Distinct().ToList();
        var found = await db.Tags.WithSlugs(slugs).ToDictionaryAsync(t => t.Slug, cancel);
        var missing = slugs.Where(s => !found.ContainsKey(s)).ToList();
        if (missing.Count == 0) return found;
        var former = await db.FormerAddresses.AtAny(missing.ConvertAll(Tag.PathOf)).Where(a => a.TagId != null).Include(a => a.Tag).ToListAsync(cancel);
        foreach (var slug in missing)
        {
            if (former.Find(a => a.Path == FormerAddress.Normalize(Tag.PathOf(slug)))?.Tag is { } tag) found.Add(slug, tag);
        }

        return found;
    }
}
