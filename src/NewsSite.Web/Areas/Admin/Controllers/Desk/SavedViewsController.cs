using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Filters of the article list kept under a name.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class SavedViewsController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    private bool Publishes => Policies.Allow(User, Policies.Publish);

    /// <summary>Keeps the filter that the address asks for.</summary>
    [HttpPost]
    public async Task<IActionResult> Create([FromQuery] ArticleFilterForm filter, [FromForm] string? viewName, [FromForm] bool share, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var list = await ArticleList.LoadAsync(Db, filter, null, User, site.Value.Zone(), now, ModelState, cancel);
        if (SavedView.ReasonAgainst(viewName) is { } reason) ModelState.AddModelError("ViewName", reason);
        if (filter.Query.Length is 0 or > SavedView.LongestQuery) ModelState.AddModelError("ViewName", "Choose what the list shall show first; that is what a view keeps.");
        if (!ModelState.IsValid) return Again("~/Areas/Admin/Views/Articles/Index.cshtml", list with { ViewName = viewName });
        Db.Add(new SavedView(viewName!, filter.Query, share && Publishes, await ByAsync(cancel), now));
        await Db.SaveChangesAsync(cancel);
        return Redirect(filter.Address());
    }

    /// <summary>Renames it.</summary>
    [HttpPost]
    public async Task<IActionResult> Update(int id, [FromForm] string? viewName, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } view) return NotFound();
        if (SavedView.ReasonAgainst(viewName) is { } reason)
        {
            ModelState.AddModelError("ViewName", reason);
            var list = await ArticleList.LoadAsync(Db, new(), null, User, site.Value.Zone(), clock.GetUtcNow(), ModelState, cancel);
            return Again("~/Areas/Admin/Views/Articles/Index.cshtml", list with { ViewName = viewName });
        }

        view.Rename(viewName!);
        await Db.SaveChangesAsync(cancel);
        return Redirect($"/admin/articles?{view.Query}");
    }

    [HttpPost]
    public async Task<IActionResult> Delete(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } view) return NotFound();
        Db.Remove(view);
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction("Index", "Articles");
    }

    /// <summary>The view, if there is one that whoever asks may change.</summary>
    private async Task<SavedView?> FindAsync(int id, CancellationToken cancel)
        => await Db.SavedViews.FirstOrDefaultAsync(v => v.Id == id, cancel) is { } view && DeskView.MayChange(view, AccountId, Publishes) ? view : null;
}
