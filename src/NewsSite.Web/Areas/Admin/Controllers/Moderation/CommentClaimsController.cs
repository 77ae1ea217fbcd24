using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation.Shifts;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Notes which comment a moderator is reading.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class CommentClaimsController(NewsDbContext db, TimeProvider clock) : ModerationController(db, clock)
{
    [HttpPost]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        var who = await WhoAsync(cancel);
        if (!await Db.Comments.Numbered(id).InSections(who.Scope.SectionIds).AnyAsync(cancel)) return NotFound();
        await CommentClaim.TakeAsync(Db, AccountId, id, Now, cancel);
        return NoContent();
    }
}
