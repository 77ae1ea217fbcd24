using NewsSite.Accounts;
using NewsSite.Moderation;
using NewsSite.Moderation.Rules;

namespace NewsSite.Comments;

// What the rules and the moderators do with it.
public sealed partial class Comment
{
    /// <summary>Puts a new comment where the rules say, and keeps in the ledger what each of them said.</summary>
    /// <exception cref="InvalidOperationException">Somebody has decided about it already.</exception>
    public ModerationDecision TakeIn(Judgement judgement, DateTimeOffset now)
    {
        if (Decisions.Count > 0) throw new InvalidOperationException("Only a new comment is judged by the rules.");
        return Judge(judgement, now);
    }

    /// <summary>Puts it on the page, or lets it stay there after the rules have put it there or readers have reported it.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="now">The moment.</param>
    /// <param name="reason">In words for those who reported it.</param>
    /// <exception cref="InvalidOperationException">A moderator has put it there already and no report waits, or it is erased.</exception>
    public ModerationDecision Approve(Account by, DateTimeOffset now, string reason = "")
    {
        if (State == CommentState.Approved && !IsUnread && ReportedAt is null) throw new InvalidOperationException("This comment is already approved.");
        return Decide(DecisionKind.Approved, CommentState.Approved, reason.Trim(), by, now);
    }

    /// <summary>Keeps it off the page, or takes it off; after an appeal, lets the refusal stand.</summary>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    /// <exception cref="InvalidOperationException">It already is rejected and no appeal waits, or is erased.</exception>
    public ModerationDecision Reject(string reason, Account by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ArgumentException(ModerationDecision.NoReason, nameof(reason));
        if (AppealedAt is not null && State is CommentState.Rejected or CommentState.Spam) return Decide(DecisionKind.Upheld, State, reason.Trim(), by, now);
        if (State == CommentState.Rejected) throw new InvalidOperationException("This comment is already rejected.");
        return Decide(DecisionKind.Rejected, CommentState.Rejected, reason.Trim(), by, now);
    }

    /// <summary>Puts it away as spam.</summary>
    /// <exception cref="InvalidOperationException">It is there already, or is erased.</exception>
    public ModerationDecision PutAway(Account by, DateTimeOffset now)
    {
        if (State == CommentState.Spam) throw new InvalidOperationException("This comment is already among the spam.");
        return Decide(DecisionKind.Spam, CommentState.Spam, "It was taken for spam.", by, now);
    }

    /// <summary>Brings back what the last decision changed.</summary>
    /// <exception cref="InvalidOperationException">It was not the last decision, was itself an undoing, or is too long ago.</exception>
    public ModerationDecision Undo(ModerationDecision decision, Account by, DateTimeOffset now)
    {
        if (decision.Kind == DecisionKind.Undone || Decisions.MaxBy(d => d.Id) != decision)
            throw new InvalidOperationException("Somebody has decided again since, so this decision can no longer be undone.");
        if (!decision.CanBeUndone(now)) throw new InvalidOperationException("This was decided more than 30 days ago, so it can no longer be undone.");
        if (!decision.IsVerdict) return TakeBack(decision, by, now);
        var undone = Decide(DecisionKind.Undone, decision.StateBefore, "", by, now);
        undone.Undo(decision);
        foreach (var report in Reports.Where(r => r.DecisionId == decision.Id)) report.Reopen();
        ReportedAt = FirstOpenReport();
        if (Appeals.Find(a => a.AnswerId == decision.Id) is { } appeal)
        {
            appeal.Reopen();
            AppealedAt = appeal.MadeAt;
        }

        return undone;
    }

    private ModerationDecision Judge(Judgement judgement, DateTimeOffset now)
    {
        var decision = new ModerationDecision(judgement, State, now);
        State = decision.StateAfter;
        IsUnread = State == CommentState.Approved;
        Decisions.Add(decision);
        return decision;
    }

    private ModerationDecision Decide(DecisionKind kind, CommentState state, string reason, Account by, DateTimeOffset now)
    {
        if (State == CommentState.Erased) throw new InvalidOperationException("This comment was erased by its sender.");
        var decision = new ModerationDecision(kind, State, state, reason, by, now);
        Decisions.Add(decision);
        CloseAppeal(decision, now);
        State = state;
        IsUnread = false;
        Version++;
        return decision;
    }
}
