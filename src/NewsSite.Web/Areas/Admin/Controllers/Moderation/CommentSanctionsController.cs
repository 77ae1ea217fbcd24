using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Moderation.Acts;
using NewsSite.Moderation.Sanctions;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Sanctions against the sender of the comment that a moderator reads.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class CommentSanctionsController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : ModerationController(db, clock)
{
    [HttpPost]
    public async Task<IActionResult> Create(long id, CommentSanctionForm form, CancellationToken cancel)
    {
        ModelState.Clear();
        var who = await WhoAsync(cancel);
        if (await Db.Comments.Numbered(id).InSections(who.Scope.SectionIds).FirstOrDefaultAsync(cancel) is not { } comment || form.Kind is not { } kind) return NotFound();
        var whom = Participant.Of(comment) with { Mark = form.WithPlace ? comment.SenderMark : null };
        var until = form.Days is > 0 and <= 366 ? Now.AddDays(form.Days.Value) : (DateTimeOffset?)null;
        var problem = comment.IsBy(who.Account) ? Deciding.OwnComment
            : whom is { Address: null, Mark: null } ? comment.SenderMark is null ? "Nothing is known of the sender: no email was given, and the place is forgotten." : "No email was given. Tick the box to meet the sender by the place the comment came from."
            : Sanction.Problems(kind, form.Reason, until, Now).Select(p => p.Problem).FirstOrDefault();
        if (problem is not null) return await RefusedAsync(id, who, form, problem, cancel);
        var sanction = new Sanction(kind, whom, form.Reason!, until, who.Account, Now, comment);
        Db.Add(sanction);
        await Db.SaveChangesAsync(cancel);
        return Done(id, form, $"{comment.Name} {SanctionWords.Leaves(kind, sanction.Until, site.Value.Zone())}.", $"/admin/comments/{id}/sanctions/{sanction.Id}/lift");
    }

    /// <summary>Lifts one before its time.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(long id, int sanction, CommentSanctionForm form, CancellationToken cancel)
    {
        ModelState.Clear();
        var who = await WhoAsync(cancel);
        if (await Db.Comments.Numbered(id).InSections(who.Scope.SectionIds).FirstOrDefaultAsync(cancel) is not { } comment) return NotFound();
        if (await Db.Sanctions.Against(Participant.Of(comment)).FirstOrDefaultAsync(s => s.Id == sanction, cancel) is not { } given) return NotFound();
        try
        {
            given.Lift(who.Account, Now);
            await Db.SaveChangesAsync(cancel);
            return Done(id, form, $"The sanction against {comment.Name} is lifted.", null);
        }
        catch (Exception overtaken) when (overtaken is InvalidOperationException or DbUpdateConcurrencyException)
        {
            return await RefusedAsync(id, who, form, "This sanction is over already: it ended by itself, or somebody has lifted it.", cancel);
        }
    }

    private IActionResult Done(long id, CommentSanctionForm form, string notice, string? undo)
        => IsScript ? Json(new { notice, undo }) : Redirect(QueueAddress.Read(form.Query).Address($"comment={id}#sanctions-{id}"));

    private async Task<IActionResult> RefusedAsync(long id, ModeratorAtWork who, CommentSanctionForm form, string problem, CancellationToken cancel)
    {
        if (IsScript) return UnprocessableEntity(new { problem });
        Db.ChangeTracker.Clear();
        var queue = await ModerationQueue.LoadAsync(Db, who, QueueAddress.Read(form.Query), null, id, Now, cancel);
        ModelState.AddModelError("", problem);
        return Again(QueueView, queue with { Pane = queue.Pane is { } pane ? pane with { SanctionTyped = form } : null });
    }
}
