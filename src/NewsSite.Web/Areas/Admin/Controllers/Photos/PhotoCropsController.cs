using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Renditions;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Says what matters in a photo, and how it is cut for places of a fixed shape.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class PhotoCropsController(NewsDbContext db, RenditionFolder renditions, TimeProvider clock) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await Db.Photos.FindAsync([id], cancel) is not { Rights.KilledAt: null } photo) return NotFound();
        return View(new PhotoCropsPage(photo, PhotoCropsForm.Of(photo), clock.GetUtcNow()));
    }

    [HttpPost]
    public async Task<IActionResult> Update(int id, PhotoCropsForm form, CancellationToken cancel)
    {
        if (await Db.Photos.FindAsync([id], cancel) is not { Rights.KilledAt: null } photo) return NotFound();
        foreach (var (field, problem) in form.Problems(photo)) ModelState.AddModelError(field, problem);
        var page = new PhotoCropsPage(photo, form, clock.GetUtcNow());
        if (!ModelState.IsValid) return Again(nameof(Edit), page);
        if (form.Version != photo.Version) return Collision(page);
        photo.CropBy(form.Crops());
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            return await Db.Photos.FindAsync([id], cancel) is { Rights.KilledAt: null } theirs ? Collision(page with { Photo = theirs }) : NotFound();
        }

        return RedirectToAction("Edit", "Photos", new { id, notice = await AreFormerOnesGoneAsync(photo, cancel) ? "cropped" : "cropped-later" });
    }

    private async Task<bool> AreFormerOnesGoneAsync(Photo photo, CancellationToken cancel)
    {
        try
        {
            await renditions.DropFormerCropsAsync(photo, cancel);
            return true;
        }
        catch (IOException)
        {
            return false; // no page asks for the former crops any more
        }
    }

    /// <summary>The page sends the number of what is stored now, so that saving again puts these crops in its place.</summary>
    private ViewResult Collision(PhotoCropsPage page)
    {
        ModelState.AddModelError("", "Somebody saved this photo after you opened it. Your crops are below, and are not saved; save them again to put them in the place of theirs.");
        return Again(nameof(Edit), page, StatusCodes.Status409Conflict);
    }
}
