using NewsSite.Comments;

namespace NewsSite.Moderation;

/// <summary>The phrases in which the desk asks for decisions.</summary>
public static class ModerationDecisionQueries
{
    public static IQueryable<ModerationDecision> LatestFirst(this IQueryable<ModerationDecision> decisions)
        => decisions.OrderByDescending(d => d.DecidedAt).ThenByDescending(d => d.Id);

    /// <summary>What people decided, not the rules.</summary>
    public static IQueryable<ModerationDecision> ByPeople(this IQueryable<ModerationDecision> decisions) => decisions.Where(d => d.DecidedById != null);

    /// <summary>What the rules said of new comments, the last first.</summary>
    public static IQueryable<ModerationDecision> LastJudged(this IQueryable<ModerationDecision> decisions)
        => decisions.Where(d => d.Kind == DecisionKind.Judged).OrderByDescending(d => d.Id);

    /// <summary>What people decided, from a time on, about comments that waited for it.</summary>
    public static IQueryable<ModerationDecision> EndingAWait(this IQueryable<ModerationDecision> decisions, DateTimeOffset since)
        => decisions.Where(d => d.DecidedAt >= since && d.DecidedById != null && d.StateBefore == CommentState.Waiting && d.Kind != DecisionKind.Undone);

    /// <summary>The decision about a comment that stands now.</summary>
    public static IQueryable<ModerationDecision> About(this IQueryable<ModerationDecision> decisions, long commentId)
        => decisions.Where(d => d.CommentId == commentId);
}
