using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Notes;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The notes on a story, the last one at the end, paged by key.</summary>
public sealed record NotesPage(
    int ArticleId, string Headline, IReadOnlyList<NotesPage.Row> Notes, long? Earlier, bool IsLast, IReadOnlyDictionary<string, int> Known, int AccountId)
{
    public const int PerPage = 50;
    public const int PerPanel = 10;

    public sealed record Row(long Id, string Text, string By, DateTimeOffset At, string? DoneBy, DateTimeOffset? DoneAt)
    {
        public IReadOnlyList<NotePiece> Pieces { get; } = NoteText.Pieces(Text);
    }

    public NoteForm Form { get; init; } = new();

    /// <summary>Whom the note just written mentions without there being such a colleague.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    public static async Task<NotesPage?> LoadAsync(
        NewsDbContext db, int articleId, int accountId, long? before, long? written, CancellationToken cancel, int perPage = PerPage)
    {
        var headline = await db.Articles.Where(a => a.Id == articleId).Select(a => a.Working.Headline).FirstOrDefaultAsync(cancel);
        if (headline is null) return null;
        var rows = await db.Notes.On(articleId).NewestFirst(before)
            .Select(n => new Row(n.Id, n.Text, n.WrittenBy.Name, n.WrittenAt, n.DoneBy!.Name, n.DoneAt)).Take(perPage + 1).ToListAsync(cancel);
        var shown = rows.Take(perPage).Reverse().ToList();
        var handles = shown.SelectMany(r => r.Pieces).Where(p => p.Kind == NotePieceKind.Mention).Select(p => p.Handle).Distinct().ToList();
        var known = await db.Users.Called(handles).WithAnyOf(Roles.Writing, db.Roles, db.UserRoles).ToDictionaryAsync(a => a.Handle!, a => a.Id, cancel);
        return new(articleId, headline == "" ? "Without headline" : headline, shown, rows.Count > perPage ? shown[0].Id : null, before is null, known, accountId)
        {
            Unknown = shown.Find(r => r.Id == written) is { } own ? [.. NoteText.Mentions(own.Text).Where(h => !known.ContainsKey(h))] : [],
        };
    }
}

/// <summary>The notes with the form for another, and whether they stand beside the story's form.</summary>
public sealed record NotesPanel(NotesPage Notes, bool BesideStory);
