using Microsoft.AspNetCore.Html;
using NewsSite.Moderation.Acts;

namespace NewsSite.Web.Models;

/// <summary>The page behind a link in a moderator's mail: the comment, and one button.</summary>
public sealed record LinkedDecision(string Key, bool Approves, string Name, string Headline, string BodyHtml, string? Language, IReadOnlyList<RejectionReason> Reasons)
{
    public IHtmlContent Said => PrintedHtml.OfStoredComment(BodyHtml);

    /// <summary>What was done, once it is.</summary>
    public string? Done { get; init; }

    /// <summary>Why it was not.</summary>
    public string? Problem { get; init; }

    public string? Reason { get; init; }

    public string? Code { get; init; }
}
