using NewsSite.Comments;

namespace NewsSite.Moderation.Rules;

/// <summary>Holds comments of a sender of whose last decided comments many were rejected.</summary>
/// <param name="Version">The version of the rule book.</param>
/// <param name="Count">How many rejections it takes; 0 switches the rule off. They also have to be half of what was decided.</param>
public sealed record RecentRejections(int Version, int Count) : Rule("Recent rejections", Version)
{
    public override Finding Judge(Submission comment)
    {
        var decided = comment.Sender.Comments.Where(c => c.State is CommentState.Approved or CommentState.Rejected or CommentState.Spam).ToList();
        var rejected = decided.Count(c => c.State is CommentState.Rejected or CommentState.Spam);
        return Count == 0 || rejected < Count || rejected * 2 < decided.Count ? Passes()
            : Says(Verdict.Holds, $"Of the sender’s last {decided.Count} comments, {rejected} were rejected.");
    }
}
