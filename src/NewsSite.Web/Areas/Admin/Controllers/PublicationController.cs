using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class PublicationController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    /// <summary>Publishes the story as it was last saved, or its edits when it already is public.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(int id, int version, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        if (version != article.Version)
            return await RefusedAsync(article, ["Somebody saved this story after you opened it. Read it below, then publish it."], StatusCodes.Status409Conflict, cancel);
        if (article.ReasonsNotToPublish() is { Count: > 0 } reasons) return await RefusedAsync(article, reasons, StatusCodes.Status422UnprocessableEntity, cancel);
        article.Publish(now, await ByAsync(cancel), now);
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            return await Create(id, version, cancel);
        }

        return RedirectToAction("Edit", "Articles", new { id, notice = "published" });
    }

    private async Task<IActionResult> RefusedAsync(Article article, IReadOnlyList<string> reasons, int status, CancellationToken cancel)
    {
        ModelState.Clear();
        foreach (var reason in reasons) ModelState.AddModelError("", reason);
        return Again("~/Areas/Admin/Views/Articles/Edit.cshtml", await ArticleEditor.LoadAsync(Db, article, ArticleForm.Of(article), clock.GetUtcNow(), cancel), status);
    }
}
