using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Moderation.Sanctions;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Who may not write, or only under an eye, and why.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class SanctionsController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    private readonly DateTimeOffset now = clock.GetUtcNow();

    /// <param name="show">One of <see cref="SanctionShelf"/>; those in force when none is named.</param>
    /// <param name="before">The number with which the page before this one ended.</param>
    /// <param name="notice">What has just been done.</param>
    /// <param name="cancel">The moderator has left.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? show, int? before, string? notice, CancellationToken cancel)
    {
        if (!Enum.TryParse<SanctionShelf>(string.IsNullOrEmpty(show) ? nameof(SanctionShelf.InForce) : show, ignoreCase: true, out var shelf) || !Enum.IsDefined(shelf)) return NotFound();
        return View(await SanctionsPage.LoadAsync(Db, shelf, before, SanctionForm.New(now, site.Value.Zone()), now, cancel) with
        {
            Notice = notice switch { "given" => "The sanction is in force.", "lifted" => "The sanction is lifted.", _ => null },
        });
    }

    [HttpPost]
    public async Task<IActionResult> Create(SanctionForm form, CancellationToken cancel)
    {
        var until = form.Kind == SanctionKind.Suspension ? form.UntilField.Read(site.Value.Zone(), ModelState) : null;
        var (whom, comment) = await form.ReadWhomAsync(Db, ModelState, cancel);
        foreach (var (field, problem) in Sanction.Problems(form.Kind, form.Reason, until, now))
            if (!ModelState.TryGetValue(field, out var entry) || entry.Errors.Count == 0) ModelState.AddModelError(field, problem);
        if (!ModelState.IsValid || whom is null) return await AgainAsync(form, StatusCodes.Status422UnprocessableEntity, cancel);
        Db.Add(new Sanction(form.Kind, whom, form.Reason!, until, await ByAsync(cancel), now, comment));
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction(nameof(Index), new { notice = "given" });
    }

    /// <summary>Lifts one before its time.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, CancellationToken cancel)
    {
        if (await Db.Sanctions.FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } sanction) return NotFound();
        try
        {
            sanction.Lift(await ByAsync(cancel), now);
            await Db.SaveChangesAsync(cancel);
            return RedirectToAction(nameof(Index), new { notice = "lifted" });
        }
        catch (Exception overtaken) when (overtaken is InvalidOperationException or DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            ModelState.AddModelError("", "This sanction is over already: it ended by itself, or somebody has lifted it.");
            return await AgainAsync(SanctionForm.New(now, site.Value.Zone()), StatusCodes.Status409Conflict, cancel);
        }
    }

    private async Task<IActionResult> AgainAsync(SanctionForm form, int status, CancellationToken cancel)
        => Again("Index", await SanctionsPage.LoadAsync(Db, SanctionShelf.InForce, null, form, now, cancel), status);
}
