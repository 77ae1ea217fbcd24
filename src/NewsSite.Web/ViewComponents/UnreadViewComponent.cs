using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Notifications;

namespace NewsSite.Web.ViewComponents;

/// <summary>The way to the notifications, with how many are unread, counted up to a hundred and no further.</summary>
public sealed class UnreadViewComponent(NewsDbContext db) : ViewComponent
{
    public const int Most = 100;

    public async Task<IViewComponentResult> InvokeAsync()
        => int.TryParse(UserClaimsPrincipal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var account)
            ? View(await db.Notifications.Unread(account).Take(Most).CountAsync(HttpContext.RequestAborted)) : Content("");
}
