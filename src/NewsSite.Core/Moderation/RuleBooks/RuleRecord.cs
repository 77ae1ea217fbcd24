using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation.Rules;

namespace NewsSite.Moderation.RuleBooks;

/// <summary>How often a rule spoke lately, and how often moderators approved the comment all the same.</summary>
public sealed record RuleRecord(string Rule, int Spoke, int Approved, int Judged)
{
    /// <summary>How many judged comments the record goes back.</summary>
    public const int Length = 1000;

    /// <summary>Below this many comments a share says nothing.</summary>
    private const int FewestJudged = 20;

    /// <summary>Whether it speaks about more than a fifth of all comments, which is more than a rule with a purpose does.</summary>
    public bool IsAlarming => Judged >= FewestJudged && Spoke * 5 > Judged;

    public static async Task<IReadOnlyList<RuleRecord>> LoadAsync(NewsDbContext db, CancellationToken cancel)
    {
        var judged = await db.ModerationDecisions.LastJudged().Take(Length).Select(d => new { d.Findings, d.Comment.State }).ToListAsync(cancel);
        return [.. judged.SelectMany(d => Judgement.Read(d.Findings).Where(f => f.Verdict != Verdict.Passes).Select(f => (f.Rule, d.State)))
            .GroupBy(f => f.Rule, (rule, spoken) => (rule, spoken: spoken.ToList()))
            .Select(g => new RuleRecord(g.rule, g.spoken.Count, g.spoken.Count(s => s.State == CommentState.Approved), judged.Count)).OrderByDescending(r => r.Spoke)];
    }
}
