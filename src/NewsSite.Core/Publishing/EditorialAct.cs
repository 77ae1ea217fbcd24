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
    HandedOver,
    PutBack,
    Readdressed,
    WentLive,
    EndedLive,
    Linked,
    Unlinked,
}

/// <summary>Names acts as the desk says them.</summary>
public static class ActKinds
{
    public static string Words(this ActKind kind) => kind switch
    {
        ActKind.SentBack => "Sent back",
        ActKind.Readied => "Called ready",
        ActKind.HandedOver => "Handed over",
        ActKind.PutBack => "Put back",
        ActKind.Readdressed => "Address changed",
        ActKind.WentLive => "Live coverage opened",
        ActKind.EndedLive => "Live coverage ended",
        ActKind.Linked => "Linked as a translation",
        ActKind.Unlinked => "Unlinked from its translations",
        _ => kind.ToString(),
    };
}

/// <summary>One act in the life of an article: who, when and why; appended and never edited.</summary>
public sealed class EditorialAct
{
    public const int LongestDetail = 250;
    public const int LongestNote = 500;

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public ActKind Kind { get; private set; }

    /// <summary>What the kind alone does not say, such as from whom to whom; empty for most.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>Why, in the words of whoever did it; empty where nobody was asked.</summary>
    public string Note { get; private set; } = "";

    public int DoneById { get; private set; }

    public Account DoneBy { get; private set; } = null!;

    public DateTimeOffset DoneAt { get; private set; }

    private EditorialAct()
    {
    }

    internal EditorialAct(ActKind kind, string detail, string note, Account by, DateTimeOffset now)
    {
        Kind = kind;
        Detail = detail;
        Note = note;
        DoneBy = by;
        DoneById = by.Id;
        DoneAt = now;
    }
}
