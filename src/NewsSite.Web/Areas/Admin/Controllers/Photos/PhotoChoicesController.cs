using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>The photos that the dialog of the story form offers.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class PhotoChoicesController(NewsDbContext db) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(int? before, CancellationToken cancel) => PartialView("_Choices", await PhotoChoices.LoadAsync(Db, before, cancel));
}
