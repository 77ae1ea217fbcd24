using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>All that is known of a photo, beside the library's list.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class PhotoPanelsController(NewsDbContext db) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) => await PhotoEditor.LoadAsync(Db, id, cancel) is { } photo ? PartialView("~/Areas/Admin/Views/Photos/_Panel.cshtml", photo) : NotFound();
}
