using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Search.Engines;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>What the site does by itself: when each job ran last, what it did, and whether anything is late.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class JobsController(NewsDbContext db, EngineChoice engines, TimeProvider clock, IEnumerable<IHostedService> services) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel)
        => View(await JobsPage.LoadAsync(Db, services.OfType<Job>(), await engines.ForAsync(Db, cancel), clock.GetUtcNow(), cancel));
}
