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
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync(ArticleEditor editor)
    {
        var account = int.Parse(UserClaimsPrincipal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var place = editor.Id is { } article ? JournalPlace.Article(article) : JournalPlace.Draft(editor.Journal.DraftId ?? Guid.NewGuid());
        var said = editor.Journal;
        var entries = await db.JournalEntries.AsNoTracking().At(account, place).Unsaved().Take(Shown).ToListAsync(HttpContext.RequestAborted);
        var unsaved = entries.Where(e => !said.Shows(e)).Select(e => new UnsavedText(JournalForm.Read(e.Fields!), e.Window, e.Sequence, e.SavedAt))
            .Where(t => editor.Form.DiffersFrom(t.Form).Count > 0).ToList();
        return View(new JournalPart(account, place, editor, said.Window == Guid.Empty ? Guid.NewGuid() : said.Window, unsaved, clock.GetUtcNow()));
    }
}
