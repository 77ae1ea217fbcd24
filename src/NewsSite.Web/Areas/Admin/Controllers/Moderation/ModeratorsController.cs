using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Moderation.Shifts;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Who looks after which sections.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class ModeratorsController(NewsDbContext db) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(int? saved, CancellationToken cancel) => View(await ModeratorsPage.LoadAsync(Db, saved, cancel));

    /// <param name="id">The account.</param>
    /// <param name="section">The sections that it looks after from now on; none for the whole paper.</param>
    /// <param name="cancel">The administrator has left.</param>
    [HttpPost]
    public async Task<IActionResult> Update(int id, IReadOnlyList<int>? section, CancellationToken cancel)
    {
        if (!await Db.Users.WithAnyOf(Roles.Moderating, Db.Roles, Db.UserRoles).AnyAsync(a => a.Id == id, cancel)) return NotFound();
        var wanted = await Db.Sections.Where(s => (section ?? Array.Empty<int>()).Contains(s.Id)).Select(s => s.Id).ToListAsync(cancel);
        var had = await Db.ModeratorSections.Of(id).ToListAsync(cancel);
        Db.RemoveRange(had.Where(h => !wanted.Contains(h.SectionId)));
        Db.AddRange(wanted.Except(had.Select(h => h.SectionId)).Select(s => new ModeratorSection(id, s)));
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction(nameof(Index), new { saved = id });
    }
}
