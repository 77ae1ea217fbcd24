using NewsSite.Publishing;

namespace NewsSite.Notifications;

/// <summary>What somebody at the desk is told of.</summary>
public enum NotificationKind
{
    Mentioned,
    NoteWritten,
    Submitted,
    SentBack,
    Readied,
    Scheduled,
    Published,
    Withdrawn,
    HandedOver,
    LockTaken,

    /// <summary>Comments wait for a moderator; told by mail only, see <see cref="Moderation.Shifts.ModeratorMail"/>.</summary>
    CommentsWaiting,
}

/// <summary>What the kinds are called, and which of them are also mailed unless somebody chooses otherwise.</summary>
public static class NotificationKinds
{
    /// <summary>Whether whoever never chose gets it by mail: what waits for this one person does, what is only good to know does not.</summary>
    public static bool IsMailedByDefault(this NotificationKind kind)
        => kind is NotificationKind.Mentioned or NotificationKind.SentBack or NotificationKind.HandedOver;

    /// <summary>As the desk chooses it.</summary>
    public static string Words(this NotificationKind kind) => kind switch
    {
        NotificationKind.Mentioned => "Somebody mentions me in a note",
        NotificationKind.NoteWritten => "Somebody writes a note on a story of mine",
        NotificationKind.Submitted => "A story is handed to the editors",
        NotificationKind.SentBack => "A story of mine is sent back",
        NotificationKind.Readied => "A story of mine is ready to be published",
        NotificationKind.Scheduled => "A story of mine is scheduled",
        NotificationKind.Published => "A story of mine is published",
        NotificationKind.Withdrawn => "A story of mine is withdrawn",
        NotificationKind.HandedOver => "A story is handed over to me",
        NotificationKind.CommentsWaiting => "Comments wait for a moderator",
        _ => "Somebody takes over a story that I am writing",
    };

    /// <summary>What happened, in one sentence without its full stop.</summary>
    public static string Sentence(this NotificationKind kind, string by, string story) => kind switch
    {
        NotificationKind.Mentioned => $"{by} mentioned you in a note on {story}",
        NotificationKind.NoteWritten => $"{by} wrote a note on {story}",
        NotificationKind.Submitted => $"{by} handed {story} to the editors",
        NotificationKind.SentBack => $"{by} sent {story} back",
        NotificationKind.Readied => $"{by} says that {story} is ready to be published",
        NotificationKind.Scheduled => $"{by} scheduled {story}",
        NotificationKind.Published => $"{by} published {story}",
        NotificationKind.Withdrawn => $"{by} withdrew {story}",
        NotificationKind.HandedOver => $"{by} handed {story} over to you",
        NotificationKind.CommentsWaiting => $"Comments wait for a moderator on {story}",
        _ => $"{by} took over the writing of {story} from you",
    };

    /// <summary>What an act in the life of a story is told as; none for those of which nobody is told.</summary>
    internal static NotificationKind? Of(ActKind act) => act switch
    {
        ActKind.Submitted => NotificationKind.Submitted,
        ActKind.SentBack => NotificationKind.SentBack,
        ActKind.Readied => NotificationKind.Readied,
        ActKind.Scheduled => NotificationKind.Scheduled,
        ActKind.Published or ActKind.Republished => NotificationKind.Published,
        ActKind.Withdrawn => NotificationKind.Withdrawn,
        ActKind.HandedOver => NotificationKind.HandedOver,
        _ => null,
    };
}
