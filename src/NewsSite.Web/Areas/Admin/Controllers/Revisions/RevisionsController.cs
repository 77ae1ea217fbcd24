using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Revisions;
using NewsSite.Web.Areas.Admin.Models;
using System.Globalization;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Write)]
public sealed class RevisionsController(NewsDbContext db) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(int id, int? before, CancellationToken cancel)
        => await RevisionList.LoadAsync(Db, id, before, cancel) is { } list ? View(list) : NotFound();

    /// <summary>The two revisions that were chosen in the list, at the address of their comparison.</summary>
    [HttpGet]
    public IActionResult Compare(int id, int from, int to) => RedirectToAction(nameof(Show), new { id, number = to, with = from });

    /// <param name="id">The article.</param>
    /// <param name="number">The revision.</param>
    /// <param name="with">The revision to compare it with; none for the one before.</param>
    /// <param name="view"><see cref="ComparisonPage.InlineView"/>, or side by side.</param>
    /// <param name="notice">What has just been done.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpGet]
    public async Task<IActionResult> Show(int id, int number, int? with, string? view, string? notice, CancellationToken cancel)
    {
        if (!ModelState.IsValid || await ComparisonPage.LoadAsync(Db, id, number, with, view, cancel) is not { } page) return NotFound();
        return View(page with { Notice = notice == "labelled" ? "The label is kept." : null });
    }

    /// <summary>Names a revision, or takes its name away.</summary>
    [HttpPost]
    public async Task<IActionResult> Update(int id, int number, int? with, string? view, string? label, CancellationToken cancel)
    {
        if (!ModelState.IsValid || await Db.Revisions.Of(id).Numbered(number).FirstOrDefaultAsync(cancel) is not { } revision) return NotFound();
        if (label?.Trim().Length > Revision.LongestLabel)
        {
            return await RefusedAsync(id, number, with, view, label, string.Create(
                CultureInfo.InvariantCulture, $"A label can have {Revision.LongestLabel} characters; this one has {label.Trim().Length}. Nothing was cut off."), cancel);
        }

        try
        {
            revision.LabelAs(label);
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await RefusedAsync(
                id, number, with, view, label, "Somebody labelled this revision at the same moment. Keep yours to replace theirs.", cancel, StatusCodes.Status409Conflict);
        }

        return RedirectToAction(nameof(Show), new { id, number, with, view, notice = "labelled" });
    }

    private async Task<IActionResult> RefusedAsync(
        int id, int number, int? with, string? view, string? label, string problem, CancellationToken cancel, int status = StatusCodes.Status422UnprocessableEntity)
    {
        if (await ComparisonPage.LoadAsync(Db, id, number, with, view, cancel) is not { } page) return NotFound();
        ModelState.AddModelError("Label", problem);
        return Again("Show", page with { Label = label }, status);
    }
}
