using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Notifications;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>What an account is told of; nobody sees another's.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class NotificationsController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(long? before, CancellationToken cancel)
        => ModelState.IsValid ? View(await NotificationList.LoadAsync(Db, AccountId, before, cancel)) : NotFound();

    /// <summary>Marks one read and goes to its place, or stays.</summary>
    [HttpPost]
    public async Task<IActionResult> Update(long id, bool stay, long? before, CancellationToken cancel)
    {
        if (await Db.Notifications.For(AccountId).FirstOrDefaultAsync(n => n.Id == id, cancel) is not { } notification) return NotFound();
        notification.MarkRead(clock.GetUtcNow());
        await Db.SaveChangesAsync(cancel);
        return stay ? RedirectToAction(nameof(Index), new { before }) : Redirect(Notification.Place(notification.ArticleId, notification.NoteId));
    }
}
