using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Acts on many stories at once, and their undoing.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class BulkActsController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    private const int Listed = 50;

    private bool Publishes => Policies.Allow(User, Policies.Publish);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View("Index", await RecentAsync(cancel));

    /// <summary>Does something to the ticked stories and leads back to the list.</summary>
    [HttpPost]
    public async Task<IActionResult> Create([FromQuery] ArticleFilterForm filter, [FromQuery] string? before, [FromForm] BulkForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await new BulkOrderReading(Db, User, ModelState).ReadAsync(form, cancel) is not { } order)
        {
            var list = await ArticleList.LoadAsync(Db, filter, before, User, site.Value.Zone(), now, ModelState, cancel);
            return Again("~/Areas/Admin/Views/Articles/Index.cshtml", list with { Bulk = form });
        }

        var act = await order.CarryOutAsync(Db, form.Ticked(), await ByAsync(cancel), now, cancel);
        return Redirect(filter.Address($"done={act.Id}"));
    }

    /// <summary>Puts back what nobody has touched since.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, [FromQuery] ArticleFilterForm filter, CancellationToken cancel)
    {
        if (await Db.BulkActs.Include(a => a.Stories).FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } act) return NotFound();
        try
        {
            if (act.DoneById != AccountId && !Publishes) throw new InvalidOperationException("Only whoever did this, or an editor, undoes it.");
            await new BulkUndo(Db, act).CarryOutAsync(await ByAsync(cancel), clock.GetUtcNow(), cancel);
            return Redirect(filter.Address($"done={id}"));
        }
        catch (InvalidOperationException error)
        {
            Db.ChangeTracker.Clear();
            ModelState.AddModelError("", error.Message);
            return Again("Index", await RecentAsync(cancel), StatusCodes.Status409Conflict);
        }
    }

    private Task<IReadOnlyList<BulkReport>> RecentAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return BulkReport.ListAsync(Db, Db.BulkActs.Recent(now).Take(Listed), AccountId, Publishes, now, cancel);
    }
}
