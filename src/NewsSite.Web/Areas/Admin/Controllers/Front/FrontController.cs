using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class FrontController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    /// <summary>Every place of the front page with its story and why it stands there, now or at another moment.</summary>
    /// <param name="at">The newsroom's local time, past or to come; none for now.</param>
    /// <param name="moved">The story that was moved last.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpGet]
    public async Task<IActionResult> Show(string? at, int? moved, CancellationToken cancel)
    {
        var hour = FrontHour.Read(at, site.Value, clock.GetUtcNow());
        if (hour.Problem is not null) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(await FrontDesk.LoadAsync(Db, hour, site.Value.Zone(), cancel) with { Moved = moved });
    }
}
