using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Write)]
public sealed class HandOversController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : LifeController(db, clock, site)
{
    /// <summary>Makes the story somebody's: by an editor, by its owner, or by whoever takes a story that has none.</summary>
    /// <param name="id">The story.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="from">The owner that was read; none where it had none.</param>
    /// <param name="newOwner">The account.</param>
    /// <param name="handOverNote">A word to the new owner.</param>
    /// <param name="cancel">Stops it.</param>
    [HttpPost]
    public async Task<IActionResult> Create(int id, int version, int? from, int? newOwner, string? handOverNote, CancellationToken cancel)
    {
        var note = handOverNote?.Trim() ?? "";
        if (note.Length > EditorialAct.LongestNote)
            ModelState.AddModelError("HandOverNote", $"A note can have {EditorialAct.LongestNote} characters; this one has {note.Length}.");
        var to = await Db.Users.WithAnyOf(Roles.Writing, Db.Roles, Db.UserRoles).FirstOrDefaultAsync(a => a.Id == newOwner, cancel);
        if (to is null) ModelState.AddModelError("NewOwner", "Choose somebody who writes here.");
        return await ActAsync(id, new PublicationForm { Version = version }, (article, by, now) =>
        {
            if (from != article.OwnerId) throw new InvalidOperationException($"Meanwhile the story has become {article.Owner?.Name ?? "nobody"}’s.");
            if (!Ownership.MayHandOver(User, article.OwnerId, to?.Id)) ModelState.AddModelError("NewOwner", "Only its owner or an editor hands a story over.");
            if (!ModelState.IsValid || to is null) return false;
            article.HandOver(to, note, by, now);
            return true;
        }, "handedover", cancel);
    }
}
