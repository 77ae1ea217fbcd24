using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Coverage;
using NewsSite.Data;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Which entries of a live story stand above the others.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class LivePinsController(NewsDbContext db, TimeProvider clock) : CoverageController(db, clock)
{
    [HttpPost]
    public Task<IActionResult> Update(int id, int number, bool pinned, CancellationToken cancel) => ActAsync(id, async (coverage, _) =>
    {
        if (!ModelState.IsValid || await EntryAsync(id, number, cancel) is not { } entry) return NotFound();
        if (entry.IsRemoved) return await RefusedAsync(id, Removed, cancel);
        if (pinned && entry.PinnedAt is null && await Db.LiveEntries.Of(id).Pinned().CountAsync(cancel) >= LiveCoverage.MostPinned)
            return await RefusedAsync(id, $"{LiveCoverage.MostPinned} entries are pinned already. Unpin one of them first.", cancel);
        coverage.Pin(entry, pinned, Now);
        return Back(id, pinned ? "pinned" : "unpinned", number);
    }, cancel);

    private Task<IActionResult> RefusedAsync(int id, string problem, CancellationToken cancel)
    {
        ModelState.AddModelError("", problem);
        return DeskAsync(id, null, cancel, StatusCodes.Status409Conflict);
    }
}
