using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos.Spellings;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Where the desk says which spellings are one agency or one photographer, and how the house writes the name.</summary>
[Authorize(Policy = Policies.Publish)]
public sealed class PhotoNamesController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(string? notice, CancellationToken cancel) => View(await PhotoNamesPage.LoadAsync(Db, new(), cancel) with
    {
        Notice = notice switch
        {
            "given" => "From now on the name is written so. Photos that are here already follow in a moment.",
            "taken-back" => "The spelling is taken back. Photos that were written by it get the name back that they came with.",
            _ => null,
        },
    });

    [HttpPost]
    public async Task<IActionResult> Create(PhotoNameForm form, CancellationToken cancel)
    {
        var holding = await Db.NameSpellings.Holding().ToListAsync(cancel);
        foreach (var (field, problem) in form.Problems(holding)) ModelState.AddModelError(field, problem);
        if (ModelState.IsValid)
        {
            var by = await ByAsync(cancel);
            foreach (var spelling in form.Listed()) Db.Add(new NameSpelling(form.Kind, spelling, form.Name!, by, clock.GetUtcNow()));
            if (await KeptAsync("", nameof(form.Spellings), "Somebody gave one of these spellings a name at the same moment. Look at the list below.", cancel)) return RedirectToAction(nameof(Index), new { notice = "given" });
            Db.ChangeTracker.Clear();
        }

        return Again(nameof(Index), await PhotoNamesPage.LoadAsync(Db, form, cancel));
    }

    [HttpPost]
    public async Task<IActionResult> Delete(int id, CancellationToken cancel)
    {
        if (await Db.NameSpellings.FindAsync([id], cancel) is not { } spelling) return NotFound();
        spelling.TakeBack(await ByAsync(cancel), clock.GetUtcNow());
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction(nameof(Index), new { notice = "taken-back" });
    }
}
