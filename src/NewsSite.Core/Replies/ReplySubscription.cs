using System.Security.Cryptography;
using NewsSite.Commenters;
using NewsSite.Comments;

namespace NewsSite.Replies;

/// <summary>A commenter's wish to be mailed when somebody answers his comments in a thread.</summary>
public sealed class ReplySubscription
{
    public const int KeyLength = 32;

    public int CommenterId { get; private set; }

    public Commenter Commenter { get; private set; } = null!;

    /// <summary>The comment that began the thread.</summary>
    public long ThreadId { get; private set; }

    public Comment Thread { get; private set; } = null!;

    /// <summary>By which one press ends it, without signing in; what the address of its page ends in.</summary>
    public string Key { get; private set; } = "";

    public DateTimeOffset SubscribedAt { get; private set; }

    private ReplySubscription()
    {
    }

    internal ReplySubscription(Commenter commenter, long threadId, DateTimeOffset now)
    {
        if (commenter.Id == 0) Commenter = commenter;
        (CommenterId, ThreadId, Key, SubscribedAt) = (commenter.Id, threadId, NewKey(), now);
    }

    internal static string NewKey() => RandomNumberGenerator.GetHexString(KeyLength, lowercase: true);
}

/// <summary>A reply of which a commenter is told, once whatever moderators decide and undo.</summary>
public sealed class ReplyNotice
{
    /// <summary>How long the first reply of a day waits for others.</summary>
    public static readonly TimeSpan DigestAfter = TimeSpan.FromHours(24);

    public long ReplyId { get; private set; }

    public Comment Reply { get; private set; } = null!;

    /// <summary>Who is told: the sender of the comment that it answers.</summary>
    public int CommenterId { get; private set; }

    public Commenter Commenter { get; private set; } = null!;

    public DateTimeOffset NotedAt { get; private set; }

    /// <summary>When its mail was written; none while it waits for the mail of the day.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    private ReplyNotice()
    {
    }

    internal ReplyNotice(Comment reply, int commenterId, ReplyMailing mailing, DateTimeOffset now)
    {
        (Reply, ReplyId, CommenterId, NotedAt) = (reply, reply.Id, commenterId, now);
        if (mailing == ReplyMailing.AtOnce) MailedAt = now;
    }

    internal void MarkMailed(DateTimeOffset now) => MailedAt = now;
}
