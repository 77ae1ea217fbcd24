using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Journal;
using NewsSite.Revisions;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Takes what is being typed, every few seconds and without a revision, so that nothing typed is lost.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class JournalController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    [HttpPost]
    public async Task<IActionResult> Update(ArticleForm form, JournalForm journal, CancellationToken cancel)
    {
        if (journal.Place is not { } place) return Refused("This form says not which story it belongs to.");
        if (!ModelState.IsValid) return Refused(ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage);
        if (form.TooLong().Select(p => p.Problem).FirstOrDefault() is { } problem) return Refused(problem);

        var now = clock.GetUtcNow();
        var keeping = new JournalKeeping(Db, AccountId);
        var (baseVersion, version) = (form.Version, 0);
        if (place.DraftId is { } draft && await Db.Articles.BegunAs(draft).Select(a => (int?)a.Id).FirstOrDefaultAsync(cancel) is { } begun)
        {
            await keeping.FollowAsync(draft, begun, cancel);
            (place, baseVersion) = (JournalPlace.Article(begun), Article.FirstVersion);
        }

        if (place.ArticleId is { } id)
        {
            if (await Db.Articles.Where(a => a.Id == id).Select(a => (int?)a.Version).FirstOrDefaultAsync(cancel) is not { } saved) return NotFound();
            version = saved;
        }

        var kept = await keeping.KeepAsync(place, journal.Window, baseVersion, JournalForm.Write(form), journal.Sequence, now, cancel);
        if (kept && journal.TakenUp is { } other) await keeping.EmptyAsync(place, other, journal.TakenUpTo, now, cancel);
        var stale = version != baseVersion;
        var savedBy = stale ? await Db.Set<Revision>().LastOf(place.ArticleId ?? 0).Select(r => r.SavedBy.Name).FirstOrDefaultAsync(cancel) : null;
        return Json(new { kept, savedAt = now, version, stale, savedBy });
    }

    /// <summary>Throws away what was typed up to the sequence that the editor was shown.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(JournalForm journal, CancellationToken cancel)
    {
        if (journal.Place is not { } place) return BadRequest();
        await new JournalKeeping(Db, AccountId).EmptyAsync(place, journal.Window, journal.Seen, clock.GetUtcNow(), cancel);
        return place.ArticleId is { } id ? RedirectToAction("Edit", "Articles", new { id }) : RedirectToAction("Index", "Articles");
    }

    private static JsonResult Refused(string problem) => new(new { problem }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
