using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Moderation.Acts;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Moderate)]
public sealed class DecisionsController(NewsDbContext db, TimeProvider clock) : ModerationController(db, clock)
{
    [HttpPost]
    public async Task<IActionResult> Create(long id, DecisionForm form, CancellationToken cancel)
    {
        if (form.Kind is not { } kind || !ModerationOrder.IsKnown(kind)) return BadRequest();
        var sentence = string.IsNullOrEmpty(form.Code) ? null : await Db.RejectionReasons.Offered().Coded(form.Code).Select(r => r.Sentence).FirstOrDefaultAsync(cancel);
        var who = await WhoAsync(cancel);
        return await AnswerAsync(await new Deciding(Db, who.Account, who.Scope).CarryOutAsync(id, form.Order(sentence), Now, cancel), who, form, cancel);
    }

    /// <summary>Undoes a decision.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(long id, DecisionForm form, CancellationToken cancel)
    {
        var who = await WhoAsync(cancel);
        return await AnswerAsync(await new Deciding(Db, who.Account, who.Scope).UndoAsync(id, Now, cancel), who, form, cancel);
    }

    private async Task<IActionResult> AnswerAsync(DecidingOutcome outcome, ModeratorAtWork who, DecisionForm form, CancellationToken cancel)
    {
        switch (outcome)
        {
            case DecidingOutcome.Done { Decision: var decision }:
                // After an undoing the comment is shown again; after a decision the next one is.
                var shown = decision.Kind == DecisionKind.Undone || !decision.IsVerdict ? decision.CommentId : form.Next;
                return IsScript
                    ? Json(new { undo = $"/admin/decisions/{decision.Id}/undo", notice = decision.Kind.Sentence(decision.Comment.Name, decision.StateAfter) })
                    : Redirect(QueueAddress.Read(form.Query).Address(shown is { } next ? $"comment={next}&decided={decision.Id}" : $"decided={decision.Id}"));
            case DecidingOutcome.Refused refused:
                var status = refused.IsMistake ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
                if (IsScript) return StatusCode(status, new { problem = refused.Why });
                Db.ChangeTracker.Clear();
                var queue = await ModerationQueue.LoadAsync(Db, who, QueueAddress.Read(form.Query), null, refused.CommentId, Now, cancel);
                ModelState.Clear();
                ModelState.AddModelError("", refused.Why);
                return Again(QueueView, queue with { Pane = queue.Pane is { } pane ? pane with { Next = form.Next, Refused = (form, refused.Why) } : null }, status);
            default:
                return NotFound();
        }
    }
}
