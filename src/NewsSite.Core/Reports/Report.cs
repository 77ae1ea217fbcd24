using System.Security.Cryptography;
using NewsSite.Comments;
using NewsSite.Moderation;

namespace NewsSite.Reports;

/// <summary>Why a reader reports a comment.</summary>
public enum ReportReason
{
    Offensive,
    Abusive,
    Spam,
    PersonalData,

    /// <summary>Against the law: a notice in the sense of article 16 of the EU's Digital Services Act.</summary>
    Illegal,
    Other,
}

/// <summary>Which law a reader thinks broken.</summary>
public enum IllegalGround
{
    Threat,
    Hate,
    Insult,
    Privacy,
    Copyright,

    /// <summary>Sexual abuse of children, the one ground of which nobody need say who reports it.</summary>
    ChildAbuse,
    Other,
}

/// <summary>What has become of a report.</summary>
public enum ReportState
{
    /// <summary>No moderator has decided about the comment since.</summary>
    Awaiting,

    /// <summary>The comment was taken off the page.</summary>
    Upheld,

    /// <summary>The comment stays on the page.</summary>
    Declined,

    /// <summary>There was nothing left to decide: the sender erased the comment.</summary>
    Void,
}

/// <summary>A reader's word that a comment should not stand on the page; closed by the moderator's decision about the comment.</summary>
public sealed class Report
{
    public const int KeyLength = 32;

    /// <summary>By when an illegal comment that was reported is to be decided.</summary>
    public static readonly TimeSpan Due = TimeSpan.FromHours(24);

    /// <summary>How long a closed report says who made it.</summary>
    public static readonly TimeSpan ReporterKept = TimeSpan.FromDays(183);

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    public Comment Comment { get; private set; } = null!;

    /// <summary>By which both sides call it, such as <c>R-7K3M-9P2X</c>.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>What the address of its page ends in; whoever has it reads what became of the report.</summary>
    public string Key { get; private set; } = "";

    public ReportReason Reason { get; private set; }

    /// <summary>Of an illegal comment only.</summary>
    public IllegalGround? Ground { get; private set; }

    /// <summary>Plain text as typed; empty where the reason says all.</summary>
    public string Words { get; private set; } = "";

    /// <summary>None where none was given, or once it is forgotten.</summary>
    public string? Name { get; private set; }

    /// <summary>Never shown to readers; none where none was given, or once it is forgotten.</summary>
    public string? Email { get; private set; }

    /// <summary>See <see cref="Comment.SenderMark"/>.</summary>
    public string? SenderMark { get; private set; }

    /// <summary>Unique for a comment: the same report sent twice is one.</summary>
    public long Fingerprint { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The decision that closed it; none while it is open, or when it is void.</summary>
    public long? DecisionId { get; private set; }

    public ModerationDecision? Decision { get; private set; }

    /// <summary>What became of it, where its decision is loaded.</summary>
    public ReportState State => StateOf(ClosedAt, Decision?.StateAfter);

    private Report()
    {
    }

    internal Report(Comment comment, ReportWords words, string? senderMark, DateTimeOffset now)
    {
        (Comment, CommentId) = (comment, comment.Id);
        Reference = NewReference();
        Key = RandomNumberGenerator.GetHexString(KeyLength, lowercase: true);
        (Reason, Ground) = (words.Reason!.Value, words.Ground);
        (Words, Name, Email) = (words.Words, words.Name, words.Email);
        SenderMark = senderMark;
        Fingerprint = words.Fingerprint(comment.Id, senderMark, now);
        MadeAt = now;
    }

    /// <summary>What has become of a report that was closed, or not, by a decision that left its comment in a state, or by none.</summary>
    public static ReportState StateOf(DateTimeOffset? closedAt, CommentState? after) => (closedAt, after) switch
    {
        (null, _) => ReportState.Awaiting,
        (_, CommentState.Rejected or CommentState.Spam) => ReportState.Upheld,
        (_, CommentState.Approved) => ReportState.Declined,
        _ => ReportState.Void,
    };

    /// <summary>Ends it by a decision, or as void by none.</summary>
    internal void Close(ModerationDecision? decision, DateTimeOffset now) => (Decision, ClosedAt) = (decision, now);

    /// <summary>Waits again, because the decision was undone.</summary>
    internal void Reopen() => (Decision, DecisionId, ClosedAt) = (null, null, null);

    /// <summary>Eight letters and digits less those that are mistaken for each other, in groups that can be read out.</summary>
    private static string NewReference()
    {
        const string Signs = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";
        return $"R-{RandomNumberGenerator.GetString(Signs, 4)}-{RandomNumberGenerator.GetString(Signs, 4)}";
    }
}
