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
        => decisions.Where(d => d.DecidedAt >= since && d.DecidedById != null && d.StateBefore == CommentState.Waiting && d.StateAfter != CommentState.Waiting && d.Kind != DecisionKind.Undone);

    /// <summary>Those of some days: from a time on, before another.</summary>
    public static IQueryable<ModerationDecision> Between(this IQueryable<ModerationDecision> decisions, DateTimeOffset from, DateTimeOffset until)
        => decisions.Where(d => d.DecidedAt >= from && d.DecidedAt < until);

    /// <summary>Those about comments on stories of some sections; of all where none are named.</summary>
    public static IQueryable<ModerationDecision> InSections(this IQueryable<ModerationDecision> decisions, IReadOnlyCollection<int>? sectionIds)
        => sectionIds is null ? decisions : decisions.Where(d => d.Comment.Article.SectionId != null && sectionIds.Contains(d.Comment.Article.SectionId.Value));

    /// <summary>Those that say where a comment stands, not what was done to it besides.</summary>
    public static IQueryable<ModerationDecision> Verdicts(this IQueryable<ModerationDecision> decisions)
        => decisions.Where(d => d.Kind != DecisionKind.Redacted && d.Kind != DecisionKind.Featured && d.Kind != DecisionKind.Unfeatured && d.Kind != DecisionKind.Closed && d.Kind != DecisionKind.Reopened);

    /// <summary>Those that were part of acts on many comments.</summary>
    public static IQueryable<ModerationDecision> InBatch(this IQueryable<ModerationDecision> decisions, int batchId) => decisions.Where(d => d.BatchId == batchId);

    /// <summary>The decision about a comment that stands now.</summary>
    public static IQueryable<ModerationDecision> About(this IQueryable<ModerationDecision> decisions, long commentId)
        => decisions.Where(d => d.CommentId == commentId);
}
