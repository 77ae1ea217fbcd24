using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class AuthorMergesController(NewsDbContext db) : AdminController(db)
{
    /// <summary>Shows what merging an author into another would do.</summary>
    /// <param name="id">The author who goes.</param>
    /// <param name="into">The name of the author who stays.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpGet]
    public async Task<IActionResult> New(int id, string? into, CancellationToken cancel)
    {
        if (await PageAsync(id, into, cancel) is not { } page) return NotFound();
        return ModelState.IsValid ? View(page) : Again("New", page);
    }

    /// <param name="id">The author who goes.</param>
    /// <param name="into">The name of the author who stays.</param>
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
            if (await new AuthorMerge(Db, page.From, kept).RunAsync(fromVersion, intoVersion, cancel)) return RedirectToAction("Index", "Authors", new { notice = "merged", q = kept.Name });
        }
        catch (Exception error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            // A story was signed by the author who stays while the others were being signed.
        }

        ModelState.AddModelError("", "Somebody changed one of the two at the same moment. Look again; nothing was changed.");
        Db.ChangeTracker.Clear();
        return await PageAsync(id, into, cancel) is { } fresh ? Again("New", fresh, StatusCodes.Status409Conflict) : NotFound();
    }

    private async Task<AuthorMergePage?> PageAsync(int id, string? into, CancellationToken cancel)
    {
        if (await Db.Authors.FindAsync([id], cancel) is not { } from) return null;
        var kept = into is null ? null : (await Db.AuthorsCalledAsync([into.Trim()], cancel)).GetValueOrDefault(into.Trim());
        if (kept is null && into is not null) ModelState.AddModelError("Into", into.Trim() == "" ? "Please enter the author who stays." : $"No author is called “{into.Trim()}”.");
        if (kept == from) ModelState.AddModelError("Into", "This is the same author.");
        if (kept == from) kept = null;
        return new(from, kept, into, kept is null ? 0 : await new AuthorMerge(Db, from, kept).StoriesAsync(cancel));
    }
}
