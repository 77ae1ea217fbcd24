using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>The words and phrases that the rule of blocked words looks for.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class BlockedTermsController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    private const string Index = "~/Areas/Admin/Views/Rules/Index.cshtml";

    [HttpPost]
    public async Task<IActionResult> Create(TermForm form, CancellationToken cancel)
    {
        foreach (var (field, problem) in form.Problems()) ModelState.AddModelError(field, problem);
        var term = form.Term?.Trim();
        if (ModelState.IsValid && await Db.BlockedTerms.InForce().AnyAsync(t => t.Term == term, cancel)) ModelState.AddModelError(nameof(form.Term), "This term is listed already.");
        if (!ModelState.IsValid) return Again(Index, await RulesPage.LoadAsync(Db, null, clock.GetUtcNow(), cancel) with { Term = form });
        var by = await ByAsync(cancel);
        return await TurnAsync(by, () => Db.Add(new BlockedTerm(form.Term!, form.Verdict, form.Note?.Trim() ?? "", by, clock.GetUtcNow())), "listed", form, cancel);
    }

    /// <summary>Looks for a term no longer.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, CancellationToken cancel)
    {
        if (await Db.BlockedTerms.FirstOrDefaultAsync(t => t.Id == id, cancel) is not { } term) return NotFound();
        return await TurnAsync(await ByAsync(cancel), () => term.Retire(clock.GetUtcNow()), "retired", new(), cancel);
    }

    private async Task<IActionResult> TurnAsync(Accounts.Account by, Action change, string notice, TermForm typed, CancellationToken cancel)
    {
        try
        {
            change();
            (await Db.RuleBooks.SingleAsync(cancel)).Turn(by, clock.GetUtcNow());
            await Db.SaveChangesAsync(cancel);
            return RedirectToAction("Index", "Rules", new { notice });
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            ModelState.AddModelError("", "Somebody else changed the rules at this moment. Please do it again.");
            return Again(Index, await RulesPage.LoadAsync(Db, null, clock.GetUtcNow(), cancel) with { Term = typed }, StatusCodes.Status409Conflict);
        }
    }
}
