
namespace NewsSite.Authors;

/// <summary>A name in bylines, with or without an account.</summary>
public sealed class Author
{
    public const int LongestName = 100;

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string Bio { get; private set; } = "";

    /// <summary>The account of the person, where the person signs in here.</summary>
    public int? AccountId { get; private set; }

    private Author()
    {
    }

    public Author(string name, string bio = "")
    {
        Name = name;
        Slug = Articles.Slug.From(name);
        Bio = bio;
    }
}
