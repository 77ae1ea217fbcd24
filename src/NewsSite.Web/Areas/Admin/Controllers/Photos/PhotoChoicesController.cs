using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>The photos that the dialogs of the story form offer.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class PhotoChoicesController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    /// <param name="q">Words to find photos by.</param>
    /// <param name="before">The number at which the page before this one ended.</param>
    /// <param name="only">Numbers of photos, where these are asked for and no others.</param>
    /// <param name="cancel">The writer has left.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? q, int? before, int[] only, CancellationToken cancel)
        => PartialView("_Choices", only.Length > 0 ? await PhotoChoices.OfAsync(Db, only, clock.GetUtcNow(), cancel) : await PhotoChoices.LoadAsync(Db, q, before, clock.GetUtcNow(), cancel));
}
