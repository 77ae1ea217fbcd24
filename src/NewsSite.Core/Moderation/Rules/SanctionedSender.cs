using NewsSite.Moderation.Sanctions;

namespace NewsSite.Moderation.Rules;

/// <summary>Holds the comments of a sender who is always pre-moderated, and points out those of one who was warned.</summary>
public sealed record SanctionedSender(int Version) : Rule("Sanction", Version)
{
    public override Finding Judge(Submission comment)
        => comment.Sanctions.Any(s => s.Kind == SanctionKind.PreModeration) ? Says(Verdict.Holds, "A moderator reads all comments of its sender before they appear.")
            : comment.Sanctions.Any(s => s.Kind == SanctionKind.Warning) ? Says(Verdict.Flags, "Its sender was warned lately.")
            : Passes();
}
