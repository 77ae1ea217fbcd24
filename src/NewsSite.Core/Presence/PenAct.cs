using NewsSite.Accounts;

namespace NewsSite.Presence;

/// <summary>What two people did about one pen.</summary>
public enum PenActKind
{
    Asked,
    Passed,
    Refused,
    TakenOver,
}

/// <summary>One act about the pen of a story: who to whom, when, and in what words.</summary>
public sealed class PenAct
{
    public const int LongestWords = 200;

    public long Id { get; private set; }

    public int ArticleId { get; private set; }

    public PenActKind Kind { get; private set; }

    public int ById { get; private set; }

    public Account By { get; private set; } = null!;

    public int ToId { get; private set; }

    public Account To { get; private set; } = null!;

    public string Words { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    private PenAct()
    {
    }

    internal PenAct(int articleId, PenActKind kind, Account by, int toId, string words, DateTimeOffset now)
    {
        (ArticleId, Kind, By, ById, ToId) = (articleId, kind, by, by.Id, toId);
        (Words, At) = (words, now);
    }
}
