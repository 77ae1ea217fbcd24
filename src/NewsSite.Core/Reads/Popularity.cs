using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;

namespace NewsSite.Reads;

/// <summary>The times over which readers are told what was read and discussed most.</summary>
public enum PopularitySpan
{
    Day,
    Week,
}

/// <summary>
/// Which articles are read and discussed most, counted once a minute for all who ask; one for the whole process. It says nothing of whether readers may
/// see them: who prints them asks that.
/// </summary>
public sealed class Popularity
{
    /// <summary>More than any list shows, because some of them may not be shown any more.</summary>
    private const int Counted = 40;

    private readonly ConcurrentDictionary<PopularitySpan, Ranking> kept = new();

    public async Task<Ranking> OverAsync(NewsDbContext db, PopularitySpan span, DateTimeOffset now, CancellationToken cancel)
    {
        var minute = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
        if (kept.TryGetValue(span, out var known) && known.Minute == minute) return known;
        var from = now - (span == PopularitySpan.Day ? TimeSpan.FromDays(1) : TimeSpan.FromDays(7));
        var counted = new Ranking(
            minute,
            await db.ReadTallies.Within(from, now).ByArticle().MostFirst().Take(Counted).ToListAsync(cancel),
            await db.Comments.Approved().SentSince(from).ByArticle().MostFirst().Take(Counted).ToListAsync(cancel));
        return kept[span] = counted;
    }
}

/// <summary>What was read and what was discussed most in a span that ends in a minute, the most first.</summary>
public sealed record Ranking(DateTimeOffset Minute, IReadOnlyList<RankedArticle> Read, IReadOnlyList<RankedArticle> Discussed);

/// <summary>An article, and how often it was read or how many comments it got.</summary>
public sealed record RankedArticle
{
    public int ArticleId { get; init; }

    public int Count { get; init; }
}
