using System.ComponentModel.DataAnnotations;
using NewsSite.Moderation;

namespace NewsSite.Search;

/// <summary>Lets a place search several times at once and then once in a while, so that nobody keeps the database busy for everybody else.</summary>
public sealed class SearchFlood(SearchFloodOptions options)
{
    /// <summary>A search asks for so many suggestions while it is typed.</summary>
    private const int SuggestionsPerSearch = 8;

    /// <summary>Those whose place is not known share what so many places have.</summary>
    private const int Unknown = 50;

    private readonly TokenBuckets buckets = new(TimeSpan.FromMinutes((double)options.Burst / options.PerMinute));

    /// <summary>Takes a token for a search, or says how long to wait.</summary>
    /// <param name="place">Such as a network; none where it is not known.</param>
    /// <param name="now">The moment.</param>
    public TimeSpan? Wait(string? place, DateTimeOffset now) => Wait('s', place, 1, now);

    /// <summary>Takes a token for suggestions, or says how long to wait.</summary>
    public TimeSpan? WaitForSuggestions(string? place, DateTimeOffset now) => Wait('t', place, SuggestionsPerSearch, now);

    private TimeSpan? Wait(char kind, string? place, int times, DateTimeOffset now)
    {
        var share = place is null ? times * Unknown : times;
        return buckets.Take($"{kind}{place}", options.Burst * share, 60d / (options.PerMinute * share), now);
    }
}

/// <summary>How many searches are answered in how short a time.</summary>
public sealed class SearchFloodOptions
{
    public const string Section = "Search:Flood";

    /// <summary>Searches that one place can make at once.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; init; } = 30;

    /// <summary>Searches that it can make in a minute after that.</summary>
    [Range(1, 1_000_000)]
    public int PerMinute { get; init; } = 60;
}
