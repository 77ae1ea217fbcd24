using Microsoft.EntityFrameworkCore;
using NewsSite.Coverage;
using NewsSite.Data;
using NewsSite.Revisions;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>One entry of a live story at the desk: the form that changes it, and everything that it ever said.</summary>
public sealed record EntryEditor(int ArticleId, string Headline, LiveEntry Entry, EntryForm Form, IReadOnlyList<EntryEditor.State> States)
{
    private const int StatesListed = 50;

    /// <summary>One saved state, with what it changed of the one before.</summary>
    public sealed record State(EntryRevision Revision, IReadOnlyList<Piece> Headline, IReadOnlyList<ComparedLine> Body)
    {
        public bool IsRemoval => Revision.RemovalNote.Length > 0;
    }

    /// <summary>What was typed as the reason to remove it.</summary>
    public string? Why { get; init; }

    /// <summary>What the entry says now, where somebody saved it after the form was opened.</summary>
    public EntryRevision? Theirs { get; init; }

    public static async Task<EntryEditor?> LoadAsync(NewsDbContext db, int articleId, int number, EntryForm? form, CancellationToken cancel)
    {
        var entry = await db.LiveEntries.Of(articleId).Numbered(number).Include(e => e.PostedBy).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (entry is null) return null;
        var headline = await db.Articles.Where(a => a.Id == articleId).Select(a => a.Working.Headline).FirstAsync(cancel);
        var kept = await db.LiveEntryRevisions.Of(entry.Id).Include(r => r.SavedBy).AsNoTracking().Take(StatesListed).ToListAsync(cancel);
        var texts = new TextComparison();
        var before = kept.Skip(1).Append(kept[^1]);
        var states = kept.Zip(before, (r, older) => new State(r, texts.Words(older.Headline, r.Headline), texts.Lines(older.Body, r.Body))).ToList();
        return new(articleId, headline == "" ? "Without headline" : headline, entry, form ?? EntryForm.Of(entry), states);
    }
}
