using NewsSite.Photos;

namespace NewsSite.Authors;

/// <summary>A name in bylines, with or without an account.</summary>
public sealed class Author
{
    public const int LongestName = 100;
    public const int LongestBio = 1000;
    public const int LongestEmail = 254;
    public const int LongestWebsite = 300;

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>Markdown as in comments.</summary>
    public string Bio { get; set; } = "";

    /// <summary>Where readers can write to; none for most.</summary>
    public string? Email { get; set; }

    /// <summary>A page of the author's own, by http or https.</summary>
    public string? Website { get; set; }

    public int? PhotoId { get; private set; }

    public Photo? Photo { get; set; }

    /// <summary>The account of the person, where the person signs in here; no other author's.</summary>
    public int? AccountId { get; set; }

    /// <summary>Whether the author signs no new stories, and so is not suggested any more.</summary>
    public bool IsRetired { get; set; }

    /// <summary>Counts changes; one based on an older number is refused.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Where readers find the author.</summary>
    public string PublicPath => PathOf(Slug);

    private Author()
    {
    }

    public Author(string name, string bio = "")
    {
        Name = name;
        Slug = Articles.Slug.From(name);
        Bio = bio;
    }

    internal static string PathOf(string slug) => $"/author/{slug}";

    /// <summary>Names the author, perhaps anew, and counts the change.</summary>
    /// <exception cref="ArgumentException">The slug is malformed.</exception>
    public void Call(string name, string slug)
    {
        if (!Articles.Slug.IsWellFormed(slug)) throw new ArgumentException($"An author cannot have the address “{slug}”.", nameof(slug));
        (Name, Slug) = (name, slug);
        Version++;
    }
}
