using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Series;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class SeriesController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    internal const string Overtaken = "Somebody changed this series after you opened this page. Look at it as it is now, then do it again.";

    [HttpGet]
    public async Task<IActionResult> Index(string? notice, CancellationToken cancel)
        => View(await SeriesList.LoadAsync(Db, new(), cancel) with { Notice = notice == "deleted" ? "The series is gone; its stories are as they were." : null });

    [HttpPost]
    public async Task<IActionResult> Create(SeriesForm form, CancellationToken cancel)
    {
        foreach (var (field, problem) in await form.ProblemsAsync(Db, null, cancel)) ModelState.AddModelError(field, problem);
        if (!ModelState.IsValid) return Again("Index", await SeriesList.LoadAsync(Db, form, cancel));
        var series = new StorySeries(form.Name!.Trim(), form.Address(), form.Description?.Trim() ?? "");
        Db.Add(series);
        return await KeptAsync(form, cancel) ? RedirectToAction(nameof(Edit), new { series.Id, notice = "saved" }) : Again("Index", await SeriesList.LoadAsync(Db, form, cancel));
    }

    /// <param name="id">The series.</param>
    /// <param name="notice">What has just been done.</param>
    /// <param name="moved">The part that was just moved.</param>
    /// <param name="by">Which way.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpGet]
    public async Task<IActionResult> Edit(int id, string? notice, int? moved, string? by, CancellationToken cancel)
    {
        if (await SeriesEditor.LoadAsync(Db, id, null, clock.GetUtcNow(), cancel) is not { } editor) return NotFound();
        return View(editor with
        {
            Moved = moved is { } part ? (part, by ?? "") : null,
            Notice = notice switch { "saved" => "The series is saved.", "added" => "The story is the last part now.", "removed" => "The story is no part any more.", _ => null },
        });
    }

    [HttpPost]
    public async Task<IActionResult> Update(int id, SeriesForm form, CancellationToken cancel)
    {
        if (await SeriesEditor.LoadAsync(Db, id, form, clock.GetUtcNow(), cancel) is not { Series: var series } editor) return NotFound();
        var isStale = form.Version != series.Version;
        if (isStale) ModelState.AddModelError("", Overtaken);
        foreach (var (field, problem) in await form.ProblemsAsync(Db, series, cancel)) ModelState.AddModelError(field, problem);
        if (!ModelState.IsValid) return Again("Edit", editor, isStale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        await form.Change(Db, series).MakeAsync(cancel);
        series.Call(form.Name!.Trim(), form.Address(), form.Description?.Trim() ?? "");
        if (await KeptAsync(form, cancel)) return RedirectToAction(nameof(Edit), new { id, notice = "saved" });
        Db.ChangeTracker.Clear();
        return await SeriesEditor.LoadAsync(Db, id, form, clock.GetUtcNow(), cancel) is { } now ? Again("Edit", now, StatusCodes.Status409Conflict) : NotFound();
    }

    /// <summary>Takes a series away; its stories stay.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, int version, CancellationToken cancel)
    {
        if (await DeletedAsync(id, version, cancel)) return RedirectToAction(nameof(Index), new { notice = "deleted" });

        ModelState.AddModelError("", Overtaken);
        return await SeriesEditor.LoadAsync(Db, id, null, clock.GetUtcNow(), cancel) is { } editor ? Again("Edit", editor, StatusCodes.Status409Conflict) : NotFound();
    }

    private Task<bool> DeletedAsync(int id, int version, CancellationToken cancel) => Db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(cancel);
        await PageChange.TellAsync(Db, new(PageTagKind.Names), cancel);
        if (await Db.Series.Where(s => s.Id == id && s.Version == version).ExecuteDeleteAsync(cancel) == 0) return false;
        await transaction.CommitAsync(cancel);
        return true;
    });

    private Task<bool> KeptAsync(SeriesForm form, CancellationToken cancel)
        => KeptAsync(Overtaken, nameof(form.Slug), $"There is a series at “{form.Address()}” already.", cancel);
}
