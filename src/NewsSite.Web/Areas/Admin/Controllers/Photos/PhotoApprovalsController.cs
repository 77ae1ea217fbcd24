using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos.Rights;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Lets a photo be used that needs an editor's word.</summary>
[Authorize(Policy = Policies.Publish)]
public sealed class PhotoApprovalsController(NewsDbContext db, PhotoDesk desk, TimeProvider clock) : AdminController(db)
{
    [HttpPost]
    public async Task<IActionResult> Create(int id, PhotoActForm form, CancellationToken cancel)
    {
        if (await Db.Photos.FindAsync([id], cancel) is not { } photo) return NotFound();
        if (form.Problem("Say why it may be used.") is { } problem) ModelState.AddModelError("Approval", problem);
        else if (form.Version != photo.Version || photo.Rights.StandingAt(clock.GetUtcNow()) != UseVerdict.NeedsApproval) ModelState.AddModelError("", "The photo has changed since you opened it. Look at it again.");
        if (ModelState.IsValid)
        {
            photo.Approve(form.Why!, await ByAsync(cancel), clock.GetUtcNow());
            try
            {
                await Db.SaveChangesAsync(cancel);
                return RedirectToAction("Edit", "Photos", new { id, notice = "approved" });
            }
            catch (DbUpdateConcurrencyException)
            {
                ModelState.AddModelError("", "The photo has changed since you opened it. Look at it again.");
            }
        }

        return await PhotoEditor.AgainAsync(this, Db, id, desk.Zone, e => e with { Approval = form.Why }, cancel);
    }
}
