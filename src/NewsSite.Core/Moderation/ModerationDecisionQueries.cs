namespace NewsSite.Moderation;

/// <summary>The phrases in which the desk asks for decisions.</summary>
public static class ModerationDecisionQueries
{
    public static IQueryable<ModerationDecision> LatestFirst(this IQueryable<ModerationDecision> decisions)
        => decisions.OrderByDescending(d => d.DecidedAt).ThenByDescending(d => d.Id);

    /// <summary>The decision about a comment that stands now.</summary>
    public static IQueryable<ModerationDecision> About(this IQueryable<ModerationDecision> decisions, long commentId)
        => decisions.Where(d => d.CommentId == commentId);
}
