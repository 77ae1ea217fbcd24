using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Commenters;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Moderation.Modes;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Rules;

namespace NewsSite.Comments;

/// <summary>What became of a comment that was sent.</summary>
public abstract record Intake
{
    /// <summary>It is stored, now or by the same command before.</summary>
    public sealed record Stored(Comment Comment) : Intake;

    /// <summary>A rule asks the sender to think again.</summary>
    public sealed record Nudged(string Reason) : Intake;

    /// <summary>Too many came at once.</summary>
    public sealed record TooSoon(TimeSpan Wait) : Intake;

    /// <summary>The command was used for other words.</summary>
    public sealed record Reused : Intake;

    /// <summary>The gate says no, in words for the sender.</summary>
    public sealed record Barred(Permission Permission) : Intake;

    /// <summary>It can no longer be changed.</summary>
    public sealed record TooLate : Intake;
}

/// <summary>Takes a comment in: once for each command, where the gate allows it, not too many at once, and where the rules say.</summary>
public sealed class CommentIntake(NewsDbContext db, Participation participation, RulesInForce rules, Pace pace, SenderMarks marks)
{
    private const int Tries = 5;

    /// <param name="Place">Where it comes from, such as a network; none where it is not known.</param>
    /// <param name="FilledTrap">Whether a field was filled that no person sees.</param>
    /// <param name="TimeTaken">From the first key to sending, where script has told it.</param>
    /// <param name="SendAnyway">Whether the sender was asked to think again and has.</param>
    public sealed record Signs(string? Place, bool FilledTrap, TimeSpan? TimeTaken, bool SendAnyway)
    {
        /// <summary>The confirmed person who is signed in; none for a guest.</summary>
        public Commenter? Person { get; init; }

        /// <summary>The version of the guidelines that stood at the form; none where there were none.</summary>
        public int? Guidelines { get; init; }
    }

    /// <exception cref="DbUpdateException">The database is in trouble; nothing is stored.</exception>
    public async Task<Intake> TakeAsync(Article article, Comment? parent, CommentWords words, Guid command, Signs signs, DateTimeOffset now, CancellationToken cancel)
    {
        if (await SentBeforeAsync(article.Id, command, words, cancel) is { } before) return before;
        var mark = await marks.OfAsync(db, signs.Place, now, cancel);
        var permission = await participation.CanParticipateAsync(Deed.Post, article.Id, new(words.Email, mark, signs.Person is not null), now, cancel);
        if (!permission.IsGiven) return new Intake.Barred(permission);
        if (pace.Flood.Wait(signs.Person is { } person ? FormattableString.Invariant($"c{person.Id}") : mark, article.Id, now) is { } wait) return new Intake.TooSoon(wait);

        var history = await HistoryAsync(words, mark, signs.Person?.Id, null, now, cancel);
        var submission = new Submission(words, article.Id, now, history, signs.FilledTrap, signs.TimeTaken) { Terms = permission.Terms, Sanctions = permission.Sanctions };
        var judgement = await rules.JudgeAsync(db, submission, cancel);
        if (judgement.Verdict == Verdict.Nudges && !signs.SendAnyway) return new Intake.Nudged(judgement.Reason);

        var comment = new Comment(article, parent, words, command, now) { SenderMark = mark, GuidelinesVersion = await AcceptedAsync(signs.Guidelines, cancel) };
        comment.TakeIn(judgement, now);
        if (signs.Person is { } sender) comment.BelongTo(sender);
        db.Add(comment);
        if (permission.Terms is { SlowUntil: null, SlowAt: var limit } && pace.Velocity.Trips(article.Id, limit, now)) db.Add(new SlowMode(article.Id, limit, now));
        try
        {
            await db.SaveChangesAsync(cancel);
            return new Intake.Stored(comment);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            return await SentBeforeAsync(article.Id, command, words, cancel) ?? new Intake.Reused();
        }
    }

    /// <summary>Changes what a comment says, as its sender wishes, where there is time for it.</summary>
    /// <param name="id">The comment, which is there.</param>
    /// <param name="words">Without problems; the name and the email are those it has.</param>
    /// <param name="signs">What is known of the sender.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="DbUpdateException">The database is in trouble; nothing is stored.</exception>
    public async Task<Intake> ReviseAsync(long id, CommentWords words, Signs signs, DateTimeOffset now, CancellationToken cancel)
    {
        var mark = await marks.OfAsync(db, signs.Place, now, cancel);
        for (var left = Tries; ; left--)
        {
            var comment = await db.Comments.Numbered(id).FirstAsync(cancel);
            if (comment.Body == words.Body) return new Intake.Stored(comment);
            if (!comment.IsEditable(now)) return new Intake.TooLate();
            var permission = await participation.CanParticipateAsync(Deed.Edit, comment.ArticleId, new(words.Email, mark, comment.CommenterId is not null) { FormerMark = comment.SenderMark }, now, cancel);
            if (!permission.IsGiven) return new Intake.Barred(permission);
            if (left == Tries && pace.Flood.Wait(mark, comment.ArticleId, now) is { } wait) return new Intake.TooSoon(wait);
            var history = await HistoryAsync(words, mark, comment.CommenterId, id, now, cancel);
            var submission = new Submission(words, comment.ArticleId, now, history) { Terms = permission.Terms, Sanctions = permission.Sanctions };
            var judgement = await rules.JudgeAsync(db, submission, cancel);
            if (judgement.Verdict == Verdict.Nudges && !signs.SendAnyway) return new Intake.Nudged(judgement.Reason);
            comment.Revise(words, judgement, now);
            try
            {
                await db.SaveChangesAsync(cancel);
                return new Intake.Stored(comment);
            }
            catch (DbUpdateConcurrencyException) when (left > 1)
            {
                // A moderator has decided, or somebody has reported it, at this very moment.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Intake?> SentBeforeAsync(int articleId, Guid command, CommentWords words, CancellationToken cancel)
    {
        if (await db.Comments.Sent(command).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } first) return null;
        return first.ArticleId == articleId && first.Body == words.Body ? new Intake.Stored(first) : new Intake.Reused();
    }

    /// <summary>A version that there is, so that nobody accepts what nobody has written.</summary>
    private async Task<int?> AcceptedAsync(int? version, CancellationToken cancel)
        => version is not null && await db.Guidelines.AnyAsync(g => g.Id == version, cancel) ? version : null;

    private async Task<SenderHistory> HistoryAsync(CommentWords words, string? mark, int? person, long? besides, DateTimeOffset now, CancellationToken cancel)
    {
        // Asked for one after the other, because an index serves each and none serves both.
        var byEmail = words.Email is { } email ? await LastAsync(db.Comments.SentWith(email), cancel) : [];
        var byPlace = mark is not null ? await LastAsync(db.Comments.SentFrom(mark), cancel) : [];
        var byPerson = person is { } id ? await LastAsync(db.Comments.OfCommenter(id), cancel) : [];
        var own = byEmail.UnionBy(byPlace, c => c.Id).UnionBy(byPerson, c => c.Id).Where(c => c.Id != besides).OrderByDescending(c => c.Id).Take(SenderHistory.Length).ToList();
        var same = words.Fingerprint() is { } fingerprint
            ? await db.Comments.Saying(fingerprint, now - SenderHistory.Memory).Where(c => c.Id != (besides ?? 0)).OrderBy(c => c.Id).Select(c => (long?)c.Id).FirstOrDefaultAsync(cancel)
            : null;
        int? approved = person is { } who ? await db.Comments.OfCommenter(who).Approved().Where(c => c.Id != (besides ?? 0)).Take(SenderHistory.Length).CountAsync(cancel) : null;
        return new(own, same) { ApprovedOfPerson = approved };
    }

    private static Task<List<SenderHistory.Earlier>> LastAsync(IQueryable<Comment> comments, CancellationToken cancel)
        => comments.OrderByDescending(c => c.Id).Take(SenderHistory.Length)
            .Select(c => new SenderHistory.Earlier(c.Id, c.ArticleId, c.State, c.Fingerprint, c.CreatedAt)).ToListAsync(cancel);
}
