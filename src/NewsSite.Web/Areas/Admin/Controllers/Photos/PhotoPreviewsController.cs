using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Photos.Renditions;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>A photo that readers do not see now, small enough for a page of the desk; made for whoever asks and kept nowhere.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class PhotoPreviewsController(NewsDbContext db, RenditionMaker maker, IOptions<SiteOptions> site) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Show(int id, int width, CancellationToken cancel)
    {
        if (await Db.Photos.AsNoTracking().Include(p => p.Metadata).FirstOrDefaultAsync(p => p.Id == id, cancel) is not { Rights.KilledAt: null } photo || !Rendition.WidthsOf(photo.Width).Contains(width)) return NotFound();
        if (site.Value.Renditions == RenditionMaking.Off || !RenditionMaker.IsPossible) return RedirectToAction("Show", "PhotoOriginals", new { id });
        try
        {
            return File(await maker.PreviewAsync(photo, width, RenditionCredit.Of(photo, site.Value.Language), cancel), "image/jpeg");
        }
        catch (Exception error) when (error is PictureTroubleException or FileNotFoundException)
        {
            return NotFound();
        }
        catch (IOException)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
