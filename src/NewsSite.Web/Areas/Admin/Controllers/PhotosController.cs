using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Files;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Write)]
public sealed class PhotosController(NewsDbContext db, MediaFolder media, TimeProvider clock) : AdminController(db)
{
    /// <summary>In bytes, of all files of one request together with what stands between them.</summary>
    private const int LargestUpload = 4 * PictureLimits.LargestFile;

    [HttpGet]
    public async Task<IActionResult> Index(int? before, string? notice, CancellationToken cancel)
        => View(await PhotoList.LoadAsync(Db, before, cancel) with { Notice = PhotoNotices.Words(notice) });

    /// <summary>Takes one or many files; a script is answered in JSON, a form with a page.</summary>
    [HttpPost, RequestSizeLimit(LargestUpload), RequestFormLimits(MultipartBodyLengthLimit = LargestUpload)]
    public async Task<IActionResult> Create(List<IFormFile> files, CancellationToken cancel)
    {
        var upload = await PhotoUpload.TakeAsync(files, new PhotoIntake(Db, media), clock.GetUtcNow(), cancel);
        if (!Request.GetTypedHeaders().Accept.Any(a => a.MatchesMediaType("text/html")))
            return new JsonResult(upload) { StatusCode = upload.Photos.Count > 0 ? StatusCodes.Status201Created : StatusCodes.Status422UnprocessableEntity };

        if (upload.Refused.Count == 0) return RedirectToAction(nameof(Index), new { notice = upload.Photos.All(p => p.AlreadyHere) ? "here" : "taken" });
        foreach (var refused in upload.Refused) ModelState.AddModelError("Files", refused.Sentence);
        return Again(nameof(Index), await PhotoList.LoadAsync(Db, null, cancel) with { Notice = upload.Photos.Count > 0 ? PhotoNotices.Words("taken") : null });
    }
}
