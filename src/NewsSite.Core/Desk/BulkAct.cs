using NewsSite.Accounts;

namespace NewsSite.Desk;

/// <summary>What can be done to many stories at once.</summary>
public enum BulkKind
{
    Submit,
    Ready,
    SendBack,
    HandOver,
    Move,
    Tag,
    Untag,
}

/// <summary>One act done to many stories at once: who, when, what became of each, and what was before, so that it can be undone.</summary>
public sealed class BulkAct
{
    /// <summary>How long it can be undone.</summary>
    public static readonly TimeSpan UndoneWithin = TimeSpan.FromDays(1);

    public int Id { get; private set; }

    public BulkKind Kind { get; private set; }

    /// <summary>To whom, into which section, with which tag; empty where the kind says all.</summary>
    public string Detail { get; private set; } = "";

    public int DoneById { get; private set; }

    public Account DoneBy { get; private set; } = null!;

    public DateTimeOffset DoneAt { get; private set; }

    public int? UndoneById { get; private set; }

    public Account? UndoneBy { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public List<BulkActStory> Stories { get; } = [];

    private BulkAct()
    {
    }

    internal BulkAct(BulkKind kind, string detail, Account by, DateTimeOffset now)
        => (Kind, Detail, DoneBy, DoneById, DoneAt) = (kind, detail, by, by.Id, now);

    /// <summary>Whether it still can be undone.</summary>
    public bool CanBeUndone(DateTimeOffset now) => UndoneAt is null && now < DoneAt + UndoneWithin && Stories.Exists(s => s.WasDone);

    /// <exception cref="InvalidOperationException">It was undone already, or it is too late.</exception>
    internal void Undo(Account by, DateTimeOffset now)
    {
        if (UndoneAt is not null) throw new InvalidOperationException("This was undone already.");
        if (now >= DoneAt + UndoneWithin) throw new InvalidOperationException("This was done more than a day ago, so it can no longer be undone at once.");
        (UndoneBy, UndoneById, UndoneAt) = (by, by.Id, now);
    }
}

/// <summary>What became of one story in a bulk act.</summary>
public sealed class BulkActStory
{
    public const int LongestSentence = 300;

    public int Id { get; private set; }

    public int BulkActId { get; private set; }

    public int ArticleId { get; private set; }

    public bool WasDone { get; private set; }

    /// <summary>Why it was refused; empty when it was done.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>What was before, as the kind of act writes it: a stage, the number of an owner or section, or nothing.</summary>
    public string Before { get; private set; } = "";

    /// <summary>Whether the story had edits that its readers did not see.</summary>
    public bool HadUnpublishedChanges { get; private set; }

    /// <summary>The article's version that the act left.</summary>
    public int VersionAfter { get; private set; }

    public int? OwnerAfter { get; private set; }

    /// <summary>Whether the undoing put it back; none before it was tried.</summary>
    public bool? WasPutBack { get; internal set; }

    private BulkActStory()
    {
    }

    private BulkActStory(int articleId) => ArticleId = articleId;

    internal static BulkActStory Done(Articles.Article article, string before, bool hadUnpublishedChanges) => new(article.Id)
    {
        WasDone = true, Before = before, HadUnpublishedChanges = hadUnpublishedChanges, VersionAfter = article.Version, OwnerAfter = article.OwnerId,
    };

    internal static BulkActStory Refused(int articleId, string why)
        => new(articleId) { Refusal = why.Length > LongestSentence ? why[..LongestSentence] : why };
}
