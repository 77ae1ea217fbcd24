using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Presence;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>A window that has a story open says so every few seconds, and is told who else is there.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class PresenceController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    [HttpPost]
    public async Task<IActionResult> Update(int id, Guid window, int version, bool typed, CancellationToken cancel)
    {
        if (window == Guid.Empty) return BadRequest();
        if (!await Db.Articles.AnyAsync(a => a.Id == id, cancel)) return NotFound();
        var now = clock.GetUtcNow();
        await new PenKeeping(Db, id).SeeAsync(AccountId, window, typed, now, cancel);
        return PartialView("_Presence", await PresencePart.LoadAsync(Db, id, AccountId, window, version, now, cancel));
    }

    /// <param name="id">The article.</param>
    /// <param name="window">The window that was closed.</param>
    /// <param name="saving">Whether it was closed to save.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, Guid window, bool saving, CancellationToken cancel)
    {
        await new PenKeeping(Db, id).LeaveAsync(AccountId, window, saving, cancel);
        return NoContent();
    }
}
