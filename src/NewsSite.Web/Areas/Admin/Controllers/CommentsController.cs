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
    /// <param name="after">The <see cref="PageKey"/> at which the page before this one ended.</param>
    /// <param name="decided">The decision that led here.</param>
    /// <param name="cancel">The moderator has left.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? after, long? decided, CancellationToken cancel)
    {
        PageKey? key = null;
        if (after is not null)
        {
            if (!PageKey.TryParse(after, out var parsed)) return NotFound();
            key = parsed;
        }

        var queue = await ModerationQueue.LoadAsync(Db, key, cancel);
        return View(queue with { Notice = await NoticeAsync(decided, cancel) });
    }

    private async Task<string?> NoticeAsync(long? decided, CancellationToken cancel)
    {
        if (decided is not { } id) return null;
        var decision = await Db.ModerationDecisions.Where(d => d.Id == id).Select(d => new { d.Kind, d.StateAfter, d.Comment.Name }).FirstOrDefaultAsync(cancel);
        return decision is null ? null : decision.Kind switch
        {
            DecisionKind.Approved => $"{decision.Name}’s comment is on the page now.",
            DecisionKind.Rejected => $"{decision.Name}’s comment stays off the page; its sender is told why.",
            _ => $"Undone: {decision.Name}’s comment is {decision.StateAfter.ToString().ToLowerInvariant()} again.",
        };
    }
}
