using NewsSite.Accounts;

namespace NewsSite.Publishing;

/// <summary>What was done with an article in its life.</summary>
public enum ActKind
{
    Submitted,
    SentBack,
    Readied,
    Scheduled,
    Unscheduled,
    Published,
    Edited,
    Withdrawn,
    Republished,
}

/// <summary>One act in the life of an article: who, when and why; appended and never edited.</summary>
public sealed class EditorialAct
{
    public const int LongestNote = 500;

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public ActKind Kind { get; private set; }

    /// <summary>Why, in the words of whoever did it; empty where nobody was asked.</summary>
    public string Note { get; private set; } = "";

    public int DoneById { get; private set; }

    public Account DoneBy { get; private set; } = null!;

    public DateTimeOffset DoneAt { get; private set; }

    private EditorialAct()
    {
    }

    internal EditorialAct(ActKind kind, string note, Account by, DateTimeOffset now)
    {
        Kind = kind;
        Note = note;
        DoneBy = by;
        DoneById = by.Id;
        DoneAt = now;
    }
}
