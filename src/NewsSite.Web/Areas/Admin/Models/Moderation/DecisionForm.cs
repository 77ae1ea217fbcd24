using NewsSite.Moderation;
using NewsSite.Moderation.Acts;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What a moderator sends about one comment.</summary>
public sealed class DecisionForm
{
    /// <summary>The comment's version on the moderator's screen.</summary>
    public int Version { get; init; }

    public DecisionKind? Kind { get; init; }

    /// <summary>In the moderator's own words.</summary>
    public string? Reason { get; init; }

    /// <summary>The <see cref="RejectionReason.Code"/> that was chosen.</summary>
    public string? Code { get; init; }

    /// <summary>The words to take out, one passage a line.</summary>
    public string? Passages { get; init; }

    /// <summary>The number of the last report on the moderator's screen.</summary>
    public long LastReport { get; init; }

    /// <summary>Where the moderator is at work: the queue's address after its question mark.</summary>
    public string? Query { get; init; }

    /// <summary>The comment that comes next there.</summary>
    public long? Next { get; init; }

    public ModerationOrder Order(string? sentence) => new(Kind!.Value)
    {
        Reason = string.Join(' ', new[] { sentence, Reason?.Trim() }.Where(r => !string.IsNullOrEmpty(r))),
        Code = sentence is null ? null : Code,
        Passages = [.. (Passages ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Version = Version,
        LastReport = LastReport,
    };
}
