using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.ViewComponents;

/// <summary>The last notes on a story beside its form; a story that was never saved has none.</summary>
public sealed class NotesViewComponent(NewsDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int? articleId)
    {
        if (articleId is not { } id) return View<NotesPanel?>(null);
        var account = int.Parse(UserClaimsPrincipal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        long? written = long.TryParse(HttpContext.Request.Query["written"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var notes = await NotesPage.LoadAsync(db, id, account, null, written, HttpContext.RequestAborted, NotesPage.PerPanel);
        return View(notes is null ? null : new NotesPanel(notes, BesideStory: true));
    }
}
