using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation.Shifts;

namespace NewsSite.Moderation.Acts;

/// <summary>What became of an act that a moderator asked for.</summary>
public abstract record DecidingOutcome
{
    public sealed record Done(ModerationDecision Decision) : DecidingOutcome;

    /// <summary>It was not done.</summary>
    /// <param name="CommentId">To which comment.</param>
    /// <param name="Why">In a sentence for the moderator.</param>
    /// <param name="IsMistake">Whether something in what was asked is to be mended, and not the moment or the moderator is wrong.</param>
    public sealed record Refused(long CommentId, string Why, bool IsMistake) : DecidingOutcome;

    /// <summary>There is no such comment in the moderator's sections.</summary>
    public sealed record Missing : DecidingOutcome;
}

/// <summary>Does what one moderator asks, where that moderator may: in the own sections, on nobody's own comment, and on no appeal against the own decision.</summary>
public sealed class Deciding(NewsDbContext db, Account by, ModeratorScope scope)
{
    public const string OwnComment = "You wrote this comment yourself, so somebody else decides about it.";
    public const string OwnAppeal = "You refused this comment yourself, so somebody else answers its sender’s appeal.";
    public const string Overtaken = "Somebody else decided on this comment while you were reading it, or its sender changed it. Their decision stands.";
    private const int Tries = 5;
    private bool? isAlone;

    public Task<DecidingOutcome> CarryOutAsync(long commentId, ModerationOrder order, DateTimeOffset now, CancellationToken cancel, ModerationBatch? batch = null)
        => DoAsync(db.Comments.Numbered(commentId), order.Problem(), comment =>
        {
            if (order.Version is { } seen && comment.Version != seen) throw new InvalidOperationException(Overtaken);
            var decision = order.CarryOut(comment, by, now);
            decision.Batch = batch;
            return decision;
        }, cancel);

    public Task<DecidingOutcome> UndoAsync(long decisionId, DateTimeOffset now, CancellationToken cancel)
        => DoAsync(db.Comments.DecidedBy(db.ModerationDecisions, decisionId), null, comment => comment.Undo(comment.Decisions.Single(d => d.Id == decisionId), by, now), cancel, isUndoing: true);

    /// <summary>Why the moderator may not decide about a comment; none when he may.</summary>
    public async Task<string?> ReasonAgainstAsync(Comment comment, CancellationToken cancel)
    {
        if (comment.IsBy(by) && !await IsAloneAsync(cancel)) return OwnComment;
        var appeal = comment.Appeals.Find(a => a.AnsweredAt is null);
        return appeal is not null && comment.Decisions.Exists(d => d.Id == appeal.DecisionId && d.DecidedById == by.Id) && !await IsAloneAsync(cancel) ? OwnAppeal : null;
    }

    private async Task<DecidingOutcome> DoAsync(IQueryable<Comment> one, string? problem, Func<Comment, ModerationDecision> act, CancellationToken cancel, bool isUndoing = false)
    {
        for (var left = Tries; ; left--)
        {
            if (await one.InSections(scope.SectionIds).WithLedger().FirstOrDefaultAsync(cancel) is not { } comment) return new DecidingOutcome.Missing();
            var seen = comment.Version;
            try
            {
                // Whoever refused a comment may take that back, also when an appeal waits.
                var against = isUndoing && !comment.IsBy(by) ? null : await ReasonAgainstAsync(comment, cancel);
                if ((against ?? problem) is { } why) return new DecidingOutcome.Refused(comment.Id, why, against is null);
                var decision = act(comment);
                await db.SaveChangesAsync(cancel);
                return new DecidingOutcome.Done(decision);
            }
            catch (InvalidOperationException error)
            {
                return new DecidingOutcome.Refused(comment.Id, error.Message, IsMistake: false);
            }
            catch (ArgumentException error)
            {
                // The name of the parameter is for programmers.
                return new DecidingOutcome.Refused(comment.Id, error.Message.Split(" (Parameter")[0], IsMistake: true);
            }
            catch (DbUpdateConcurrencyException)
            {
                // A report that came at this very moment is no reason to ask the moderator again; another decision is.
                Forget();
                if (left <= 1 || await one.Select(c => c.Version).FirstAsync(cancel) != seen) return new DecidingOutcome.Refused(comment.Id, Overtaken, IsMistake: false);
            }
        }
    }

    private async Task<bool> IsAloneAsync(CancellationToken cancel)
        => isAlone ??= !await db.Users.WithAnyOf(Roles.Moderating, db.Roles, db.UserRoles).AnyAsync(a => a.Id != by.Id, cancel);

    /// <summary>Forgets all that was read but the moderator and the acts on many.</summary>
    internal void Forget()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is not (Account or ModerationBatch)).ToList()) entry.State = EntityState.Detached;
    }
}
