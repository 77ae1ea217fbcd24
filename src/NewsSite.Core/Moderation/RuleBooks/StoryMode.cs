using NewsSite.Moderation.Rules;

namespace NewsSite.Moderation.RuleBooks;

/// <summary>Holds every comment where a moderator reads all of them before they appear.</summary>
public sealed record StoryMode(int Version, bool IsPreModerated) : Rule(Title, Version)
{
    public const string Title = "Moderated before it appears";

    public override Finding Judge(Submission comment)
        => IsPreModerated ? Says(Verdict.Holds, "A moderator reads every comment before it appears.") : Passes();
}
