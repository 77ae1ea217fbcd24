using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Mails that wait and mails that were given up; not there on a site that sends none.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class OutboxController(NewsDbContext db, TimeProvider clock, Letterhead? paper = null) : AdminController(db)
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (paper is null) context.Result = NotFound();
    }

    [HttpGet]
    public async Task<IActionResult> Index(string? after, string? notice, CancellationToken cancel)
    {
        PageKey? key = after is not null && PageKey.TryParse(after, out var parsed) ? parsed : null;
        if (after is not null && key is null) return NotFound();
        return View(await OutboxPage.LoadAsync(Db, key, cancel) with { Notice = OutboxPage.Words(notice) });
    }

    /// <summary>Writes a mail to whoever asks, to see whether mails arrive.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken cancel)
    {
        var by = await ByAsync(cancel);
        Db.Add(new OutboxMail(by.Email!, by.Name, $"[{paper!.SiteName}] A mail to try it out", $"If you can read this, mail from {paper.Address} arrives.\n", clock.GetUtcNow()));
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction(nameof(Index), new { notice = "written" });
    }

    /// <summary>Tries a mail again.</summary>
    [HttpPost]
    public async Task<IActionResult> Update(long id, CancellationToken cancel)
    {
        if (await Db.Outbox.FindAsync([id], cancel) is not { } mail) return NotFound();
        if (mail.SentAt is not null) return RedirectToAction(nameof(Index), new { notice = "sent" });
        mail.TryAgain(clock.GetUtcNow());
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It is being tried at this moment, which is what was asked for.
        }

        return RedirectToAction(nameof(Index), new { notice = "again" });
    }
}
