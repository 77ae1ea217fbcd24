using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Journal;
using NewsSite.Presence;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Takes a story out of a colleague's hand: what the colleague has typed and not saved is kept as branch revisions first.</summary>
public sealed class TakeOver(NewsDbContext db, TimeZoneInfo zone)
{
    private const int Attempts = 3;

    /// <summary>False when the colleague no longer has the story; then nothing has changed.</summary>
    public async Task<bool> TryAsync(int articleId, int fromId, int byId, string why, DateTimeOffset now, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (from, by) = (await db.Users.FindAsync([fromId], cancel), await db.Users.FindAsync([byId], cancel));
            if (from is null || by is null || await db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == articleId, cancel) is not { } article) return false;
            await BranchAsync(article, from, $"Taken over by {by.Name}: {why}", now, cancel);
            try
            {
                // One transaction: the branch and the pen are stored together or not at all.
                if (await new PenKeeping(db, articleId).PassAsync(by, from, PenActKind.TakenOver, why, now, cancel)) return true;
                db.ChangeTracker.Clear();
                return false;
            }
            catch (DbUpdateException error) when (attempt < Attempts && DatabaseErrors.IsDuplicateKey(error))
            {
                // Somebody saved a revision at the same moment; the branch takes the next number.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task BranchAsync(Article article, Account from, string why, DateTimeOffset now, CancellationToken cancel)
    {
        var saved = ArticleForm.Of(article, zone);
        foreach (var entry in await db.JournalEntries.AsNoTracking().OfArticle(from.Id, article.Id).Unsaved().ToListAsync(cancel))
        {
            var typed = JournalForm.Read(entry.Fields!);
            if (saved.DiffersFrom(typed).Count > 0) article.Branch(await FormSnapshot.OfAsync(db, typed, zone, cancel), entry.BaseVersion, from, why, now);
        }
    }
}

/// <summary>What an editor is shown before taking a story out of a colleague's hand.</summary>
/// <param name="ArticleId">The story.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Holder">Who has it; none when it is free.</param>
/// <param name="UnsavedWords">Words of the body that the holder typed last and did not save; none when all is saved.</param>
/// <param name="Why">Why, as it was typed.</param>
public sealed record TakeOverPage(int ArticleId, string Headline, PresencePart.Somebody? Holder, int? UnsavedWords, string? Why)
{
    public static async Task<TakeOverPage?> LoadAsync(NewsDbContext db, int articleId, int accountId, string? why, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Articles.Where(a => a.Id == articleId).Select(a => a.Working.Headline).FirstOrDefaultAsync(cancel) is not { } headline) return null;
        var holder = await db.Pens.Of(articleId).Held(now).Where(p => p.HolderId != accountId)
            .Select(p => new PresencePart.Somebody(p.HolderId, p.Holder.Name, p.Since)).FirstOrDefaultAsync(cancel);
        var fields = holder is null ? null : await db.JournalEntries.OfArticle(holder.Id, articleId).Unsaved().Select(e => e.Fields).FirstOrDefaultAsync(cancel);
        return new(articleId, headline, holder, fields is null ? null : Shrinkage.Words(JournalForm.Read(fields).Body ?? ""), why);
    }
}
