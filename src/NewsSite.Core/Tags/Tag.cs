
namespace NewsSite.Tags;

/// <summary>A subject that runs across sections.</summary>
public sealed class Tag
{
    public const int LongestName = 60;

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Unique: two spellings that make one slug are one tag.</summary>
    public string Slug { get; private set; } = "";

    private Tag()
    {
    }

    public Tag(string name)
    {
        Name = name;
        Slug = Articles.Slug.From(name);
    }
}
