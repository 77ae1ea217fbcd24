namespace NewsSite.Search;

/// <summary>What is asked of a story besides its words.</summary>
public sealed record SearchFilter
{
    public static SearchFilter None { get; } = new();

    /// <summary>A section with those below it; null for all.</summary>
    public IReadOnlyList<int>? SectionIds { get; init; }

    public int? AuthorId { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether only stories with a photo, at the head or in the body, pass.</summary>
    public bool WithPhoto { get; init; }
}
