using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Front;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class FrontPinsController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    /// <summary>Lets an article lead the front page until another does.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(int id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await Db.Articles.Published(now).FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        Db.Add(new FrontPin(article, await ByAsync(cancel), now));
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction("Index", "Articles");
    }

    /// <summary>Ends every pin of an article.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var pin in await Db.FrontPins.InForce(now).Where(p => p.ArticleId == id).ToListAsync(cancel)) pin.End(now);
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction("Index", "Articles");
    }
}
