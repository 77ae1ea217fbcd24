using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class WithdrawalController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : LifeController(db, clock, site)
{
    /// <summary>Takes a story away from its readers.</summary>
    [HttpPost]
    public Task<IActionResult> Create(int id, int version, string? withdrawalNote, CancellationToken cancel)
    {
        var note = withdrawalNote?.Trim() ?? "";
        if (note.Length == 0) ModelState.AddModelError("WithdrawalNote", "Please say why: readers of the address are told it.");
        if (note.Length > EditorialAct.LongestNote)
            ModelState.AddModelError("WithdrawalNote", $"A note can have {EditorialAct.LongestNote} characters; this one has {note.Length}.");
        return ActAsync(id, new() { Version = version }, (article, by, now) =>
        {
            if (!ModelState.IsValid) return false;
            article.Withdraw(note, by, now);
            return true;
        }, "withdrawn", cancel, note);
    }

    /// <summary>Gives it back.</summary>
    [HttpPost]
    public Task<IActionResult> Delete(int id, int version, CancellationToken cancel)
        => ActAsync(id, new() { Version = version }, (article, by, now) => { article.Republish(by, now); return true; }, "republished", cancel);
}
