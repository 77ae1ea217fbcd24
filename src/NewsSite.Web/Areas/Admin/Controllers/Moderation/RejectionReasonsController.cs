using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Acts;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>The reasons that moderators choose from.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class RejectionReasonsController(NewsDbContext db, TimeProvider clock) : ModerationController(db, clock)
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await ReasonsPage.LoadAsync(Db, new(), cancel));

    [HttpPost]
    public async Task<IActionResult> Create(ReasonForm form, CancellationToken cancel)
    {
        foreach (var (field, problem) in RejectionReason.Problems(form.Code, form.Sentence)) ModelState.AddModelError(field, problem);
        if (ModelState.IsValid) Db.Add(new RejectionReason(form.Code!, form.Sentence!, form.IsLegal, await ByAsync(cancel)));
        if (ModelState.IsValid && await KeptAsync("", nameof(form.Code), "A reason has this name already, also if it is offered no longer.", cancel)) return RedirectToAction(nameof(Index));
        Db.ChangeTracker.Clear();
        return Again("Index", await ReasonsPage.LoadAsync(Db, form, cancel));
    }

    /// <summary>Offers a reason no longer.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, CancellationToken cancel)
    {
        if (await Db.RejectionReasons.FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } reason) return NotFound();
        reason.Retire(Now);
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction(nameof(Index));
    }
}
