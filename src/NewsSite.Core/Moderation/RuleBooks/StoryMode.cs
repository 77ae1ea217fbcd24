using NewsSite.Moderation.Modes;
using NewsSite.Moderation.Rules;

namespace NewsSite.Moderation.RuleBooks;

/// <summary>Holds every comment where a moderator reads all of them before they appear.</summary>
/// <param name="Version">The version of the rule book.</param>
/// <param name="IsPreModerated">Where the story, its sections and the site do not say otherwise.</param>
public sealed record StoryMode(int Version, bool IsPreModerated) : Rule(Title, Version)
{
    public const string Title = "Moderated before it appears";

    public override Finding Judge(Submission comment)
        => (comment.Terms is { } terms ? terms.Mode == CommentMode.PreModerated : IsPreModerated) ? Says(Verdict.Holds, "A moderator reads every comment before it appears.") : Passes();
}
