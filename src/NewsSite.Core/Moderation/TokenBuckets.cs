using System.Collections.Concurrent;

namespace NewsSite.Moderation;

/// <summary>Buckets of tokens by name, in this process's memory, bounded by forgetting those that are full again.</summary>
/// <param name="fullAfter">How long the slowest of them takes to fill.</param>
public sealed class TokenBuckets(TimeSpan fullAfter)
{
    private const int BucketsBeforeForgetting = 10_000;

    private readonly ConcurrentDictionary<string, Bucket> buckets = new();

    private sealed record Bucket(double Tokens, DateTimeOffset At);

    /// <summary>Takes a token, or says how long to wait for one.</summary>
    /// <param name="name">Whose bucket.</param>
    /// <param name="size">How many it holds.</param>
    /// <param name="seconds">After which it has one more.</param>
    /// <param name="now">The moment.</param>
    public TimeSpan? Take(string name, int size, double seconds, DateTimeOffset now)
    {
        if (buckets.Count > BucketsBeforeForgetting) Forget(now);
        TimeSpan? wait = null;
        buckets.AddOrUpdate(name, _ => new(size - 1, now), (_, bucket) =>
        {
            var tokens = Math.Min(size, bucket.Tokens + (now - bucket.At).TotalSeconds / seconds);
            wait = tokens >= 1 ? null : TimeSpan.FromSeconds((1 - tokens) * seconds);
            return tokens >= 1 ? new(tokens - 1, now) : bucket;
        });
        return wait;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (name, bucket) in buckets)
            if (now - bucket.At > fullAfter) buckets.TryRemove(new(name, bucket));
    }
}
