using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Markup;
using NewsSite.Moderation;
using NewsSite.Moderation.Rules;
using NewsSite.Reports;

namespace NewsSite.Comments;

/// <summary>A reader's reply to an article or to another comment.</summary>
public sealed class Comment
{
    public const int LongestLanguage = 20;

    /// <summary>How long after sending it its sender can change it.</summary>
    public static readonly TimeSpan EditableFor = TimeSpan.FromMinutes(5);

    public long Id { get; private set; }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    /// <summary>The comment that began the thread; null when this one did.</summary>
    public long? RootId { get; private set; }

    /// <summary>The comment that this one answers.</summary>
    public long? ParentId { get; private set; }

    /// <summary>See <see cref="ThreadPath"/>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Unique: the same command sent twice, by a double click or a retry, is stored once.</summary>
    public Guid CommandId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Never shown to readers.</summary>
    public string? Email { get; private set; }

    /// <summary>Markdown as typed.</summary>
    public string Body { get; private set; } = "";

    public string BodyHtml { get; private set; } = "";

    /// <summary>BCP 47 tag, where it is known to differ from the site's.</summary>
    public string? Language { get; init; }

    public CommentState State { get; private set; }

    /// <summary>Counts decisions, so that of two at once the second is told instead of overwriting.</summary>
    public int Version { get; private set; } = 1;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When its sender changed it last; none mostly.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Tells comments from one place apart without telling the place; forgotten after <see cref="SenderSalt.KeptFor"/>.</summary>
    public string? SenderMark { get; init; }

    /// <summary>See <see cref="CommentWords.Fingerprint"/>.</summary>
    public long? Fingerprint { get; private set; }

    /// <summary>Whether the rules put it on the page and no moderator has read it yet.</summary>
    public bool IsUnread { get; private set; }

    /// <summary>When the oldest report came that nobody has decided about; none when none waits.</summary>
    public DateTimeOffset? ReportedAt { get; private set; }

    /// <summary>Counts reports, so that none is closed by a decision made at the moment it came.</summary>
    public int ReportCount { get; private set; }

    /// <summary>When its sender asked that another moderator look again; none when nobody has to.</summary>
    public DateTimeOffset? AppealedAt { get; private set; }

    public List<ModerationDecision> Decisions { get; } = [];

    public List<Appeal> Appeals { get; } = [];

    public List<Report> Reports { get; } = [];

    /// <summary>What it said before.</summary>
    public List<CommentRevision> Revisions { get; } = [];

    /// <summary>Levels below the start of the thread, from 0.</summary>
    public int Depth => Path.Length / ThreadPath.Step - 1;

    /// <summary>Whether everybody may read it.</summary>
    public bool IsApproved => State == CommentState.Approved;

    private Comment()
    {
    }

    /// <summary>A new comment, waiting for a moderator.</summary>
    /// <exception cref="ArgumentException">The words have problems, or the parent belongs to another article.</exception>
    public Comment(Article article, Comment? parent, CommentWords words, Guid commandId, DateTimeOffset now)
    {
        if (words.Problems().FirstOrDefault() is (_, { } problem)) throw new ArgumentException(problem, nameof(words));
        if (parent is not null && parent.ArticleId != article.Id) throw new ArgumentException("The parent stands under another article.", nameof(parent));
        Article = article;
        ArticleId = article.Id;
        ParentId = parent?.Id;
        RootId = parent?.RootId ?? parent?.Id;
        Path = ThreadPath.Below(parent?.Path ?? "", now, commandId);
        CommandId = commandId;
        Name = words.Name;
        Email = words.Email;
        Say(words);
        CreatedAt = now;
    }

    /// <summary>Puts a new comment where the rules say, and keeps in the ledger what each of them said.</summary>
    /// <exception cref="InvalidOperationException">Somebody has decided about it already.</exception>
    public ModerationDecision TakeIn(Judgement judgement, DateTimeOffset now)
    {
        if (Decisions.Count > 0) throw new InvalidOperationException("Only a new comment is judged by the rules.");
        return Judge(judgement, now);
    }

    /// <summary>Whether its sender can change it still.</summary>
    public bool IsEditable(DateTimeOffset now) => EditableUntil(State, CreatedAt, now) is not null;

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

    /// <summary>Takes in a reader's report of it.</summary>
    /// <exception cref="ArgumentException">The words have problems.</exception>
    public Report TakeReport(ReportWords words, string? senderMark, DateTimeOffset now)
    {
        if (words.Problems().FirstOrDefault() is (_, { } problem)) throw new ArgumentException(problem, nameof(words));
        var report = new Report(this, words, senderMark, now);
        Reports.Add(report);
        ReportedAt ??= now;
        ReportCount++;
        return report;
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
        if (State == CommentState.Rejected && AppealedAt is null) throw new InvalidOperationException("This comment is already rejected.");
        return Decide(State == CommentState.Rejected ? DecisionKind.Upheld : DecisionKind.Rejected, CommentState.Rejected, reason.Trim(), by, now);
    }

    /// <summary>The refusal that its sender can appeal against; none when there is none, or the site has looked again already.</summary>
    public ModerationDecision? Appealable
        => State == CommentState.Rejected && Decisions.MaxBy(d => d.Id) is { Kind: not DecisionKind.Upheld } last && Appeals.TrueForAll(a => a.DecisionId != last.Id) ? last : null;

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

    /// <summary>Brings back the state that the last decision changed.</summary>
    /// <exception cref="InvalidOperationException">It was not the last decision, or was itself an undoing.</exception>
    public ModerationDecision Undo(ModerationDecision decision, Account by, DateTimeOffset now)
    {
        if (decision.Kind == DecisionKind.Undone || Decisions.MaxBy(d => d.Id) != decision)
            throw new InvalidOperationException("Somebody has decided again since, so this decision can no longer be undone.");
        var undone = Decide(DecisionKind.Undone, decision.StateBefore, "", by, now);
        foreach (var report in Reports.Where(r => r.DecisionId == decision.Id)) report.Reopen();
        ReportedAt = FirstOpenReport();
        if (Appeals.Find(a => a.AnswerId == decision.Id) is { } appeal)
        {
            appeal.Reopen();
            AppealedAt = appeal.MadeAt;
        }

        return undone;
    }

    /// <summary>Closes the reports that a decision answers: all of them where it took the comment off, else those the moderator had seen; the others wait on.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="last">The number of the last report that the moderator had seen.</param>
    public void CloseReports(ModerationDecision decision, long last)
    {
        foreach (var report in Reports.Where(r => r.ClosedAt is null && (r.Id <= last || decision.StateAfter == CommentState.Rejected))) report.Close(decision, decision.DecidedAt);
        ReportedAt = FirstOpenReport();
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
        Fingerprint = null;
        IsUnread = false;
        Body = BodyHtml = "";
        Revisions.Clear();
        Appeals.Clear();
    }

    private void Say(CommentWords words)
    {
        Body = words.Body;
        BodyHtml = CommentMarkdown.ToHtml(words.Body);
        Fingerprint = words.Fingerprint();
    }

    private ModerationDecision Judge(Judgement judgement, DateTimeOffset now)
    {
        var decision = new ModerationDecision(judgement, State, now);
        State = decision.StateAfter;
        IsUnread = State == CommentState.Approved;
        Decisions.Add(decision);
        return decision;
    }

    private DateTimeOffset? FirstOpenReport() => Reports.Where(r => r.ClosedAt is null).Min(r => (DateTimeOffset?)r.MadeAt);

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

    private void CloseAppeal(ModerationDecision answer, DateTimeOffset now)
    {
        foreach (var appeal in Appeals.Where(a => a.AnsweredAt is null)) appeal.Close(answer, now);
        AppealedAt = null;
    }
}
