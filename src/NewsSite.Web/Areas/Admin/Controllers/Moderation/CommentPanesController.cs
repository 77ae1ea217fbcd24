using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>One comment in full, beside the queue.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class CommentPanesController(NewsDbContext db, TimeProvider clock) : ModerationController(db, clock)
{
    [HttpGet]
    public async Task<IActionResult> Show(long id, CommentFilterForm form, CancellationToken cancel)
        => await CommentPane.LoadAsync(Db, await WhoAsync(cancel), id, form.Query, null, Now, cancel) is { } pane ? PartialView("~/Areas/Admin/Views/Comments/_Pane.cshtml", pane) : NotFound();
}
