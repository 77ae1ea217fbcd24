using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Journal;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What an account typed into a form and did not save, and what a form that shows it says of itself.</summary>
public sealed record TypedText(ArticleForm Form, JournalForm Journal)
{
    /// <param name="db">The paper.</param>
    /// <param name="accountId">Whose journal.</param>
    /// <param name="place">The form.</param>
    /// <param name="window">The page it was typed into; none for the one typed into last.</param>
    /// <param name="cancel">The editor has left.</param>
    public static async Task<TypedText?> LoadAsync(NewsDbContext db, int accountId, JournalPlace place, Guid? window, CancellationToken cancel)
    {
        var entries = db.JournalEntries.AsNoTracking().At(accountId, place).Unsaved();
        if (await (window is { } one ? entries.InWindow(one) : entries).FirstOrDefaultAsync(cancel) is not { Fields: { } fields } entry) return null;
        var form = JournalForm.Read(fields);
        form.Version = entry.BaseVersion;
        return new(form, new() { ArticleId = place.ArticleId, DraftId = place.DraftId, Window = Guid.NewGuid(), TakenUp = entry.Window, TakenUpTo = entry.Sequence });
    }
}
