using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Moderate)]
public sealed class DecisionsController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    private const string Overtaken = "Somebody else decided on this comment while you were reading it. Their decision stands; it is listed below.";

    /// <param name="id">The comment.</param>
    /// <param name="version">The comment's version on the moderator's screen.</param>
    /// <param name="kind">Approved or Rejected.</param>
    /// <param name="reason">Typed, or else chosen.</param>
    /// <param name="usualReason">Chosen from <see cref="ModerationQueue.UsualReasons"/>.</param>
    /// <param name="queue">Where the moderator is at work.</param>
    /// <param name="cancel">The moderator has left.</param>
    [HttpPost]
    public async Task<IActionResult> Create(long id, int version, DecisionKind? kind, string? reason, string? usualReason, Queue queue, CancellationToken cancel)
    {
        var comment = await Db.Comments.Include(c => c.Decisions).FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (comment is null) return NotFound();
        if (kind is not (DecisionKind.Approved or DecisionKind.Rejected)) return BadRequest();
        if (comment.Version != version) return await RefusedAsync(id, queue, reason, Overtaken, StatusCodes.Status409Conflict, cancel);

        var why = string.IsNullOrWhiteSpace(reason) ? usualReason?.Trim() ?? "" : reason.Trim();
        if (kind == DecisionKind.Rejected && why.Length == 0) return await RefusedAsync(id, queue, reason, ModerationDecision.NoReason, StatusCodes.Status422UnprocessableEntity, cancel);
        if (why.Length > ModerationDecision.LongestReason)
        {
            return await RefusedAsync(
                id, queue, reason, $"A reason can have {ModerationDecision.LongestReason} characters; this one has {why.Length}.", StatusCodes.Status422UnprocessableEntity, cancel);
        }

        return await DecideAsync(comment, (by, now) => kind == DecisionKind.Approved ? comment.Approve(by, now) : comment.Reject(why, by, now), queue, reason, cancel);
    }

    /// <summary>Undoes a decision.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        var comment = await Db.Comments.Include(c => c.Decisions).FirstOrDefaultAsync(c => c.Decisions.Any(d => d.Id == id), cancel);
        if (comment is null) return NotFound();
        return await DecideAsync(comment, (by, now) => comment.Undo(comment.Decisions.Single(d => d.Id == id), by, now), Queue.Waiting, null, cancel);
    }

    private async Task<IActionResult> DecideAsync(
        Comment comment, Func<Accounts.Account, DateTimeOffset, ModerationDecision> decide, Queue queue, string? reason, CancellationToken cancel)
    {
        try
        {
            var decision = decide(await ByAsync(cancel), clock.GetUtcNow());
            await Db.SaveChangesAsync(cancel);
            return RedirectToAction("Index", "Comments", new { queue = queue == Queue.Waiting ? null : queue.ToString().ToLowerInvariant(), decided = decision.Id });
        }
        catch (InvalidOperationException error)
        {
            return await RefusedAsync(comment.Id, queue, reason, error.Message, StatusCodes.Status409Conflict, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await RefusedAsync(comment.Id, queue, reason, Overtaken, StatusCodes.Status409Conflict, cancel);
        }
    }

    private async Task<IActionResult> RefusedAsync(long id, Queue queue, string? reason, string problem, int status, CancellationToken cancel)
    {
        Db.ChangeTracker.Clear();
        return Again("~/Areas/Admin/Views/Comments/Index.cshtml", await ModerationQueue.LoadAsync(Db, queue, null, cancel) with { Refused = (id, reason, problem) }, status);
    }
}
