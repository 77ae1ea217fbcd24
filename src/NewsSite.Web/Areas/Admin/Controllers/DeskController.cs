using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Desk)]
public sealed class DeskController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await DeskPage.LoadAsync(Db, await ByAsync(cancel), clock.GetUtcNow(), cancel));
}
