using NewsSite.Comments;

namespace NewsSite.Moderation.Scoring;

/// <summary>The phrases in which the scorer is asked for.</summary>
public static class ScorerQueries
{
    /// <summary>What was learned last of each language.</summary>
    public static IQueryable<ScorerModel> InForce(this IQueryable<ScorerModel> models)
        => models.Where(m => !models.Any(later => later.Language == m.Language && later.Id > m.Id));

    /// <summary>Models whose terms nobody needs any more.</summary>
    public static IQueryable<ScorerModel> Replaced(this IQueryable<ScorerModel> models)
        => models.Where(m => models.Any(later => later.Language == m.Language && later.Id > m.Id));

    /// <summary>What people decided about comments that say something still, the last first.</summary>
    public static IQueryable<ModerationDecision> Teaching(this IQueryable<ModerationDecision> decisions)
        => decisions.Where(d => d.DecidedById != null && (d.Comment.State == CommentState.Approved || d.Comment.State == CommentState.Rejected || d.Comment.State == CommentState.Spam)).OrderByDescending(d => d.Id);
}
