using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>How the rules of moderation are set.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class RulesController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    public const string Overtaken = "Somebody else has changed the rules while you were at it. Their settings are in force; yours are below and not saved.";

    [HttpGet]
    public async Task<IActionResult> Index(string? notice, CancellationToken cancel)
        => View(await RulesPage.LoadAsync(Db, null, clock.GetUtcNow(), cancel) with
        {
            Notice = notice switch { "saved" => "The rules are in force now.", "listed" => "The term is listed.", "retired" => "The term is no longer looked for.", _ => null },
        });

    [HttpPost]
    public async Task<IActionResult> Update(RulesForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var (field, problem) in form.Problems()) ModelState.AddModelError(field, problem);
        if (!ModelState.IsValid) return Again("Index", await RulesPage.LoadAsync(Db, form, now, cancel));
        var book = await Db.RuleBooks.SingleAsync(cancel);
        try
        {
            if (form.Version != book.Version) throw new DbUpdateConcurrencyException();
            form.Into(book, await ByAsync(cancel), now);
            await Db.SaveChangesAsync(cancel);
            return RedirectToAction(nameof(Index), new { notice = "saved" });
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            ModelState.Clear();
            ModelState.AddModelError("", Overtaken);
            return Again("Index", await RulesPage.LoadAsync(Db, form, now, cancel), StatusCodes.Status409Conflict);
        }
    }
}
