using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Renditions;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Takes a photo from every page at once and for good; its record and the list of its stories stay.</summary>
[Authorize(Policy = Policies.Publish)]
public sealed class PhotoKillsController(NewsDbContext db, PhotoDesk desk, UnseenPictures unseen, ShownPictures shown, TimeProvider clock) : AdminController(db)
{
    [HttpPost]
    public async Task<IActionResult> Create(int id, PhotoActForm form, CancellationToken cancel)
    {
        if (await Db.Photos.FindAsync([id], cancel) is not { } photo) return NotFound();
        if (form.Problem("Say why the photo is withdrawn.") is { } problem) ModelState.AddModelError("Kill", problem);
        if (ModelState.IsValid && photo.Rights.KilledAt is null)
        {
            photo.Kill(form.Why!, await ByAsync(cancel), clock.GetUtcNow());
            try
            {
                await Db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                ModelState.AddModelError("", "Somebody saved this photo at the same moment. It is not withdrawn yet: try again.");
            }
        }

        if (!ModelState.IsValid) return await PhotoEditor.AgainAsync(this, Db, id, desk.Zone, e => e with { Kill = form.Why }, cancel);
        shown.Forget(photo.FileName);
        return RedirectToAction("Edit", "Photos", new { id, notice = await IsClearedAsync(photo, cancel) ? "killed" : "killed-later" });
    }

    /// <summary>Where the store does not answer, <see cref="PictureClearing"/> does it later; readers are not shown the picture meanwhile.</summary>
    private async Task<bool> IsClearedAsync(Photo photo, CancellationToken cancel)
    {
        try
        {
            await unseen.ClearAsync(photo.FileName, isKilled: true, cancel);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
