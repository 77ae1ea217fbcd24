using NewsSite.Photos.Rights;

namespace NewsSite.Photos.Library;

/// <summary>What the library is asked for; what is not given is not asked.</summary>
public sealed record PhotoFilter
{
    /// <summary>Beginnings of words, as <see cref="PhotoWord.In"/> writes them; a photo has one of each.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The spellings of one source.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>The spellings of the source that the words name.</summary>
    public IReadOnlyList<string>? NamedSources { get; init; }

    public UseVerdict? Verdict { get; init; }

    public RightsCategory? Ground { get; init; }

    /// <summary>Which of a photo's dates <see cref="From"/> and <see cref="Until"/> are about.</summary>
    public PhotoDate Date { get; init; }

    public DateTimeOffset? From { get; init; }

    /// <summary>The first moment that is too late.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Photos that no story shows.</summary>
    public bool Unused { get; init; }

    /// <summary>Photos whose right ends so soon.</summary>
    public TimeSpan? EndsWithin { get; init; }
}

/// <summary>The dates by which the library looks for a photo.</summary>
public enum PhotoDate
{
    Added,
    Taken,
}
