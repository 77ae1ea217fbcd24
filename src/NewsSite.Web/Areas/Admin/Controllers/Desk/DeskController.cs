using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Desk)]
public sealed class DeskController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel)
        => View(await DeskPage.LoadAsync(Db, await ByAsync(cancel), User, site.Value.Zone(), clock.GetUtcNow(), cancel));
}
