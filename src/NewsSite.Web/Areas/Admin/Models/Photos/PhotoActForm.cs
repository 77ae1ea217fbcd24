using NewsSite.Photos.Rights;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>An act upon a photo that asks for a reason.</summary>
public sealed class PhotoActForm
{
    public string? Why { get; init; }

    public int Version { get; init; }

    /// <summary>Why the reason cannot be taken.</summary>
    public string? Problem(string ask) => string.IsNullOrWhiteSpace(Why) ? ask
        : Why.Trim().Length > PhotoRights.LongestReason ? $"A reason can have {PhotoRights.LongestReason} characters; this one has {Why.Trim().Length}." : null;
}
