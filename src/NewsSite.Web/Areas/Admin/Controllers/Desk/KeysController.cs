using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Desk)]
public sealed class KeysController(NewsDbContext db) : AdminController(db)
{
    /// <summary>The shortcuts on a page of their own, for browsers without script.</summary>
    [HttpGet]
    public IActionResult Show() => View();
}
