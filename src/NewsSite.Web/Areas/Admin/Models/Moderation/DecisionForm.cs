using NewsSite.Moderation;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What a moderator sends about one comment.</summary>
public sealed class DecisionForm
{
    /// <summary>The comment's version on the moderator's screen.</summary>
    public int Version { get; init; }

    /// <summary>Approved or Rejected.</summary>
    public DecisionKind? Kind { get; init; }

    public string? Reason { get; init; }

    /// <summary>Chosen from <see cref="ModerationQueue.UsualReasons"/>, where none is typed.</summary>
    public string? UsualReason { get; init; }

    /// <summary>The number of the last report on the moderator's screen.</summary>
    public long LastReport { get; init; }

    /// <summary>Where the moderator is at work.</summary>
    public Queue Queue { get; init; }

    public string Why => string.IsNullOrWhiteSpace(Reason) ? UsualReason?.Trim() ?? "" : Reason.Trim();

    /// <summary>What is wrong with it; nothing mostly.</summary>
    public string? Problem() => Kind == DecisionKind.Rejected && Why.Length == 0 ? ModerationDecision.NoReason
        : Why.Length > ModerationDecision.LongestReason ? $"A reason can have {ModerationDecision.LongestReason} characters; this one has {Why.Length}."
        : null;
}
