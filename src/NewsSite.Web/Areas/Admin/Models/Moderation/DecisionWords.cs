using NewsSite.Comments;
using NewsSite.Moderation;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Decisions as the desk says them.</summary>
public static class DecisionWords
{
    /// <summary>What was done, in a word or two.</summary>
    public static string Words(this DecisionKind kind) => kind switch
    {
        DecisionKind.Upheld => "Refusal upheld",
        DecisionKind.Judged => "Judged by the rules",
        DecisionKind.Spam => "Put away as spam",
        DecisionKind.Redacted => "Words taken out",
        DecisionKind.Featured => "Made a pick",
        DecisionKind.Unfeatured => "No longer a pick",
        DecisionKind.Closed => "Thread closed",
        DecisionKind.Reopened => "Thread reopened",
        _ => kind.ToString(),
    };

    /// <summary>What has just been done to somebody's comment, in a sentence.</summary>
    public static string Sentence(this DecisionKind kind, string name, CommentState after) => kind switch
    {
        DecisionKind.Approved => $"{name}’s comment is on the page now.",
        DecisionKind.Upheld => $"The refusal of {name}’s comment stands; its sender is told why.",
        DecisionKind.Rejected => $"{name}’s comment stays off the page; its sender is told why.",
        DecisionKind.Spam => $"{name}’s comment is put away as spam.",
        DecisionKind.Redacted => $"Words are taken out of {name}’s comment; readers see where.",
        DecisionKind.Featured => $"{name}’s comment is an editors’ pick now.",
        DecisionKind.Unfeatured => $"{name}’s comment is no longer an editors’ pick.",
        DecisionKind.Closed => $"The thread of {name}’s comment takes no more replies.",
        DecisionKind.Reopened => $"The thread of {name}’s comment takes replies again.",
        _ => $"Undone: {name}’s comment is {after.ToString().ToLowerInvariant()} again.",
    };
}
