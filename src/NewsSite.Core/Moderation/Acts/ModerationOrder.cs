using NewsSite.Accounts;
using NewsSite.Comments;

namespace NewsSite.Moderation.Acts;

/// <summary>What a moderator asks to be done with a comment.</summary>
/// <param name="Kind">The act.</param>
public sealed record ModerationOrder(DecisionKind Kind)
{
    /// <summary>In words for the sender, or for readers where a comment is picked.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The code of the reason that was chosen; none mostly.</summary>
    public string? Code { get; init; }

    /// <summary>What is to be taken out.</summary>
    public IReadOnlyList<string> Passages { get; init; } = [];

    /// <summary>The comment's version on the moderator's screen; none where it does not matter.</summary>
    public int? Version { get; init; }

    /// <summary>The number of the last report on the moderator's screen.</summary>
    public long LastReport { get; init; }

    /// <summary>Whether a kind of decision is something that moderators ask for.</summary>
    public static bool IsKnown(DecisionKind kind) => kind is DecisionKind.Approved or DecisionKind.Rejected or DecisionKind.Spam or DecisionKind.Redacted or DecisionKind.Featured
        or DecisionKind.Unfeatured or DecisionKind.Closed or DecisionKind.Reopened;

    /// <summary>Whether it can be asked for many comments at once.</summary>
    public static bool IsForMany(DecisionKind kind) => kind is DecisionKind.Approved or DecisionKind.Rejected or DecisionKind.Spam;

    /// <summary>What is wrong with it, whatever the comment; nothing mostly.</summary>
    public string? Problem() => Kind switch
    {
        DecisionKind.Rejected or DecisionKind.Redacted when Reason.Length == 0 => ModerationDecision.NoReason,
        _ when Reason.Length > ModerationDecision.LongestReason => $"A reason can have {ModerationDecision.LongestReason} characters; this one has {Reason.Length}.",
        _ => null,
    };

    /// <summary>Does it.</summary>
    /// <exception cref="InvalidOperationException">The comment's state forbids it.</exception>
    /// <exception cref="ArgumentException">It lacks something.</exception>
    internal ModerationDecision CarryOut(Comment comment, Account by, DateTimeOffset now)
    {
        var decision = Kind switch
        {
            DecisionKind.Approved => comment.Approve(by, now, comment.ReportedAt is null ? "" : Reason),
            DecisionKind.Rejected => comment.Reject(Reason, by, now),
            DecisionKind.Spam => comment.PutAway(by, now),
            DecisionKind.Redacted => comment.Redact(Passages, Reason, by, now),
            DecisionKind.Featured => comment.Feature(Reason, by, now),
            DecisionKind.Unfeatured => comment.Unfeature(by, now),
            DecisionKind.Closed => comment.CloseThread(Reason, by, now),
            DecisionKind.Reopened => comment.ReopenThread(by, now),
            _ => throw new InvalidOperationException("Nobody asks for this."),
        };
        if (Code is { Length: > 0 } && Kind == DecisionKind.Rejected) decision.GiveCode(Code);
        if (decision.IsVerdict) comment.CloseReports(decision, LastReport);
        return decision;
    }
}
