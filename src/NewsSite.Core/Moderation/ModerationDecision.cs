using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Moderation.Rules;

namespace NewsSite.Moderation;

/// <summary>What the rules or a moderator did with a comment.</summary>
public enum DecisionKind
{
    Approved,
    Rejected,
    Undone,

    /// <summary>Somebody looked again after an appeal, and the refusal stands.</summary>
    Upheld,

    /// <summary>The rules judged it when it came in, or when its sender changed it.</summary>
    Judged,
}

/// <summary>One act of moderation, by the rules or by a person: who, when, what and why; appended and never edited. Together they are the ledger.</summary>
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

    /// <summary>None when the rules decided.</summary>
    public int? DecidedById { get; private set; }

    public Account? DecidedBy { get; private set; }

    /// <summary>The version of the rule book, where the rules decided.</summary>
    public int? RulesVersion { get; private set; }

    /// <summary>What every rule said, as <see cref="Judgement.Write"/> keeps it; empty where a person decided.</summary>
    public string Findings { get; private set; } = "";

    public DateTimeOffset DecidedAt { get; private set; }

    private ModerationDecision()
    {
    }

    /// <summary>What the rules say of a comment that is new, or was changed by its sender.</summary>
    internal ModerationDecision(Judgement judgement, CommentState before, DateTimeOffset now)
    {
        Kind = DecisionKind.Judged;
        StateBefore = before;
        StateAfter = judgement.Verdict switch
        {
            Verdict.Rejects => CommentState.Rejected,
            Verdict.Holds => CommentState.Waiting,
            _ => CommentState.Approved,
        };
        Reason = judgement.Reason.Length <= LongestReason ? judgement.Reason : $"{judgement.Reason[..(LongestReason - 1)]}…";
        RulesVersion = judgement.Version;
        Findings = judgement.Write();
        DecidedAt = now;
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
