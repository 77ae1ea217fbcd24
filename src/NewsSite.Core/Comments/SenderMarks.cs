using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Sanctions;

namespace NewsSite.Comments;

/// <summary>Makes the marks by which comments from one place are told from others, and forgets them in time.</summary>
public sealed class SenderMarks
{
    private volatile SenderSalt? last;

    /// <summary>The mark of a place, such as a network address cut to its network; none for none.</summary>
    public async Task<string?> OfAsync(NewsDbContext db, string? place, DateTimeOffset now, CancellationToken cancel)
    {
        if (place is null) return null;
        var salt = last;
        if (salt?.Month != SenderSalt.MonthOf(now)) last = salt = await SaltAsync(db, now, cancel);
        return salt.MarkOf(place);
    }

    /// <summary>Takes marks off comments and sanctions older than <see cref="SenderSalt.KeptFor"/> and deletes the secrets they were made with; says how many marks.</summary>
    public static async Task<int> ForgetAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var until = now - SenderSalt.KeptFor;
        var forgotten = await db.Comments.MarkedBefore(until).ExecuteUpdateAsync(c => c.SetProperty(x => x.SenderMark, (string?)null), cancel);
        await db.Sanctions.MarkedBefore(until).ExecuteUpdateAsync(s => s.SetProperty(x => x.Mark, (string?)null), cancel);
        var month = SenderSalt.MonthOf(until);
        await db.SenderSalts.Where(s => s.Month < month).ExecuteDeleteAsync(cancel);
        return forgotten;
    }

    private static async Task<SenderSalt> SaltAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var month = SenderSalt.MonthOf(now);
        if (await db.SenderSalts.AsNoTracking().FirstOrDefaultAsync(s => s.Month == month, cancel) is { } kept) return kept;
        var salt = new SenderSalt(now);
        db.Add(salt);
        try
        {
            await db.SaveChangesAsync(cancel);
            return salt;
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            db.Entry(salt).State = EntityState.Detached;
            return await db.SenderSalts.AsNoTracking().FirstAsync(s => s.Month == month, cancel);
        }
    }
}
