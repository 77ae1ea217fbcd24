using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Series;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>The parts of a series and their order.</summary>
[Authorize(Policy = Policies.Publish)]
public sealed class SeriesPartsController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    /// <param name="id">The series.</param>
    /// <param name="story">The number or the address of the story that becomes its last part.</param>
    /// <param name="version">The version on the editor's screen.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpPost]
    public async Task<IActionResult> Create(int id, string? story, int version, CancellationToken cancel)
    {
        if (SeriesForm.StoryIn(story) is not { } number) return await RefusedAsync(id, "Story", "Enter the number or the address of a story.", story, cancel);
        if (await Db.Articles.FindAsync([number], cancel) is not { } article) return await RefusedAsync(id, "Story", $"There is no story {number}.", story, cancel);
        if (await Db.SeriesParts.OfArticle(number).Where(p => p.SeriesId != id).Select(p => p.Series.Name).FirstOrDefaultAsync(cancel) is { } other)
            return await RefusedAsync(id, "Story", $"Story {number} is a part of “{other}”. A story has one series; take it out there first.", story, cancel);
        return await ChangeAsync(id, version, series => series.Append(article), new { id, notice = "added" }, story, cancel);
    }

    /// <param name="id">The series.</param>
    /// <param name="articleId">The part.</param>
    /// <param name="by">-1 for up, 1 for down.</param>
    /// <param name="version">The version on the editor's screen.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpPost]
    public async Task<IActionResult> Update(int id, int articleId, int by, int version, CancellationToken cancel)
        => by is 1 or -1 ? await ChangeAsync(id, version, series => series.Step(articleId, by), new { id, moved = articleId, by }, null, cancel) : NotFound();

    [HttpPost]
    public Task<IActionResult> Delete(int id, int articleId, int version, CancellationToken cancel)
        => ChangeAsync(id, version, series => series.Remove(articleId), new { id, notice = "removed" }, null, cancel);

    private async Task<IActionResult> ChangeAsync(int id, int version, Action<StorySeries> change, object next, string? typed, CancellationToken cancel)
    {
        if (await Db.Series.Include(s => s.Parts).FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } series) return NotFound();
        if (series.Version != version) return await RefusedAsync(id, "", SeriesController.Overtaken, typed, cancel, StatusCodes.Status409Conflict);
        try
        {
            change(series);
            await Db.SaveChangesAsync(cancel);
        }
        catch (InvalidOperationException error)
        {
            return await RefusedAsync(id, "Story", error.Message, typed, cancel);
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || DatabaseErrors.IsDuplicateKey(error))
        {
            return await RefusedAsync(id, "", SeriesController.Overtaken, typed, cancel, StatusCodes.Status409Conflict);
        }

        return RedirectToAction("Edit", "Series", next);
    }

    private async Task<IActionResult> RefusedAsync(
        int id, string field, string problem, string? typed, CancellationToken cancel, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Db.ChangeTracker.Clear();
        if (await SeriesEditor.LoadAsync(Db, id, null, clock.GetUtcNow(), cancel) is not { } editor) return NotFound();
        ModelState.Clear();
        ModelState.AddModelError(field, problem);
        return Again("~/Areas/Admin/Views/Series/Edit.cshtml", editor with { Typed = typed }, status);
    }
}
