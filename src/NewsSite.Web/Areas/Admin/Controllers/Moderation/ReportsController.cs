using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>What readers reported, and what became of it.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class ReportsController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    /// <param name="show">One of <see cref="ReportShelf"/>; the open ones when none is named.</param>
    /// <param name="reference">Shows only the report that is called so.</param>
    /// <param name="after">The <see cref="PageKey"/> at which the page before this one ended.</param>
    /// <param name="cancel">The moderator has left.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? show, string? reference, string? after, CancellationToken cancel)
    {
        if (!Enum.TryParse<ReportShelf>(string.IsNullOrEmpty(show) ? nameof(ReportShelf.Open) : show, ignoreCase: true, out var shelf) || !Enum.IsDefined(shelf)) return NotFound();
        if (!PageKey.TryRead(after, out var key)) return NotFound();
        return View(await ReportsPage.LoadAsync(Db, shelf, reference, key, clock.GetUtcNow(), cancel));
    }
}
