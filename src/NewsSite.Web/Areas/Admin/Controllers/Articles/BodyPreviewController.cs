using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Markup;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Shows what is being typed as readers would get it; stores nothing.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class BodyPreviewController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    [HttpPost]
    public async Task<IActionResult> Create(BodyPreviewForm form, CancellationToken cancel)
    {
        if (form.Problem() is { } problem) return new JsonResult(new { problem }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        ViewData["Dateline"] = form.Dateline?.Trim();
        return PartialView("_Preview", await PrintedBody.LoadAsync(Db, BodyMarkdown.ToHtml(form.Body ?? ""), clock.GetUtcNow(), cancel, forDesk: true));
    }
}
