namespace NewsSite.Moderation;

/// <summary>Lets a sender send several comments at once and then one in a while: a bucket of tokens for each sender and each story.</summary>
public sealed class Flood(FloodOptions options)
{
    private const int PressBurst = 30;
    private const double PressSeconds = 2;

    private readonly TokenBuckets buckets = new(TimeSpan.FromSeconds(Math.Max(Math.Max(options.Burst * options.Seconds, PressBurst * PressSeconds), options.StoryBurst * 60d / options.StoryPerMinute)));

    /// <summary>Takes a token for a sender, none of which is known where null, and one for the story; or says how long to wait.</summary>
    public TimeSpan? Wait(string? sender, int articleId, DateTimeOffset now)
    {
        if (sender is not null && buckets.Take($"s{sender}", options.Burst, options.Seconds, now) is { } own) return own;
        return buckets.Take($"a{articleId}", options.StoryBurst, 60d / options.StoryPerMinute, now);
    }

    /// <summary>Takes a token for a press of a button that costs nothing but is counted, or says how long to wait.</summary>
    public TimeSpan? WaitToPress(string? sender, DateTimeOffset now)
        => sender is null ? buckets.Take("p", options.StoryBurst, 60d / options.StoryPerMinute, now) : buckets.Take($"p{sender}", PressBurst, PressSeconds, now);

    /// <summary>Takes a token for whoever has a mail sent, or says how long to wait.</summary>
    public TimeSpan? WaitToMail(string? sender, DateTimeOffset now)
        => sender is null ? buckets.Take("m", options.StoryBurst, 60d / options.StoryPerMinute, now) : buckets.Take($"m{sender}", options.Burst, options.Seconds, now);

    /// <summary>Takes a token for a sender of reports, or says how long to wait; those whose place is not known share the tokens that a story has.</summary>
    public TimeSpan? WaitToReport(string? sender, DateTimeOffset now)
        => sender is null ? buckets.Take("r", options.StoryBurst, 60d / options.StoryPerMinute, now) : buckets.Take($"r{sender}", options.Burst, options.Seconds, now);
}

/// <summary>How many comments are taken in how short a time.</summary>
public sealed class FloodOptions
{
    public const string Section = "Comments:Flood";

    /// <summary>Comments that one sender can send at once.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 100_000)]
    public int Burst { get; init; } = 4;

    /// <summary>Seconds after which the sender can send one more.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 3600)]
    public int Seconds { get; init; } = 15;

    /// <summary>Comments that one story takes at once.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 1_000_000)]
    public int StoryBurst { get; init; } = 2_000;

    /// <summary>Comments that one story takes in a minute after that.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 1_000_000)]
    public int StoryPerMinute { get; init; } = 1_200;
}
