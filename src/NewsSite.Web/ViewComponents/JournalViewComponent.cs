using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Journal;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.ViewComponents;

/// <summary>What an article form needs to lose nothing: its place in the journal, and the offer to take up what was typed and not saved.</summary>
public sealed class JournalViewComponent(NewsDbContext db, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(ArticleEditor editor)
    {
        var account = int.Parse(UserClaimsPrincipal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var place = editor.Id is { } article ? JournalPlace.Article(article) : JournalPlace.Draft(editor.DraftId ?? Guid.NewGuid());
        var entry = await db.JournalEntries.AsNoTracking().At(account, place).FirstOrDefaultAsync(HttpContext.RequestAborted);
        var unsaved = entry?.Fields is { } fields && entry.Sequence > editor.HoldsUpTo ? JournalForm.Read(fields) : null;
        if (unsaved is not null && editor.Form.DiffersFrom(unsaved).Count == 0) unsaved = null;
        return View(new JournalPart(account, place, editor, unsaved, entry?.SavedAt ?? default, entry?.Sequence ?? 0, clock.GetUtcNow()));
    }
}
