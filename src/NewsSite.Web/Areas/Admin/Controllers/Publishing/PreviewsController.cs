using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Write)]
public sealed class PreviewsController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    /// <summary>The story as it would be printed now.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(int id, CancellationToken cancel)
        => await ArticlePage.PreviewAsync(Db, id, clock.GetUtcNow(), cancel) is { } page ? View("~/Views/Articles/Show.cshtml", page) : NotFound();

    /// <summary>Makes a link for people outside.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(int id, CancellationToken cancel)
    {
        if (!await Db.Articles.AnyAsync(a => a.Id == id, cancel)) return NotFound();
        Db.Add(new PreviewLink(id, await ByAsync(cancel), clock.GetUtcNow()));
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction("Edit", "Articles", new { id, notice = "previewed" });
    }

    /// <summary>Takes all links to a story back.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var link in await Db.PreviewLinks.To(id).Good(now).ToListAsync(cancel)) link.Revoke(now);
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction("Edit", "Articles", new { id, notice = "unpreviewed" });
    }
}
