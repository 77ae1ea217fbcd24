using NewsSite.Publishing;

namespace NewsSite.Desk;

/// <summary>What the desk's list of articles is asked for; what is not given is not asked.</summary>
public sealed record ArticleFilter
{
    public EditorialState? State { get; init; }

    /// <summary>Drafts that were in review and came back.</summary>
    public bool SentBack { get; init; }

    /// <summary>Stories whose hour has come and that readers cannot see.</summary>
    public bool Late { get; init; }

    /// <summary>A section and those below it.</summary>
    public IReadOnlyList<int>? SectionIds { get; init; }

    public int? AuthorId { get; init; }

    public int? OwnerId { get; init; }

    /// <summary>Stories that are nobody's.</summary>
    public bool Unowned { get; init; }

    /// <summary>Which of a story's dates <see cref="From"/> and <see cref="Until"/> are about.</summary>
    public ArticleDate Date { get; init; }

    public DateTimeOffset? From { get; init; }

    /// <summary>The first moment that is too late.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Each must stand somewhere in the headline; spelled by <see cref="Articles.SearchedText"/>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>The dates by which the desk looks for a story.</summary>
public enum ArticleDate
{
    Touched,
    Created,
    Published,
}
