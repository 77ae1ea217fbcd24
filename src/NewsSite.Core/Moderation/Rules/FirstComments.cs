using NewsSite.Moderation.Modes;

namespace NewsSite.Moderation.Rules;

/// <summary>Holds the comments of a person until enough of them were approved. Only a confirmed person can earn that: a name and an address can be typed by anybody. Where a moderator reads every comment anyway, it says nothing.</summary>
/// <param name="Version">The version of the rule book.</param>
/// <param name="Count">How many approved comments it takes; 0 switches the rule off.</param>
public sealed record FirstComments(int Version, int Count) : Rule("First comments", Version)
{
    public override Finding Judge(Submission comment) => comment.Sender.ApprovedOfPerson switch
    {
        _ when Count == 0 || comment.Terms?.Mode == CommentMode.PreModerated => Passes(),
        null => Says(Verdict.Holds, "A comment waits for a moderator when its sender has not confirmed an email address."),
        { } approved when approved >= Count => Passes(),
        _ => Says(Verdict.Holds, Count == 1 ? "The first comment of a person waits for a moderator." : $"The first {Count} comments of a person wait for a moderator."),
    };
}
