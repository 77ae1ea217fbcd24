using System.Data.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Sections;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class SectionRemovalsController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    /// <summary>Shows what would happen.</summary>
    [HttpGet]
    public async Task<IActionResult> New(int id, CancellationToken cancel)
        => await SectionRemovalPage.LoadAsync(Db, id, null, clock.GetUtcNow(), cancel) is { } page ? View(page) : NotFound();

    /// <param name="id">The section.</param>
    /// <param name="heirId">The section that its stories and readers go to.</param>
    /// <param name="version">Its version on the editor's screen.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpPost]
    public async Task<IActionResult> Create(int id, int? heirId, int version, CancellationToken cancel)
    {
        if (await SectionRemovalPage.LoadAsync(Db, id, heirId, clock.GetUtcNow(), cancel) is not { } page) return NotFound();
        var removal = new SectionRemoval(Db, page.Section);
        var heir = page.Others.FirstOrDefault(s => s.Id == heirId);
        if (heirId is not null && heir is null) ModelState.AddModelError("HeirId", "Choose a section that is still there, and not the one that goes.");
        else if (await removal.ProblemAsync(heir, cancel) is { } problem) ModelState.AddModelError("HeirId", problem);
        if (!ModelState.IsValid) return Again("New", page);
        try
        {
            if (await removal.RunAsync(heir, version, await ByAsync(cancel), clock.GetUtcNow(), cancel)) return RedirectToAction("Index", "Sections", new { notice = "removed" });
            ModelState.AddModelError("", "Somebody changed this section after you opened this page. Look again; nothing was changed.");
        }
        catch (Exception error) when (error is DbException or DbUpdateException)
        {
            ModelState.AddModelError("", "Something came to this section at the same moment, or still needs it. Look again; nothing was changed.");
        }

        Db.ChangeTracker.Clear();
        return await SectionRemovalPage.LoadAsync(Db, id, heirId, clock.GetUtcNow(), cancel) is { } fresh ? Again("New", fresh, StatusCodes.Status409Conflict) : NotFound();
    }
}
