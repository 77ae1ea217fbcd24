using NewsSite.Accounts;
using NewsSite.Comments;

namespace NewsSite.Moderation;

/// <summary>What a moderator did with a comment.</summary>
public enum DecisionKind
{
    Approved,
    Rejected,
    Undone,
}

/// <summary>One act of moderation: who, when, what and why; appended and never edited.</summary>
public sealed class ModerationDecision
{
    public const int LongestReason = 500;
    public const string NoReason = "Please give a reason: the sender is told it.";

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    public Comment Comment { get; private set; } = null!;

    public DecisionKind Kind { get; private set; }

    public CommentState StateBefore { get; private set; }

    public CommentState StateAfter { get; private set; }

    /// <summary>In words for the sender; empty for an approval.</summary>
    public string Reason { get; private set; } = "";

    public int DecidedById { get; private set; }

    public Account DecidedBy { get; private set; } = null!;

    public DateTimeOffset DecidedAt { get; private set; }

    private ModerationDecision()
    {
    }

    internal ModerationDecision(DecisionKind kind, CommentState before, CommentState after, string reason, Account by, DateTimeOffset now)
    {
        Kind = kind;
        StateBefore = before;
        StateAfter = after;
        Reason = reason;
        DecidedBy = by;
        DecidedById = by.Id;
        DecidedAt = now;
    }
}
