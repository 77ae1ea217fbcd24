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

    /// <summary>Put away as spam.</summary>
    Spam,

    /// <summary>Words were taken out of it; readers see where.</summary>
    Redacted,

    /// <summary>Made an editors’ pick.</summary>
    Featured,

    /// <summary>No longer an editors’ pick.</summary>
    Unfeatured,

    /// <summary>Its thread takes no more replies.</summary>
    Closed,

    /// <summary>Its thread takes replies again.</summary>
    Reopened,
}

/// <summary>One act of moderation, by the rules or by a person: who, when, what and why; appended and never edited. Together they are the ledger.</summary>
public sealed class ModerationDecision
{
    public const int LongestReason = 500;
    public const int LongestCode = 20;
    public const string NoReason = "Please give a reason: the sender is told it.";

    /// <summary>How long an act can be undone.</summary>
    public static readonly TimeSpan UndoneWithin = TimeSpan.FromDays(30);

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    public Comment Comment { get; private set; } = null!;

    public DecisionKind Kind { get; private set; }

    public CommentState StateBefore { get; private set; }

    public CommentState StateAfter { get; private set; }

    /// <summary>In words for the sender; empty for an approval.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The <see cref="Acts.RejectionReason.Code"/> that was chosen; none mostly.</summary>
    public string? Code { get; private set; }

    /// <summary>What the act replaced, such as the words before some were taken out; none mostly, and none once the comment is erased.</summary>
    public string? Before { get; private set; }

    /// <summary>The decision that this one undid.</summary>
    public long? UndoesId { get; private set; }

    /// <summary>The acts on many comments that it was part of.</summary>
    public int? BatchId { get; private set; }

    public Acts.ModerationBatch? Batch { get; internal set; }

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

    /// <summary>An act that leaves the comment where it stands.</summary>
    internal ModerationDecision(DecisionKind kind, CommentState state, string reason, string? before, Account by, DateTimeOffset now) : this(kind, state, state, reason, by, now) => Before = before;

    /// <summary>Whether it says where the comment stands, and is no act besides.</summary>
    public bool IsVerdict => Kind is not (DecisionKind.Redacted or DecisionKind.Featured or DecisionKind.Unfeatured or DecisionKind.Closed or DecisionKind.Reopened);

    /// <summary>Whether there is still time to undo it.</summary>
    public bool CanBeUndone(DateTimeOffset now) => Kind != DecisionKind.Undone && now < DecidedAt + UndoneWithin;

    internal void GiveCode(string code) => Code = code;

    internal void Undo(ModerationDecision other) => UndoesId = other.Id;

    /// <summary>Forgets the words it keeps of a comment that is erased.</summary>
    internal void Forget() => Before = null;
}
