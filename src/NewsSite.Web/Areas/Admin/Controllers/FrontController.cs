using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Desk)]
public sealed class FrontController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    /// <summary>The front page as readers will see it at an hour, if nothing else is done until then.</summary>
    /// <param name="at">The newsroom's local time; where it happens twice, the first is meant.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpGet]
    public async Task<IActionResult> Show(string? at, CancellationToken cancel)
    {
        var read = string.IsNullOrWhiteSpace(at) ? new LocalTime(clock.GetUtcNow(), null, false) : LocalTime.Read(at, site.Value.Zone(), second: false);
        if (read.Problem is not null) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var hour = read.At ?? clock.GetUtcNow();
        return View("~/Views/Front/Index.cshtml", await FrontPage.LoadAsync(Db, hour, cancel) with { Rehearsal = new(hour, at, read.Problem, site.Value.TimeZone) });
    }
}
