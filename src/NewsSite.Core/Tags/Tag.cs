
namespace NewsSite.Tags;

/// <summary>A subject that runs across sections.</summary>
public sealed class Tag
{
    public const int LongestName = 60;

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Unique: two spellings that make one slug are one tag.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Counts renamings; one based on an older number is refused.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Where readers find it.</summary>
    public string PublicPath => PathOf(Slug);

    private Tag()
    {
    }

    public Tag(string name)
    {
        Name = name;
        Slug = Articles.Slug.From(name);
    }

    /// <summary>Why a name cannot be a tag's; null when it can.</summary>
    public static string? Problem(string name) => name switch
    {
        "" => "Please enter the name of the tag.",
        { Length: > LongestName } => $"A tag can have {LongestName} characters; this one has {name.Length}.",
        _ when name.Contains(',', StringComparison.Ordinal) => "A tag has no comma in it, because commas stand between tags.",
        _ => Articles.Slug.From(name) == "" ? "A tag needs a letter or a digit." : null,
    };

    internal static string PathOf(string slug) => $"/tag/{slug}";

    public void Rename(string name)
    {
        Name = name;
        Slug = Articles.Slug.From(name);
        Version++;
    }
}
