using NewsSite.Accounts;

namespace NewsSite.Presence;

/// <summary>Who is writing in a story: the first who types has its pen. A courtesy; what keeps texts from being overwritten is the version of the article.</summary>
public sealed class Pen
{
    /// <summary>Who has not typed for so long has put the pen down.</summary>
    public static readonly TimeSpan DownAfter = TimeSpan.FromMinutes(15);

    public int ArticleId { get; private set; }

    public int HolderId { get; private set; }

    public Account Holder { get; private set; } = null!;

    /// <summary>The window it is in; empty until the new holder's window is heard of.</summary>
    public Guid Window { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <summary>When the holder's window was last heard of.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    public DateTimeOffset TypedAt { get; private set; }

    private Pen()
    {
    }

    internal Pen(int articleId, int holderId, Guid window, DateTimeOffset now)
    {
        (ArticleId, HolderId, Window) = (articleId, holderId, window);
        Since = SeenAt = TypedAt = now;
    }

    /// <summary>Whether somebody is writing with it; the twin of <see cref="PresenceQueries.Held"/>.</summary>
    public bool IsHeld(DateTimeOffset now) => SeenAt > now - OpenForm.GoneAfter && TypedAt > now - DownAfter;

    /// <summary>Gives it to somebody else.</summary>
    internal void PassTo(Account account, DateTimeOffset now)
    {
        (Holder, HolderId, Window) = (account, account.Id, Guid.Empty);
        Since = SeenAt = TypedAt = now;
    }
}
