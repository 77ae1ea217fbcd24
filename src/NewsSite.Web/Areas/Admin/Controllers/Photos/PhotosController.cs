using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Captions.Cases;
using NewsSite.Photos.Files;
using NewsSite.Photos.Renditions;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Write)]
public sealed class PhotosController(NewsDbContext db, PhotoDesk desk, RenditionFolder renditions, TimeProvider clock) : AdminController(db)
{
    /// <summary>In bytes, of all files of one request together with what stands between them.</summary>
    private const int LargestUpload = 4 * PictureLimits.LargestFile;

    /// <param name="filter">Which.</param>
    /// <param name="before">The number at which the page before this one ended.</param>
    /// <param name="show">The photo that is open beside the list.</param>
    /// <param name="edited">The edit of many photos that is reported above the list.</param>
    /// <param name="notice">What was done before.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpGet]
    public async Task<IActionResult> Index(PhotoFilterForm filter, int? before, int? show, int? edited, string? notice, CancellationToken cancel)
    {
        var list = await ListAsync(filter, before, cancel) with { Notice = PhotoNotices.Words(notice), Shown = show is { } id ? await PhotoEditor.LoadAsync(Db, id, cancel) : null };
        if (edited is { } edit) list = list with { Report = (await PhotoEditReport.ListAsync(Db, Db.PhotoEdits.Where(e => e.Id == edit), AccountId, Policies.Allow(User, Policies.Publish), clock.GetUtcNow(), cancel)).SingleOrDefault() };
        return ModelState.IsValid ? View(list) : Again(nameof(Index), list);
    }

    /// <summary>Takes one or many files; a script is answered in JSON, a form with a page.</summary>
    [HttpPost, RequestSizeLimit(LargestUpload), RequestFormLimits(MultipartBodyLengthLimit = LargestUpload)]
    public async Task<IActionResult> Create(List<IFormFile> files, CancellationToken cancel)
    {
        var upload = await PhotoUpload.TakeAsync(Db, files, await desk.IntakeAsync(Db, cancel), await ByAsync(cancel), clock.GetUtcNow(), cancel);
        if (!Request.GetTypedHeaders().Accept.Any(a => a.MatchesMediaType("text/html")))
            return new JsonResult(upload) { StatusCode = upload.Photos.Count > 0 ? StatusCodes.Status201Created : StatusCodes.Status422UnprocessableEntity };

        var notice = upload.Photos.All(p => p.AlreadyHere) ? "here" : "taken";
        if (upload is { Refused: [], Photos: [var only] }) return RedirectToAction(nameof(Edit), new { only.Id, notice });
        if (upload.Refused.Count == 0) return RedirectToAction(nameof(Index), new { notice });
        foreach (var refused in upload.Refused) ModelState.AddModelError("Files", refused.Sentence);
        return Again(nameof(Index), await ListAsync(new(), null, cancel) with { Notice = upload.Photos.Count > 0 ? PhotoNotices.Words("taken") : null });
    }

    [HttpGet]
    public async Task<IActionResult> Edit(int id, string? notice, CancellationToken cancel)
    {
        if (await PhotoEditor.LoadAsync(Db, id, cancel) is not { } photo) return NotFound();
        return View(photo with { Form = PhotoForm.Of(photo.Photo, desk.Zone), Notice = PhotoNotices.Words(notice) });
    }

    [HttpPost]
    public async Task<IActionResult> Update(int id, PhotoForm form, CancellationToken cancel)
    {
        if (await Db.Photos.Include(p => p.Words).FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } photo) return NotFound();
        foreach (var (field, problem) in form.Problems(desk.Zone)) ModelState.AddModelError(field, problem);
        if (!ModelState.IsValid) return await AgainAsync(id, form, StatusCodes.Status422UnprocessableEntity, cancel);
        if (form.Version != photo.Version) return await CollisionAsync(id, form, cancel);
        var (said, read) = (photo.Said, CaptionCorrection.Of(photo));
        var profile = await desk.ProfileAsync(Db, cancel);
        form.Into(photo, desk.Zone, profile.Names);
        photo.Save(profile);
        var saysElse = photo.Said != said;
        if (saysElse) photo.MakeAgain();
        if (read.CaseOf(photo, await Db.CaptionCases.Of(id).NewestFirst().FirstOrDefaultAsync(cancel), profile.Names, await ByAsync(cancel), clock.GetUtcNow()) is { } one) Db.Add(one);
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await CollisionAsync(id, form, cancel);
        }

        return RedirectToAction(nameof(Edit), new { id, notice = await IsMadeAgainAsync(photo, saysElse, cancel) ? "saved" : "saved-later" });
    }

    /// <summary>What was made of it before a save that the store did not hear of is deleted with the next one.</summary>
    private async Task<bool> IsMadeAgainAsync(Photo photo, bool saysElse, CancellationToken cancel)
    {
        try
        {
            if (saysElse || photo.RenditionsMadeAt is null) await renditions.DropAsync(photo.FileName, cancel);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private Task<PhotoList> ListAsync(PhotoFilterForm filter, int? before, CancellationToken cancel) => PhotoList.LoadAsync(Db, filter, before, desk.Zone, clock.GetUtcNow(), ModelState, cancel);

    private async Task<IActionResult> CollisionAsync(int id, PhotoForm form, CancellationToken cancel)
    {
        ModelState.AddModelError("", "Somebody saved this photo after you opened it. What you typed is below, and is not saved; save it again to put it in the place of theirs.");
        return await AgainAsync(id, form, StatusCodes.Status409Conflict, cancel);
    }

    private async Task<IActionResult> AgainAsync(int id, PhotoForm form, int status, CancellationToken cancel)
    {
        Db.ChangeTracker.Clear();
        if (await PhotoEditor.LoadAsync(Db, id, cancel) is not { } photo) return NotFound();
        form.Version = photo.Photo.Version;
        ModelState.Remove(nameof(form.Version));
        return Again(nameof(Edit), photo with { Form = form }, status);
    }
}
