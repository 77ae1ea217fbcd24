using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Journal;

/// <summary>Writes one account's journal, in statements small enough to be sent with every few words typed.</summary>
public sealed class JournalKeeping(NewsDbContext db, int accountId)
{
    private const int Attempts = 3;
    private static readonly TimeSpan LateArrivals = TimeSpan.FromDays(1);

    /// <summary>Keeps what was typed.</summary>
    /// <param name="place">The form.</param>
    /// <param name="window">The page that shows it.</param>
    /// <param name="baseVersion">The article's version that the form shows.</param>
    /// <param name="fields">The form's fields as JSON; none when they are saved or thrown away.</param>
    /// <param name="sequence">Higher with every send of the window.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False when the journal holds something newer, which stays.</returns>
    public async Task<bool> KeepAsync(
        JournalPlace place, Guid window, int baseVersion, string? fields, long sequence, DateTimeOffset now, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var row = db.JournalEntries.At(accountId, place).InWindow(window);
            var replaced = await row.ReplaceableBy(sequence).ExecuteUpdateAsync(
                e => e.SetProperty(x => x.Fields, fields).SetProperty(x => x.BaseVersion, baseVersion)
                    .SetProperty(x => x.Sequence, sequence).SetProperty(x => x.SavedAt, now), cancel);
            if (replaced > 0) return true;
            if (await row.AnyAsync(cancel)) return false;
            var entry = db.Add(new JournalEntry(accountId, place, window, baseVersion, fields, sequence, now));
            try
            {
                await db.SaveChangesAsync(cancel);
                return true;
            }
            catch (DbUpdateException error) when (attempt < Attempts && DatabaseErrors.IsDuplicateKey(error))
            {
                // The same form's other send was quicker; now there is a row to replace, or not.
            }
            finally
            {
                entry.State = EntityState.Detached;
            }
        }
    }

    /// <summary>Lets what was typed into a form that has made its story meanwhile follow to that story.</summary>
    public Task FollowAsync(Guid draftId, int articleId, CancellationToken cancel)
        => db.JournalEntries.LeftAtDraft(accountId, draftId, articleId).ExecuteUpdateAsync(
            e => e.SetProperty(x => x.ArticleId, articleId).SetProperty(x => x.DraftId, (Guid?)null).SetProperty(x => x.BaseVersion, Article.FirstVersion), cancel);

    /// <summary>
    /// Empties a window's entry after a save or a decision to throw it away. An empty row stays for a day, so that a send which was still on its
    /// way does not come back as something unsaved.
    /// </summary>
    public async Task EmptyAsync(JournalPlace place, Guid window, long sequence, DateTimeOffset now, CancellationToken cancel)
    {
        if (sequence > 0) await KeepAsync(place, window, 0, null, sequence + 1, now, cancel);
        await db.JournalEntries.DoneBefore(accountId, now - LateArrivals).ExecuteDeleteAsync(cancel);
    }
}
