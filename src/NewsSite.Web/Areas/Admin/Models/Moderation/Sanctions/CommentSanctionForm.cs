using NewsSite.Moderation.Sanctions;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What a moderator sends against the sender of a comment.</summary>
public sealed class CommentSanctionForm
{
    public SanctionKind? Kind { get; init; }

    /// <summary>For how many days; none where it does not end by itself.</summary>
    public int? Days { get; init; }

    public string? Reason { get; init; }

    /// <summary>Whether it is also against the place that the comment was sent from.</summary>
    public bool WithPlace { get; init; }

    /// <summary>The queue's address after its question mark.</summary>
    public string? Query { get; init; }
}
