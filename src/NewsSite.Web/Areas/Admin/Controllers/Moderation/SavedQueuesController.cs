using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Filters of the moderators that are kept as queues.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class SavedQueuesController(NewsDbContext db, TimeProvider clock) : ModerationController(db, clock)
{
    /// <summary>Keeps the filter that the address asks for.</summary>
    [HttpPost]
    public async Task<IActionResult> Create([FromQuery] CommentFilterForm filter, [FromForm] string? savedName, [FromForm] bool share, CancellationToken cancel)
    {
        ModelState.Clear();
        var reason = SavedView.ReasonAgainst(savedName)
            ?? (filter.Wanted is null || filter.Problem() is not null || !filter.IsFilter || filter.Query.Length > SavedView.LongestQuery ? "Choose what the queue shall show first; that is what is kept." : null);
        var who = await WhoAsync(cancel);
        if (reason is not null)
        {
            ModelState.AddModelError("SavedName", reason);
            return Again(QueueView, await ModerationQueue.LoadAsync(Db, who, filter, null, null, Now, cancel) with { SavedName = savedName });
        }

        Db.Add(new SavedView(savedName!, filter.Query, share, who.Account, Now, ViewedList.Comments));
        await Db.SaveChangesAsync(cancel);
        return Redirect(filter.Address());
    }

    [HttpPost]
    public async Task<IActionResult> Delete(int id, CancellationToken cancel)
    {
        if (await Db.SavedViews.FirstOrDefaultAsync(v => v.Id == id && v.List == ViewedList.Comments && v.AccountId == AccountId, cancel) is not { } view) return NotFound();
        Db.Remove(view);
        await Db.SaveChangesAsync(cancel);
        return Redirect($"/admin/comments?{view.Query}");
    }
}
