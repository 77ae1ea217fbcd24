namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What an editor has decided about a save that was asked about.</summary>
public sealed class MergeForm
{
    /// <summary>The version whose collisions were shown; 0 when none were.</summary>
    public int TheirVersion { get; init; }

    /// <summary><c>mine</c> or <c>theirs</c> by <see cref="StaleSave.Question.Key"/>.</summary>
    public Dictionary<string, string> Answers { get; init; } = [];

    /// <summary>Yes, most of the story is to go.</summary>
    public bool ConfirmShrink { get; init; }
}
