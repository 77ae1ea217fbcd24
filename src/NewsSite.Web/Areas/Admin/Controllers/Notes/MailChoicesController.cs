using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Notifications;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Which notifications an account also wants by mail; not there on a site that sends none.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class MailChoicesController(NewsDbContext db, Letterhead? paper = null) : AdminController(db)
{
    /// <summary>What whoever asks can be told of.</summary>
    private IEnumerable<NotificationKind> Kinds => Enum.GetValues<NotificationKind>().Where(k => k != NotificationKind.CommentsWaiting || Policies.Allow(User, Policies.Moderate));

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (paper is null) context.Result = NotFound();
    }

    [HttpGet]
    public async Task<IActionResult> Edit(bool kept, CancellationToken cancel)
    {
        ViewData["Notice"] = kept ? "Your choice is kept." : null;
        var chosen = await Db.MailChoices.Of(AccountId).ToListAsync(cancel);
        return View(Kinds.Select(k => (k, chosen.Find(c => c.Kind == k)?.ByMail ?? k.IsMailedByDefault())).ToList());
    }

    [HttpPost]
    public async Task<IActionResult> Update(IReadOnlyList<NotificationKind>? mailed, CancellationToken cancel)
    {
        var chosen = await Db.MailChoices.Of(AccountId).ToListAsync(cancel);
        foreach (var kind in Kinds)
        {
            var byMail = mailed?.Contains(kind) == true;
            if (chosen.Find(c => c.Kind == kind) is { } choice) choice.ByMail = byMail;
            else Db.Add(new MailChoice(AccountId, kind, byMail));
        }

        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            // The same form sent twice at one moment: both say the same, and one is kept.
        }

        return RedirectToAction(nameof(Edit), new { kept = true });
    }
}
