using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Revisions;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Write)]
public sealed class RestorationsController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    /// <summary>Shows what restoring would change.</summary>
    [HttpGet]
    public async Task<IActionResult> New(int id, int number, string? view, CancellationToken cancel)
        => await RestorationPage.LoadAsync(Db, id, number, view, clock.GetUtcNow(), cancel) is { } page ? View(page) : NotFound();

    /// <param name="id">The article.</param>
    /// <param name="number">The revision to restore.</param>
    /// <param name="version">The article's version on the editor's screen.</param>
    /// <param name="losses">How many sentences about what cannot be restored the editor has read.</param>
    /// <param name="view">How the editor compares.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpPost]
    public async Task<IActionResult> Create(int id, int number, int version, int losses, string? view, CancellationToken cancel)
    {
        if (await Db.Revisions.Of(id).Numbered(number).FirstOrDefaultAsync(cancel) is not { } revision) return NotFound();
        if (await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        if (version != article.Version)
            return await RefusedAsync(id, number, view, "Somebody saved this story after you opened this page. Compare again before you restore; nothing was changed.", cancel);
        var restoration = await Restoration.PrepareAsync(Db, revision, article, clock.GetUtcNow(), cancel);
        if (losses != restoration.Losses.Count)
            return await RefusedAsync(id, number, view, "Something that this revision names was deleted after you opened this page. Read what cannot be restored; nothing was changed.", cancel);
        restoration.Into(article, await ByAsync(cancel), clock.GetUtcNow());
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsOvertaken(error))
        {
            return await RefusedAsync(id, number, view, "Somebody saved this story at the same moment. Compare again before you restore; nothing was changed.", cancel);
        }

        return RedirectToAction("Edit", "Articles", new { id, notice = "restored" });
    }

    private async Task<IActionResult> RefusedAsync(int id, int number, string? view, string problem, CancellationToken cancel)
    {
        Db.ChangeTracker.Clear();
        if (await RestorationPage.LoadAsync(Db, id, number, view, clock.GetUtcNow(), cancel) is not { } page) return NotFound();
        ModelState.Clear();
        ModelState.AddModelError("", problem);
        return Again("New", page, StatusCodes.Status409Conflict);
    }
}
