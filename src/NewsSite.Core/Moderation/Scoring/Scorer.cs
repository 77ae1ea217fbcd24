using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;

namespace NewsSite.Moderation.Scoring;

/// <summary>Lets the scorer learn from what this site's moderators decided, a language at a time.</summary>
public static class Scorer
{
    /// <summary>From one lesson to the next.</summary>
    public static readonly TimeSpan Rhythm = TimeSpan.FromDays(7);

    /// <summary>Decisions that a lesson goes back.</summary>
    private const int Memory = 20_000;

    /// <summary>Learns where the last lesson is long enough ago; says how many languages were learned.</summary>
    public static async Task<int> LearnInTimeAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var last = await db.ScorerModels.OrderByDescending(m => m.Id).Select(m => (DateTimeOffset?)m.LearnedAt).FirstOrDefaultAsync(cancel);
        return last is { } at && now < at + Rhythm ? 0 : await LearnAsync(db, now, cancel);
    }

    /// <summary>Learns now; says how many languages had enough examples.</summary>
    public static async Task<int> LearnAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var decided = await db.ModerationDecisions.Teaching().Take(Memory)
            .Select(d => new { d.CommentId, d.Comment.Body, d.Comment.State, Language = d.Comment.Language ?? d.Comment.Article.Live!.Language }).ToListAsync(cancel);
        var learned = 0;
        foreach (var language in decided.DistinctBy(d => d.CommentId).GroupBy(d => LanguageOf(d.Language)))
        {
            if (Lesson.From([.. language.Select(d => new Example(d.Body, d.State != CommentState.Approved))]) is not { } lesson) continue;
            db.Add(new ScorerModel(language.Key, lesson.Learned, lesson.Record, now));
            learned++;
        }

        await db.SaveChangesAsync(cancel);
        if (learned > 0) await db.ScorerModels.Replaced().ExecuteUpdateAsync(m => m.SetProperty(x => x.Terms, Array.Empty<byte>()), cancel);
        return learned;
    }

    /// <summary>Decided comments of a language, as far as a lesson goes back.</summary>
    public sealed record Supply(string Language, int Approved, int Rejected);

    /// <summary>What a lesson would learn from now.</summary>
    public static async Task<IReadOnlyList<Supply>> SupplyAsync(NewsDbContext db, CancellationToken cancel)
    {
        var decided = await db.ModerationDecisions.Teaching().Take(Memory)
            .Select(d => new { d.CommentId, d.Comment.State, Language = d.Comment.Language ?? d.Comment.Article.Live!.Language }).ToListAsync(cancel);
        return [.. decided.DistinctBy(d => d.CommentId).GroupBy(d => LanguageOf(d.Language)).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Supply(g.Key, g.Count(d => d.State == CommentState.Approved), g.Count(d => d.State != CommentState.Approved)))];
    }

    /// <summary>The language alone of a BCP 47 tag, which all its regions and scripts share.</summary>
    public static string LanguageOf(string? tag) => (tag ?? "").Split('-')[0].ToLowerInvariant();
}
