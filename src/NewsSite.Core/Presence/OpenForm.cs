using NewsSite.Accounts;

namespace NewsSite.Presence;

/// <summary>One window in which somebody has a story's form open.</summary>
public sealed class OpenForm
{
    /// <summary>A window that has said nothing for so long is closed: browsers let a hidden one speak once a minute.</summary>
    public static readonly TimeSpan GoneAfter = TimeSpan.FromMinutes(2);

    public long Id { get; private set; }

    public int ArticleId { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    /// <summary>As in <see cref="Journal.JournalEntry.Window"/>.</summary>
    public Guid Window { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    private OpenForm()
    {
    }

    internal OpenForm(int articleId, int accountId, Guid window, DateTimeOffset now)
    {
        (ArticleId, AccountId, Window) = (articleId, accountId, window);
        OpenedAt = SeenAt = now;
    }
}
