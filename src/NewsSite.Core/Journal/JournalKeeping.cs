using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Journal;

/// <summary>Writes one account's journal, in statements small enough to be sent with every few words typed.</summary>
public sealed class JournalKeeping(NewsDbContext db, int accountId)
{
    private const int Attempts = 3;
    private static readonly TimeSpan LateArrivals = TimeSpan.FromDays(1);

    /// <summary>Keeps what was typed.</summary>
    /// <param name="place">The form.</param>
    /// <param name="baseVersion">The article's version that the form shows.</param>
    /// <param name="fields">The form's fields as JSON; none when they are saved or thrown away.</param>
    /// <param name="sequence">Higher with every send.</param>
    /// <param name="seen">The last sequence that the form knows of; an entry beyond it was typed elsewhere and is not replaced.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False when the journal holds something newer or typed elsewhere, which stays.</returns>
    public async Task<bool> KeepAsync(
        JournalPlace place, int baseVersion, string? fields, long sequence, long seen, DateTimeOffset now, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var replaced = await db.JournalEntries.At(accountId, place).ReplaceableBy(sequence, seen).ExecuteUpdateAsync(
                e => e.SetProperty(x => x.Fields, fields).SetProperty(x => x.BaseVersion, baseVersion)
                    .SetProperty(x => x.Sequence, sequence).SetProperty(x => x.SavedAt, now), cancel);
            if (replaced > 0) return true;
            if (await db.JournalEntries.At(accountId, place).AnyAsync(cancel)) return false;
            var entry = db.Add(new JournalEntry(accountId, place, baseVersion, fields, sequence, now));
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

    /// <summary>
    /// Empties the entry after a save or a decision to throw it away. An empty row stays for a day, so that a send which was still on its way
    /// does not come back as something unsaved.
    /// </summary>
    public async Task EmptyAsync(JournalPlace place, long sequence, DateTimeOffset now, CancellationToken cancel)
    {
        if (sequence > 0) await KeepAsync(place, 0, null, sequence + 1, sequence, now, cancel);
        await db.JournalEntries.DoneBefore(accountId, now - LateArrivals).ExecuteDeleteAsync(cancel);
    }
}
