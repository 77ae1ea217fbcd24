using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>What the acts in the life of a story have in common: they are done to the version that was read, or not at all.</summary>
public abstract class LifeController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    private const string Overtaken = "Somebody saved this story after you opened it. Read it below, then decide.";

    protected TimeZoneInfo Zone => site.Value.Zone();

    /// <summary>Does the act and leads back to the story, or shows the story again with what stands in the way and what was typed.</summary>
    protected async Task<IActionResult> ActAsync(
        int id, PublicationForm form, Func<Article, Account, DateTimeOffset, bool> act, string notice, CancellationToken cancel, string note = "")
    {
        var now = clock.GetUtcNow();
        if (await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        if (form.Version != article.Version) return await RefusedAsync(article, form, note, Overtaken, StatusCodes.Status409Conflict, cancel);
        try
        {
            if (!act(article, await ByAsync(cancel), now)) return await RefusedAsync(article, form, note, null, StatusCodes.Status422UnprocessableEntity, cancel);
            await Db.SaveChangesAsync(cancel);
        }
        catch (InvalidOperationException error)
        {
            return await RefusedAsync(article, form, note, error.Message, StatusCodes.Status409Conflict, cancel);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsOvertaken(error))
        {
            Db.ChangeTracker.Clear();
            var other = await Db.Articles.WithBothStories().FirstAsync(a => a.Id == id, cancel);
            return await RefusedAsync(other, form, note, Overtaken, StatusCodes.Status409Conflict, cancel);
        }

        if (notice == "published" && article.StateAt(now) == EditorialState.Scheduled) notice = "scheduled";
        return RedirectToAction("Edit", "Articles", new { id, notice });
    }

    private async Task<IActionResult> RefusedAsync(Article article, PublicationForm form, string note, string? problem, int status, CancellationToken cancel)
    {
        if (problem is not null) ModelState.AddModelError("", problem);
        var editor = await ArticleEditor.LoadAsync(Db, article, ArticleForm.Of(article, Zone), clock.GetUtcNow(), Zone, cancel);
        return Again("~/Areas/Admin/Views/Articles/Edit.cshtml", editor with { Publication = form, Note = note }, status);
    }
}
