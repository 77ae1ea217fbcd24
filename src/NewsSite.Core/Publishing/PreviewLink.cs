using NewsSite.Accounts;

namespace NewsSite.Publishing;

/// <summary>Leave for whoever holds a signed link to read an unpublished story, until it ends or is taken back.</summary>
public sealed class PreviewLink
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public int MadeById { get; private set; }

    public Account MadeBy { get; private set; } = null!;

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset GoodUntil { get; private set; }

    private PreviewLink()
    {
    }

    public PreviewLink(int articleId, Account by, DateTimeOffset now)
    {
        ArticleId = articleId;
        MadeBy = by;
        MadeById = by.Id;
        MadeAt = now;
        GoodUntil = now + Life;
    }

    /// <summary>Takes the link back: from now on it opens nothing.</summary>
    public void Revoke(DateTimeOffset now)
    {
        if (now < GoodUntil) GoodUntil = now;
    }
}
