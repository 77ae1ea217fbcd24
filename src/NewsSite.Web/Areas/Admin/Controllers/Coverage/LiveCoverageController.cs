using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Opens a story for entries and ends that: an editor's act, because entries are before readers as soon as they are posted.</summary>
[Authorize(Policy = Policies.Publish)]
public sealed class LiveCoverageController(NewsDbContext db, TimeProvider clock) : CoverageController(db, clock)
{
    [HttpPost]
    public Task<IActionResult> Create(int id, CancellationToken cancel) => TurnAsync(id, (article, by) => article.GoLive(by, Now), "opened", cancel);

    [HttpPost]
    public Task<IActionResult> Delete(int id, CancellationToken cancel) => TurnAsync(id, (article, by) => article.EndLive(by, Now), "ended", cancel);

    private async Task<IActionResult> TurnAsync(int id, Action<Article, Account> act, string notice, CancellationToken cancel)
    {
        if (await Db.Articles.Include(a => a.Coverage).FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        try
        {
            act(article, await ByAsync(cancel));
            await Db.SaveChangesAsync(cancel);
            return Back(id, notice);
        }
        catch (InvalidOperationException error)
        {
            ModelState.AddModelError("", error.Message);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsOvertaken(error))
        {
            ModelState.AddModelError("", "Somebody posted or changed something at this moment. Look at it, then press again.");
        }

        return await DeskAsync(id, null, cancel, StatusCodes.Status409Conflict);
    }
}
