using NewsSite.Accounts;
using NewsSite.Articles;

namespace NewsSite.Moderation.Modes;

/// <summary>A time in which everybody can send one comment in a while under a story, because too many came at once; it ends by itself.</summary>
public sealed class SlowMode
{
    /// <summary>How long it lasts after the moment at which too many came.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    /// <summary>How long everybody waits between two comments.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public DateTimeOffset BeganAt { get; private set; }

    public DateTimeOffset Until { get; private set; }

    /// <summary>How many comments came in the minute before it began.</summary>
    public int Comments { get; private set; }

    /// <summary>When a moderator ended it before its time.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public int? EndedById { get; private set; }

    public Account? EndedBy { get; private set; }

    private SlowMode()
    {
    }

    public SlowMode(int articleId, int comments, DateTimeOffset now) => (ArticleId, Comments, BeganAt, Until) = (articleId, comments, now, now + Lasts);

    /// <summary>Whether it holds at a moment; the twin of <see cref="CommentSettingsQueries.InForce"/>.</summary>
    public bool IsInForce(DateTimeOffset at) => Until > at && EndedAt is null;

    /// <summary>Ends it before its time.</summary>
    /// <exception cref="InvalidOperationException">It is over already.</exception>
    public void End(Account by, DateTimeOffset now)
    {
        if (!IsInForce(now)) throw new InvalidOperationException("Slow mode is over already: it ended by itself, or somebody has ended it.");
        (EndedBy, EndedById, EndedAt) = (by, by.Id, now);
    }
}
