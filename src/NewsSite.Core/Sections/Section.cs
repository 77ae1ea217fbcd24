
namespace NewsSite.Sections;

/// <summary>A part of the paper; every story stands in exactly one.</summary>
public sealed class Section
{
    /// <summary>First words of addresses that belong to the site itself, so that no section may be called so.</summary>
    private static readonly HashSet<string> Reserved =
        [
            "account", "admin", "author", "c", "comments", "confirm", "corrections", "css", "error", "feed", "fonts", "js", "media", "most-read", "oembed", "preview", "receipt", "report", "robots", "rss", "search", "series",
            "sitemap", "status", "tag", "unsubscribe",
        ];

    private const string TooDeep = "Sections can stand four deep within one another; this would be one more.";

    public const int LongestName = 60;
    public const int LongestDescription = 300;
    public const int LongestLanguage = 20;

    /// <summary>How many sections can stand within one another, the outermost counted.</summary>
    public const int Deepest = 4;

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Unique in the whole site, nested or not: it begins every address of the section's stories.</summary>
    public string Slug { get; private set; } = "";

    public string Description { get; private set; } = "";

    public int? ParentId { get; private set; }

    public Section? Parent { get; private set; }

    /// <summary>Slugs from the top to this section, each followed by a slash, such as <c>world/europe/</c>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>BCP 47 tag of its pages and of those within it; none where it speaks as the section above does, or the site.</summary>
    public string? Language { get; private set; }

    /// <summary>Place in the navigation, smallest first.</summary>
    public int Position { get; private set; }

    /// <summary>Counts changes, of the section or of what stands directly within it; a change based on an older number is refused.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>1 for a section that stands within no other.</summary>
    public int Depth => Path.Count(c => c == '/');

    /// <summary>Where readers find it.</summary>
    public string PublicPath => $"/{Slug}";

    private Section()
    {
    }

    /// <exception cref="ArgumentException">The slug is malformed or reserved, or the parent is as deep as a section can be.</exception>
    public Section(string name, string slug, string description, Section? parent, int position)
    {
        if (!CanHave(slug)) throw new ArgumentException($"A section cannot have the address “{slug}”.", nameof(slug));
        if (parent?.Depth >= Deepest) throw new ArgumentException(TooDeep, nameof(parent));
        Name = name;
        Slug = slug;
        Description = description;
        Parent = parent;
        parent?.Touch();
        Path = $"{parent?.Path}{slug}/";
        Position = position;
    }

    /// <summary>Why a section, or a new one, cannot stand within another; null when it can.</summary>
    public static string? ReasonNotToStandWithin(Section? section, Section? parent, IReadOnlyCollection<Section> all)
    {
        if (parent is null) return null;
        if (section is not null && parent.Path.StartsWith(section.Path, StringComparison.Ordinal)) return "A section cannot stand within itself or within one below it.";
        var levels = section is null ? 1 : section.Lineage(all).Max(s => s.Depth) - section.Depth + 1;
        return parent.Depth + levels > Deepest ? TooDeep : null;
    }

    /// <summary>Names it anew.</summary>
    public void Describe(string name, string description)
    {
        (Name, Description) = (name, description);
        Touch();
    }

    /// <summary>Gives its pages a language, or with none that of the section above.</summary>
    public void Speak(string? language)
    {
        if (language == Language) return;
        Language = language;
        Touch();
    }

    /// <summary>Gives it another slug, and all below it another path.</summary>
    /// <exception cref="ArgumentException">The slug is malformed or reserved.</exception>
    public void Readdress(string slug, IReadOnlyCollection<Section> all)
    {
        if (!CanHave(slug)) throw new ArgumentException($"A section cannot have the address “{slug}”.", nameof(slug));
        Slug = slug;
        Rewrite($"{Path[..(Path[..^1].LastIndexOf('/') + 1)]}{slug}/", all);
    }

    /// <summary>Puts it, with all below it, within another section or within none, after those that are there.</summary>
    /// <exception cref="InvalidOperationException">It cannot stand there.</exception>
    public void MoveWithin(Section? parent, IReadOnlyCollection<Section> all)
    {
        if (ReasonNotToStandWithin(this, parent, all) is { } reason) throw new InvalidOperationException(reason);
        Position = all.Where(s => s.ParentId == parent?.Id).Select(s => s.Position).DefaultIfEmpty(-1).Max() + 1;
        (Parent, ParentId) = (parent, parent?.Id);

        // Both ways of moving two sections into each other at one moment touch both, so one of them is refused.
        parent?.Touch();
        Rewrite($"{parent?.Path}{Slug}/", all);
    }

    /// <summary>Moves it up among its neighbours, or down; nothing at the end.</summary>
    public void Step(int by, IReadOnlyCollection<Section> all)
    {
        var row = all.Where(s => s.ParentId == ParentId).OrderBy(s => s.Position).ThenBy(s => s.Id).ToList();
        var (from, to) = (row.IndexOf(this), row.IndexOf(this) + by);
        if (to < 0 || to >= row.Count) return;
        (row[from], row[to]) = (row[to], row[from]);
        foreach (var (place, section) in row.Index().Where(s => s.Item.Position != s.Index))
        {
            section.Position = place;
            section.Touch();
        }
    }

    /// <summary>Whether a slug is well formed and not an address of the site itself.</summary>
    public static bool CanHave(string slug) => Articles.Slug.IsWellFormed(slug) && !Reserved.Contains(slug);

    private IEnumerable<Section> Lineage(IEnumerable<Section> all) => all.Where(s => s.Path.StartsWith(Path, StringComparison.Ordinal));

    private void Rewrite(string path, IReadOnlyCollection<Section> all)
    {
        var old = Path;
        foreach (var section in Lineage(all).ToList())
        {
            section.Path = path + section.Path[old.Length..];
            section.Touch();
        }
    }

    private void Touch() => Version++;
}
