using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Front;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class FrontEditionsController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : FrontDeskController(db, clock, site)
{
    /// <summary>Who changed what and when.</summary>
    [HttpGet]
    public async Task<IActionResult> Index(int? before, CancellationToken cancel) => View(await FrontHistory.LoadAsync(Db, before, cancel));

    /// <summary>Undoes the last change by making the arrangement before it the next edition.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int edition, CancellationToken cancel)
    {
        var two = await Db.FrontEditions.NewestFirst(null).AsNoTracking().Take(2).ToListAsync(cancel);
        var status = await ChangeAsync(edition, (plan, _) =>
        {
            if (two is not [var last, .. var before]) throw new InvalidOperationException("There is no change to undo.");
            var arrangement = before is [var earlier] ? FrontArrangement.Read(earlier.Arrangement, plan.Sections) : FrontArrangement.Default(plan.Sections);
            return (arrangement, $"Undid: {last.What}");
        }, cancel);
        return await BackAsync(status, null, cancel);
    }
}
