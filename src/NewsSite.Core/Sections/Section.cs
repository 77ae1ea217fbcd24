
namespace NewsSite.Sections;

/// <summary>A part of the paper; every story stands in exactly one.</summary>
public sealed class Section
{
    /// <summary>First words of addresses that belong to the site itself, so that no section may be called so.</summary>
    private static readonly HashSet<string> Reserved =
        [
            "admin", "author", "c", "comments", "corrections", "css", "error", "feed", "fonts", "js", "media", "preview", "robots", "rss", "search", "series",
            "sitemap", "status", "tag",
        ];

    public const int LongestName = 60;
    public const int LongestDescription = 300;

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Unique in the whole site, nested or not: it begins every address of the section's stories.</summary>
    public string Slug { get; private set; } = "";

    public string Description { get; private set; } = "";

    public int? ParentId { get; private set; }

    public Section? Parent { get; private set; }

    /// <summary>Slugs from the top to this section, each followed by a slash, such as <c>world/europe/</c>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Place in the navigation, smallest first.</summary>
    public int Position { get; private set; }

    private Section()
    {
    }

    /// <exception cref="ArgumentException">The slug is malformed or reserved.</exception>
    public Section(string name, string slug, string description, Section? parent, int position)
    {
        if (!CanHave(slug)) throw new ArgumentException($"A section cannot have the address “{slug}”.", nameof(slug));
        Name = name;
        Slug = slug;
        Description = description;
        Parent = parent;
        Path = $"{parent?.Path}{slug}/";
        Position = position;
    }

    /// <summary>Whether a slug is well formed and not an address of the site itself.</summary>
    public static bool CanHave(string slug) => Articles.Slug.IsWellFormed(slug) && !Reserved.Contains(slug);
}
