using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Photos.Files;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>The file of a photo as it was uploaded, with all that its metadata says; for the staff alone.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class PhotoOriginalsController(NewsDbContext db, MediaFolder media) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await Db.Photos.FindAsync([id], cancel) is not { Rights.KilledAt: null } photo || !System.IO.File.Exists(media.PathOf(photo.FileName))) return NotFound();
        return PhysicalFile(media.PathOf(photo.FileName), Media.TypeOf(photo.FileName), photo.FileName, enableRangeProcessing: true);
    }
}
