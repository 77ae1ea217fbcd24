using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.ViewComponents;

/// <summary>Who else is at the story, above its form.</summary>
public sealed class PresenceViewComponent(NewsDbContext db, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(ArticleEditor editor)
    {
        var account = int.Parse(UserClaimsPrincipal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        return View(await PresencePart.LoadAsync(
            db, editor.Id!.Value, account, editor.Journal.Window, editor.Form.Version, clock.GetUtcNow(), HttpContext.RequestAborted));
    }
}
