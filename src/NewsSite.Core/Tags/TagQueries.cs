namespace NewsSite.Tags;

/// <summary>The phrases in which the site asks for tags.</summary>
public static class TagQueries
{
    public static IQueryable<Tag> Called(this IQueryable<Tag> tags, string slug) => tags.Where(t => t.Slug == slug);

    public static IQueryable<Tag> WithSlugs(this IQueryable<Tag> tags, IReadOnlyCollection<string> slugs) => tags.Where(t => slugs.Contains(t.Slug));

    /// <summary>Those that come after one in the order of the alphabet.</summary>
    public static IQueryable<Tag> After(this IQueryable<Tag> tags, string slug) => tags.Where(t => string.Compare(t.Slug, slug) > 0);

    /// <summary>What a tag stands on, live or at the desk.</summary>
    public static IQueryable<StoryTag> Of(this IQueryable<StoryTag> tags, int tagId) => tags.Where(t => t.TagId == tagId);

    /// <summary>Those whose slug begins so, in the order of the alphabet.</summary>
    public static IQueryable<Tag> Beginning(this IQueryable<Tag> tags, string start)
        // The first comparison is what lets SQLite begin at the right place of the index; its LIKE does not.
        => tags.Where(t => string.Compare(t.Slug, start) >= 0 && t.Slug.StartsWith(start)).OrderBy(t => t.Slug);
}
