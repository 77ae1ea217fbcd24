using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Desk)]
public sealed class FrontPreviewsController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    /// <summary>The front page as readers see it at a moment, saw it, or will see it if nothing else is done until then.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(string? at, CancellationToken cancel)
    {
        var hour = FrontHour.Read(at, site.Value, clock.GetUtcNow());
        if (hour.Problem is not null) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("~/Views/Front/Index.cshtml", await FrontPage.LoadAsync(Db, hour.At, hour.Now, cancel) with { Hour = hour });
    }
}
