using System.Collections.Concurrent;

namespace NewsSite.Moderation.Modes;

/// <summary>Notices when comments under a story come faster than so many in a minute: counted in this process's memory, like floods.</summary>
public sealed class Velocity
{
    private const int StoriesBeforeForgetting = 1_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<int, Queue<DateTimeOffset>> last = new();

    /// <summary>Counts a comment; true when it is the one that makes them too many, and then not again before as many more have come.</summary>
    /// <param name="articleId">Under which story.</param>
    /// <param name="limit">How many comments in a minute are too many; 0 for never.</param>
    /// <param name="now">The moment.</param>
    public bool Trips(int articleId, int limit, DateTimeOffset now)
    {
        if (limit == 0) return false;
        if (last.Count > StoriesBeforeForgetting) Forget(now);
        var times = last.GetOrAdd(articleId, _ => new());
        lock (times)
        {
            while (times.TryPeek(out var first) && now - first >= Minute) times.Dequeue();
            times.Enqueue(now);
            if (times.Count < limit) return false;
            times.Clear();
            return true;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (story, times) in last)
            lock (times)
                if (times.All(t => now - t >= Minute)) last.TryRemove(story, out _);
    }
}
