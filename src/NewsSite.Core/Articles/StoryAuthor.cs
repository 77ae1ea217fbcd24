using NewsSite.Authors;

namespace NewsSite.Articles;

/// <summary>One author's part in one story.</summary>
public sealed class StoryAuthor
{
    public int StoryId { get; private set; }

    public int AuthorId { get; private set; }

    public Author Author { get; private set; } = null!;

    public AuthorRole Role { get; private set; }

    /// <summary>Place in the byline, from 0.</summary>
    public int Position { get; private set; }

    private StoryAuthor()
    {
    }

    public StoryAuthor(Author author, AuthorRole role, int position)
    {
        Author = author;
        Role = role;
        Position = position;
    }
}
