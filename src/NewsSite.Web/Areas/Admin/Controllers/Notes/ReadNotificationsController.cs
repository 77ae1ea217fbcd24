using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Notifications;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Desk)]
public sealed class ReadNotificationsController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    /// <summary>Marks everything read that was on the screen or older; what has come since stays unread.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(long upTo, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await Db.Notifications.Unread(AccountId).Where(n => n.Id <= upTo).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), cancel);
        return RedirectToAction("Index", "Notifications");
    }
}
