using NewsSite.Accounts;
using NewsSite.Markup;
using NewsSite.Moderation;

namespace NewsSite.Comments;

// What moderators do with it besides deciding whether it stands: take words out of it, pick it, and close its thread.
public sealed partial class Comment
{
    /// <summary>What readers see where words were taken out.</summary>
    public const string Gap = "[…]";

    /// <summary>In UTF-16 code units.</summary>
    public const int LongestPick = 300;

    /// <summary>When words were taken out of it last; none when it says what its sender wrote.</summary>
    public DateTimeOffset? RedactedAt { get; private set; }

    /// <summary>When it was made an editors’ pick; none when it is none.</summary>
    public DateTimeOffset? FeaturedAt { get; private set; }

    /// <summary>Why it is an editors’ pick, in words for readers.</summary>
    public string? FeaturedFor { get; private set; }

    /// <summary>Since when the thread that it began takes no more replies; none when it does.</summary>
    public DateTimeOffset? ThreadClosedAt { get; private set; }

    /// <summary>Whether an account sent it, as far as the email tells.</summary>
    public bool IsBy(Account account) => Email is { Length: > 0 } && string.Equals(Email, account.Email, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes passages out of it wherever they stand; what it said stays in the ledger.</summary>
    /// <param name="passages">Each as its Markdown has it.</param>
    /// <param name="reason">In words for its sender.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="ArgumentException">A passage is not in it, or no reason is given.</exception>
    /// <exception cref="InvalidOperationException">It neither waits nor stands on the page.</exception>
    public ModerationDecision Redact(IReadOnlyList<string> passages, string reason, Account by, DateTimeOffset now)
    {
        if (State is not (CommentState.Waiting or CommentState.Approved)) throw new InvalidOperationException("Nobody reads this comment, so nothing need be taken out of it.");
        if (passages.Count == 0) throw new ArgumentException("Please say which words to take out.", nameof(passages));
        if (string.IsNullOrWhiteSpace(reason)) throw new ArgumentException(ModerationDecision.NoReason, nameof(reason));
        if (passages.FirstOrDefault(p => !Body.Contains(p, StringComparison.Ordinal)) is { } missing)
            throw new ArgumentException($"“{missing}” is not in the comment. Copy the words as they stand in the text as typed.", nameof(passages));
        var before = Body;
        Print(passages.OrderByDescending(p => p.Length).Aggregate(Body, (body, p) => body.Replace(p, Gap, StringComparison.Ordinal)));
        RedactedAt = now;
        return Note(DecisionKind.Redacted, reason, before, by, now);
    }

    /// <summary>Makes it an editors’ pick.</summary>
    /// <exception cref="ArgumentException">No reason is given, or a long one.</exception>
    /// <exception cref="InvalidOperationException">It is one, or is not on the page.</exception>
    public ModerationDecision Feature(string why, Account by, DateTimeOffset now)
    {
        if (State != CommentState.Approved) throw new InvalidOperationException("Only a comment on the page can be an editors’ pick.");
        if (FeaturedAt is not null) throw new InvalidOperationException("This comment is an editors’ pick already.");
        if (string.IsNullOrWhiteSpace(why)) throw new ArgumentException("Please say why it is picked: readers are told.", nameof(why));
        if (why.Trim().Length > LongestPick) throw new ArgumentException($"The reason of a pick can have {LongestPick} characters; this one has {why.Trim().Length}.", nameof(why));
        (FeaturedAt, FeaturedFor) = (now, why.Trim());
        return Note(DecisionKind.Featured, FeaturedFor, null, by, now);
    }

    /// <summary>Ends its being an editors’ pick.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public ModerationDecision Unfeature(Account by, DateTimeOffset now)
    {
        if (FeaturedAt is null) throw new InvalidOperationException("This comment is no editors’ pick.");
        var before = FeaturedFor;
        (FeaturedAt, FeaturedFor) = (null, null);
        return Note(DecisionKind.Unfeatured, "", before, by, now);
    }

    /// <summary>Lets the thread that it began take no more replies.</summary>
    /// <exception cref="InvalidOperationException">It began none, or the thread is closed.</exception>
    public ModerationDecision CloseThread(string reason, Account by, DateTimeOffset now)
    {
        if (ParentId is not null) throw new InvalidOperationException("Only the comment that began a thread closes it.");
        if (ThreadClosedAt is not null) throw new InvalidOperationException("This thread is closed already.");
        ThreadClosedAt = now;
        return Note(DecisionKind.Closed, reason.Trim(), null, by, now);
    }

    /// <summary>Lets its thread take replies again.</summary>
    /// <exception cref="InvalidOperationException">The thread is open.</exception>
    public ModerationDecision ReopenThread(Account by, DateTimeOffset now)
    {
        if (ThreadClosedAt is null) throw new InvalidOperationException("This thread is open.");
        ThreadClosedAt = null;
        return Note(DecisionKind.Reopened, "", null, by, now);
    }

    /// <summary>Brings back what an act replaced that was no verdict.</summary>
    private ModerationDecision TakeBack(ModerationDecision act, Account by, DateTimeOffset now)
    {
        switch (act.Kind)
        {
            case DecisionKind.Redacted when act.Before is { } words:
                Print(words);
                RedactedAt = Decisions.Where(d => d.Kind == DecisionKind.Redacted && d != act && !Decisions.Exists(u => u.UndoesId == d.Id)).Max(d => (DateTimeOffset?)d.DecidedAt);
                break;
            case DecisionKind.Featured: (FeaturedAt, FeaturedFor) = (null, null); break;
            case DecisionKind.Unfeatured: (FeaturedAt, FeaturedFor) = (now, act.Before); break;
            case DecisionKind.Closed: ThreadClosedAt = null; break;
            case DecisionKind.Reopened: ThreadClosedAt = now; break;
            default: throw new InvalidOperationException("There is nothing left to bring back.");
        }

        var undone = Note(DecisionKind.Undone, "", null, by, now);
        undone.Undo(act);
        return undone;
    }

    private ModerationDecision Note(DecisionKind kind, string reason, string? before, Account by, DateTimeOffset now)
    {
        if (State == CommentState.Erased) throw new InvalidOperationException("This comment was erased by its sender.");
        var act = new ModerationDecision(kind, State, reason.Trim(), before, by, now);
        Decisions.Add(act);
        Version++;
        return act;
    }

    private void Print(string body)
    {
        Body = body;
        BodyHtml = CommentMarkdown.ToHtml(body);
    }
}
