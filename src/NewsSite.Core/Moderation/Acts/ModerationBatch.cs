using NewsSite.Accounts;

namespace NewsSite.Moderation.Acts;

/// <summary>One act done to many comments at once, which can be undone as a whole; what became of each comment, its own decision says.</summary>
public sealed class ModerationBatch
{
    /// <summary>Comments that one act is done to at most.</summary>
    public const int Most = 500;

    public int Id { get; private set; }

    public DecisionKind Kind { get; private set; }

    /// <summary>In words for the senders; empty where none is needed.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>To how many comments it was done.</summary>
    public int Done { get; internal set; }

    /// <summary>How many could not have it done to them.</summary>
    public int Refused { get; internal set; }

    public int DoneById { get; private set; }

    public Account DoneBy { get; private set; } = null!;

    public DateTimeOffset DoneAt { get; private set; }

    public int? UndoneById { get; private set; }

    public Account? UndoneBy { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>How many comments the undoing put back; the others were decided about again since.</summary>
    public int PutBack { get; internal set; }

    private ModerationBatch()
    {
    }

    internal ModerationBatch(DecisionKind kind, string reason, Account by, DateTimeOffset now) => (Kind, Reason, DoneBy, DoneById, DoneAt) = (kind, reason, by, by.Id, now);

    /// <summary>Whether it still can be undone.</summary>
    public bool CanBeUndone(DateTimeOffset now) => UndoneAt is null && Done > 0 && now < DoneAt + ModerationDecision.UndoneWithin;

    /// <exception cref="InvalidOperationException">It was undone already, or it is too late.</exception>
    internal void Undo(Account by, DateTimeOffset now)
    {
        if (UndoneAt is not null) throw new InvalidOperationException("This was undone already.");
        if (!CanBeUndone(now)) throw new InvalidOperationException("This was done more than 30 days ago, so it can no longer be undone at once.");
        (UndoneBy, UndoneById, UndoneAt) = (by, by.Id, now);
    }
}
