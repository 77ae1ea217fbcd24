using NewsSite.Moderation;
using NewsSite.Moderation.Rules;

namespace NewsSite.Comments;

// What its sender does with it: changes it, appeals, and takes it back.
public sealed partial class Comment
{
    /// <summary>How long after sending it its sender can change it.</summary>
    public static readonly TimeSpan EditableFor = TimeSpan.FromMinutes(5);

    /// <summary>Whether its sender can change it still.</summary>
    public bool IsEditable(DateTimeOffset now) => RedactedAt is null && EditableUntil(State, CreatedAt, now) is not null;

    /// <summary>Until when the sender of a comment in a state can change it; none when it is too late.</summary>
    public static DateTimeOffset? EditableUntil(CommentState state, DateTimeOffset createdAt, DateTimeOffset now)
        => state is CommentState.Waiting or CommentState.Approved && now < createdAt + EditableFor ? createdAt + EditableFor : null;

    /// <summary>Changes what it says as its sender wishes, keeps what it said, and puts it where the rules say now.</summary>
    /// <exception cref="ArgumentException">The words have problems.</exception>
    /// <exception cref="InvalidOperationException">It is too late.</exception>
    public void Revise(CommentWords words, Judgement judgement, DateTimeOffset now)
    {
        if (words.Problems().FirstOrDefault() is (_, { } problem)) throw new ArgumentException(problem, nameof(words));
        if (!IsEditable(now)) throw new InvalidOperationException("This comment can no longer be changed.");
        Revisions.Add(new CommentRevision(Body, now));
        Say(words);
        EditedAt = now;
        Version++;
        Judge(judgement, now);
    }

    /// <summary>The refusal that its sender can appeal against; none when there is none, or the site has looked again already.</summary>
    public ModerationDecision? Appealable
        => State is CommentState.Rejected or CommentState.Spam && Decisions.MaxBy(d => d.Id) is { Kind: not DecisionKind.Upheld } last && Appeals.TrueForAll(a => a.DecisionId != last.Id) ? last : null;

    /// <summary>Takes in its sender's appeal against the refusal.</summary>
    /// <exception cref="ArgumentException">The words have problems.</exception>
    /// <exception cref="InvalidOperationException">There is nothing to appeal against.</exception>
    public Appeal Appeal(string words, DateTimeOffset now)
    {
        if (Moderation.Appeal.ProblemWith(words) is { } problem) throw new ArgumentException(problem, nameof(words));
        var appeal = new Appeal(this, Appealable ?? throw new InvalidOperationException("There is no refusal to look at again."), words, now);
        Appeals.Add(appeal);
        AppealedAt = now;
        Version++;
        return appeal;
    }

    /// <summary>Forgets who wrote it and what it said; its place in the thread stays. Needs <see cref="CommentQueries.WithLedger"/>: nothing is left to decide about.</summary>
    public void Erase(DateTimeOffset now)
    {
        foreach (var report in Reports.Where(r => r.ClosedAt is null)) report.Close(null, now);
        ReportedAt = null;
        AppealedAt = null;
        State = CommentState.Erased;
        Version++;
        Name = "Deleted reader";
        Email = null;
        Commenter = null;
        CommenterId = null;
        Fingerprint = null;
        IsUnread = false;
        Body = BodyHtml = "";
        Revisions.Clear();
        Appeals.Clear();
        FeaturedAt = null;
        FeaturedFor = null;
        foreach (var decision in Decisions) decision.Forget();
    }

    private void CloseAppeal(ModerationDecision answer, DateTimeOffset now)
    {
        foreach (var appeal in Appeals.Where(a => a.AnsweredAt is null)) appeal.Close(answer, now);
        AppealedAt = null;
    }
}
