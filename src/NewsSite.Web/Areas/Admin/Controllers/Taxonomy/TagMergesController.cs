using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Tags;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class TagMergesController(NewsDbContext db) : AdminController(db)
{
    /// <summary>Shows what merging a tag into another would do.</summary>
    /// <param name="id">The tag that goes.</param>
    /// <param name="into">The name of the tag that stays.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpGet]
    public async Task<IActionResult> New(int id, string? into, CancellationToken cancel)
    {
        if (await PageAsync(id, into, cancel) is not { } page) return NotFound();
        return ModelState.IsValid ? View(page) : Again("New", page);
    }

    /// <param name="id">The tag that goes.</param>
    /// <param name="into">The name of the tag that stays.</param>
    /// <param name="fromVersion">The version of the first on the editor's screen.</param>
    /// <param name="intoVersion">The version of the second.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpPost]
    public async Task<IActionResult> Create(int id, string? into, int fromVersion, int intoVersion, CancellationToken cancel)
    {
        if (await PageAsync(id, into ?? "", cancel) is not { } page) return NotFound();
        if (page.Into is not { } kept) return Again("New", page);
        try
        {
            if (await new TagMerge(Db, page.From, kept).RunAsync(fromVersion, intoVersion, cancel)) return RedirectToAction("Index", "Tags", new { notice = "merged", q = kept.Name });
        }
        catch (Exception error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            // A story was given the tag that stays while the others were being tagged.
        }

        ModelState.AddModelError("", "Somebody changed one of the two at the same moment. Look again; nothing was changed.");
        Db.ChangeTracker.Clear();
        return await PageAsync(id, into, cancel) is { } fresh ? Again("New", fresh, StatusCodes.Status409Conflict) : NotFound();
    }

    private async Task<TagMergePage?> PageAsync(int id, string? into, CancellationToken cancel)
    {
        if (await Db.Tags.FindAsync([id], cancel) is not { } from) return null;
        var kept = into is null ? null : await Db.Tags.Called(Slug.From(into)).FirstOrDefaultAsync(cancel);
        if (kept is null && into is not null) ModelState.AddModelError("Into", into.Trim() == "" ? "Please enter the tag that stays." : $"There is no tag “{into.Trim()}”.");
        if (kept == from) ModelState.AddModelError("Into", "This is the same tag.");
        if (kept == from) kept = null;
        return new(from, kept, into, kept is null ? 0 : await new TagMerge(Db, from, kept).StoriesAsync(cancel));
    }
}
