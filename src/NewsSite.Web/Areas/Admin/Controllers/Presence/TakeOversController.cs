using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Presence;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>An editor takes a story out of a colleague's hand, after having been told whose and what becomes of the colleague's words.</summary>
[Authorize(Policy = Policies.Publish)]
public sealed class TakeOversController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> New(int id, CancellationToken cancel)
        => await PageAsync(id, null, cancel) is { } page ? View(page) : NotFound();

    /// <param name="id">The article.</param>
    /// <param name="from">Whose hand it was in on the editor's screen.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpPost]
    public async Task<IActionResult> Create(int id, int from, string? why, CancellationToken cancel)
    {
        if (await PageAsync(id, why, cancel) is not { } page) return NotFound();
        if (page.Holder is null) return RedirectToAction("Edit", "Articles", new { id, notice = "free" });
        if (string.IsNullOrWhiteSpace(why)) ModelState.AddModelError("Why", $"Say why: {page.Holder.Name} reads it.");
        if (why?.Trim().Length > PenAct.LongestWords) ModelState.AddModelError("Why", $"This can have {PenAct.LongestWords} characters; it has {why.Trim().Length}. Nothing was cut off.");
        if (!ModelState.IsValid) return Again("New", page);
        if (page.Holder.Id == from && await new TakeOver(Db, site.Value.Zone()).TryAsync(id, from, AccountId, why!.Trim(), clock.GetUtcNow(), cancel))
            return RedirectToAction("Edit", "Articles", new { id, notice = "takenover" });

        ModelState.Clear();
        ModelState.AddModelError("", "The story changed hands after you opened this page. See who has it now; nothing was taken.");
        return Again("New", (await PageAsync(id, why, cancel))!, StatusCodes.Status409Conflict);
    }

    private Task<TakeOverPage?> PageAsync(int id, string? why, CancellationToken cancel) => TakeOverPage.LoadAsync(Db, id, AccountId, why, clock.GetUtcNow(), cancel);
}
