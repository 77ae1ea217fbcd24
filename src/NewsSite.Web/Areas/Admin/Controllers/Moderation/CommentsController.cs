using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Moderate)]
public sealed class CommentsController(NewsDbContext db, TimeProvider clock) : ModerationController(db, clock)
{
    /// <param name="form">The queue and what it is asked for.</param>
    /// <param name="after">The <see cref="PageKey"/> at which the page before this one ended.</param>
    /// <param name="comment">The comment to show in full.</param>
    /// <param name="decided">The decision that led here.</param>
    /// <param name="batch">The acts on many that led here.</param>
    /// <param name="cancel">The moderator has left.</param>
    [HttpGet]
    public async Task<IActionResult> Index(CommentFilterForm form, string? after, long? comment, long? decided, int? batch, CancellationToken cancel)
    {
        if (form.Wanted is null || !PageKey.TryRead(after, out var key)) return NotFound();
        ModelState.Clear();
        if (form.Problem() is { } problem) ModelState.AddModelError("Stories", problem);
        var page = await ModerationQueue.LoadAsync(Db, await WhoAsync(cancel), form, key, comment, Now, cancel);
        return View(page with { Done = await DoneAsync(decided, batch, cancel) });
    }

    private async Task<ModerationQueue.JustDone?> DoneAsync(long? decided, int? batch, CancellationToken cancel)
    {
        if (batch is { } number && await Db.ModerationBatches.FirstOrDefaultAsync(b => b.Id == number, cancel) is { } many)
            return new(BatchPage.Sentence(many), many.CanBeUndone(Now) ? $"/admin/comment-acts/{many.Id}/undo" : null);
        if (decided is not { } id) return null;
        var decision = await Db.ModerationDecisions.Where(d => d.Id == id).Select(d => new { d.Kind, d.StateAfter, d.Comment.Name }).FirstOrDefaultAsync(cancel);
        return decision is null ? null : new(decision.Kind.Sentence(decision.Name, decision.StateAfter), decision.Kind == DecisionKind.Undone ? null : $"/admin/decisions/{id}/undo");
    }
}
