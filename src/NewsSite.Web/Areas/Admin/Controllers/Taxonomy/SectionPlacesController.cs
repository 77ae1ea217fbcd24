using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>The order of sections among their neighbours.</summary>
[Authorize(Policy = Policies.Publish)]
public sealed class SectionPlacesController(NewsDbContext db) : AdminController(db)
{
    /// <param name="id">The section.</param>
    /// <param name="by">-1 for up, 1 for down.</param>
    /// <param name="version">Its version on the editor's screen.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpPost]
    public async Task<IActionResult> Update(int id, int by, int version, CancellationToken cancel)
    {
        var all = await Db.Sections.ToListAsync(cancel);
        if (by is not (1 or -1) || all.Find(s => s.Id == id) is not { } section) return NotFound();
        if (section.Version != version) return RedirectToAction("Index", "Sections", new { notice = "overtaken" });
        section.Step(by, all);
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return RedirectToAction("Index", "Sections", new { notice = "overtaken" });
        }

        return RedirectToAction("Index", "Sections", new { moved = id, by });
    }
}
