using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Journal;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.ViewComponents;

/// <summary>The stories that the account began and never saved.</summary>
public sealed class UnsavedDraftsViewComponent(NewsDbContext db) : ViewComponent
{
    private const int Shown = 10;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var account = int.Parse(UserClaimsPrincipal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var entries = await db.JournalEntries.AsNoTracking().UnsavedDrafts(account).Take(Shown).ToListAsync(HttpContext.RequestAborted);
        return View(entries.ConvertAll(e => new UnsavedDraft(e.DraftId!.Value, JournalForm.Read(e.Fields!).Headline, e.SavedAt)));
    }
}
