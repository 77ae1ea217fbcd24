using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Rules;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Tries a term or other settings on the last comments before they are in force; nothing is stored.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class RehearsalsController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    private const string Index = "~/Areas/Admin/Views/Rules/Index.cshtml";

    [HttpPost]
    public async Task<IActionResult> Create(TermForm form, CancellationToken cancel)
    {
        foreach (var (field, problem) in form.Problems()) ModelState.AddModelError(field, problem);
        var page = await RulesPage.LoadAsync(Db, null, clock.GetUtcNow(), cancel) with { Term = form };
        if (!ModelState.IsValid) return Again(Index, page);
        var rule = new BlockedWords(0, [(form.Term!.Trim(), form.Verdict)]);
        return View(Index, page with { Rehearsal = await Rehearsal.RunAsync(Db, [rule], cancel), RehearsesTerm = true });
    }

    /// <summary>The rules that look at the words alone, as they would be set.</summary>
    [HttpPost]
    public async Task<IActionResult> Update(RulesForm form, CancellationToken cancel)
    {
        foreach (var (field, problem) in form.Problems()) ModelState.AddModelError(field, problem);
        var page = await RulesPage.LoadAsync(Db, form, clock.GetUtcNow(), cancel);
        if (!ModelState.IsValid) return Again(Index, page);
        var book = new RuleBook();
        form.Into(book, await ByAsync(cancel), clock.GetUtcNow());
        var rules = book.Rules([]).Where(r => r is TooManyLinks or EmailDomains or Shouting).ToList();
        return View(Index, page with { Rehearsal = await Rehearsal.RunAsync(Db, rules, cancel) });
    }
}
