using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Stories in slow mode, which begins and ends by itself.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class SlowModesController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    /// <summary>Ends it before its time; what is over already is what was wanted.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, CancellationToken cancel)
    {
        if (await Db.SlowModes.FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } slow) return NotFound();
        var now = clock.GetUtcNow();
        try
        {
            if (slow.IsInForce(now)) slow.End(await ByAsync(cancel), now);
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else ended it at this very moment.
        }

        return RedirectToAction("Index", "Comments");
    }
}
