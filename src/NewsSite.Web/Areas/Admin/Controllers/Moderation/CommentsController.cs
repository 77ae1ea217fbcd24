using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Moderate)]
public sealed class CommentsController(NewsDbContext db) : AdminController(db)
{
    /// <param name="queue">One of <see cref="Queue"/>; the waiting ones when none is named.</param>
    /// <param name="after">The <see cref="PageKey"/> at which the page before this one ended.</param>
    /// <param name="decided">The decision that led here.</param>
    /// <param name="cancel">The moderator has left.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? queue, string? after, long? decided, CancellationToken cancel)
    {
        if (!Enum.TryParse<Queue>(string.IsNullOrEmpty(queue) ? nameof(Queue.Waiting) : queue, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted)) return NotFound();
        PageKey? key = null;
        if (after is not null)
        {
            if (!PageKey.TryParse(after, out var parsed)) return NotFound();
            key = parsed;
        }

        var comments = await ModerationQueue.LoadAsync(Db, wanted, key, cancel);
        return View(comments with { Notice = await NoticeAsync(decided, cancel) });
    }

    private async Task<string?> NoticeAsync(long? decided, CancellationToken cancel)
    {
        if (decided is not { } id) return null;
        var decision = await Db.ModerationDecisions.Where(d => d.Id == id).Select(d => new { d.Kind, d.StateAfter, d.Comment.Name }).FirstOrDefaultAsync(cancel);
        return decision is null ? null : decision.Kind switch
        {
            DecisionKind.Approved => $"{decision.Name}’s comment is on the page now.",
            DecisionKind.Upheld => $"The refusal of {decision.Name}’s comment stands; its sender is told why.",
            DecisionKind.Rejected => $"{decision.Name}’s comment stays off the page; its sender is told why.",
            _ => $"Undone: {decision.Name}’s comment is {decision.StateAfter.ToString().ToLowerInvariant()} again.",
        };
    }
}
