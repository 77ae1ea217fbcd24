using NewsSite.Articles;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A body as it stands in the form, to be shown as it would be printed.</summary>
public sealed class BodyPreviewForm
{
    public string? Body { get; init; }

    public string? Dateline { get; init; }

    /// <summary>Why it cannot be shown; null when it can.</summary>
    public string? Problem() => Body?.ReplaceLineEndings("\n").Length is > Story.LongestBody and var length ? $"The body can have {Story.LongestBody:N0} characters; this one has {length:N0}."
        : Dateline?.Length > Story.LongestDateline ? $"A dateline can have {Story.LongestDateline} characters." : null;
}
