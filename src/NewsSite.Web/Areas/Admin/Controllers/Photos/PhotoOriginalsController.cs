using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Photos.Storage;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>The file of a photo as it was uploaded, with all that its metadata says; for the staff alone.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class PhotoOriginalsController(NewsDbContext db, MediaStore media) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
    {
        if (await Db.Photos.FindAsync([id], cancel) is not { Rights.KilledAt: null } photo) return NotFound();
        try
        {
            if (await media.OpenAsync(photo.FileName, cancel) is not { } file) return NotFound();
            return File(file.Content, Media.TypeOf(photo.FileName), photo.FileName, file.ModifiedAt, new($"\"{file.Tag}\""), enableRangeProcessing: true);
        }
        catch (IOException)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
