using NewsSite.Accounts;
using NewsSite.Articles;

namespace NewsSite.Front;

/// <summary>An editor's word that an article leads the front page for a while; the latest one that is in force counts.</summary>
public sealed class FrontPin
{
    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public DateTimeOffset PinnedAt { get; private set; }

    /// <summary>When it ends by itself or was ended; none means until the next pin.</summary>
    public DateTimeOffset? PinnedUntil { get; private set; }

    public int PinnedById { get; private set; }

    public Account PinnedBy { get; private set; } = null!;

    private FrontPin()
    {
    }

    public FrontPin(Article article, Account by, DateTimeOffset now)
    {
        Article = article;
        ArticleId = article.Id;
        PinnedBy = by;
        PinnedById = by.Id;
        PinnedAt = now;
    }

    /// <summary>Ends it.</summary>
    public void End(DateTimeOffset now) => PinnedUntil = now;
}
