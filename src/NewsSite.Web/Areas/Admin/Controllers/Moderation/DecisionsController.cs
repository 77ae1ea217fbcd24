using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Moderate)]
public sealed class DecisionsController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    private const int Tries = 5;
    private const string OwnAppeal = "You refused this comment yourself, so somebody else answers its sender’s appeal.";
    private const string Overtaken = "Somebody else decided on this comment while you were reading it, or its sender changed it. Their decision stands; it is listed below.";

    [HttpPost]
    public async Task<IActionResult> Create(long id, DecisionForm form, CancellationToken cancel)
    {
        if (form.Kind is not (DecisionKind.Approved or DecisionKind.Rejected)) return BadRequest();
        if (!await Db.Comments.Numbered(id).AnyAsync(cancel)) return NotFound();
        if (await IsOwnAppealAsync(id, cancel)) return await RefusedAsync(id, form, OwnAppeal, StatusCodes.Status409Conflict, cancel);
        if (form.Problem() is { } problem) return await RefusedAsync(id, form, problem, StatusCodes.Status422UnprocessableEntity, cancel);
        return await DecideAsync(Db.Comments.Numbered(id), form, (comment, by, now) =>
        {
            if (comment.Version != form.Version) throw new InvalidOperationException(Overtaken);
            var decision = form.Kind == DecisionKind.Approved ? comment.Approve(by, now, comment.ReportedAt is null ? "" : form.Why) : comment.Reject(form.Why, by, now);
            comment.CloseReports(decision, form.LastReport);
            return decision;
        }, cancel);
    }

    /// <summary>Undoes a decision.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        var decided = Db.Comments.Where(c => c.Decisions.Any(d => d.Id == id));
        if (!await decided.AnyAsync(cancel)) return NotFound();
        return await DecideAsync(decided, new(), (comment, by, now) => comment.Undo(comment.Decisions.Single(d => d.Id == id), by, now), cancel);
    }

    /// <summary>Whether the appeal that waits is against the moderator's own decision, and there is anybody else to answer it.</summary>
    private async Task<bool> IsOwnAppealAsync(long id, CancellationToken cancel)
        => await Db.Appeals.AnyAsync(a => a.CommentId == id && a.AnsweredAt == null && a.Decision.DecidedById == AccountId, cancel)
            && await Db.Users.WithAnyOf(Roles.Moderating, Db.Roles, Db.UserRoles).AnyAsync(a => a.Id != AccountId, cancel);

    private async Task<IActionResult> DecideAsync(
        IQueryable<Comment> one, DecisionForm form, Func<Comment, Account, DateTimeOffset, ModerationDecision> decide, CancellationToken cancel)
    {
        for (var left = Tries; ; left--)
        {
            var comment = await one.WithLedger().FirstAsync(cancel);
            var seen = comment.Version;
            try
            {
                var decision = decide(comment, await ByAsync(cancel), clock.GetUtcNow());
                await Db.SaveChangesAsync(cancel);
                return RedirectToAction("Index", "Comments", new { queue = form.Queue == Queue.Waiting ? null : form.Queue.ToString().ToLowerInvariant(), decided = decision.Id });
            }
            catch (InvalidOperationException error)
            {
                return await RefusedAsync(comment.Id, form, error.Message, StatusCodes.Status409Conflict, cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // A report that came at this very moment is no reason to ask the moderator again; another decision is.
                Db.ChangeTracker.Clear();
                if (left <= 1 || await one.Select(c => c.Version).FirstAsync(cancel) != seen) return await RefusedAsync(comment.Id, form, Overtaken, StatusCodes.Status409Conflict, cancel);
            }
        }
    }

    private async Task<IActionResult> RefusedAsync(long id, DecisionForm form, string problem, int status, CancellationToken cancel)
    {
        Db.ChangeTracker.Clear();
        return Again("~/Areas/Admin/Views/Comments/Index.cshtml", await ModerationQueue.LoadAsync(Db, form.Queue, null, cancel) with { Refused = (id, form.Reason, problem) }, status);
    }
}
