using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Moderation.Shifts;

namespace NewsSite.Moderation.Acts;

/// <summary>Does one act to many comments, each by itself, so that one that is refused keeps no other from it; and undoes the whole.</summary>
public sealed class BatchWork(NewsDbContext db, Account by, ModeratorScope scope)
{
    private readonly Deciding deciding = new(db, by, scope);

    /// <param name="seen">The comments in the versions that the moderator has seen; one that says something else now is left alone, and so is what is beyond <see cref="ModerationBatch.Most"/>.</param>
    /// <param name="order">An act that can be done to many, without problems.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Stops between two comments.</param>
    public async Task<ModerationBatch> CarryOutAsync(IEnumerable<(long Id, int Version)> seen, ModerationOrder order, DateTimeOffset now, CancellationToken cancel)
    {
        if (!ModerationOrder.IsForMany(order.Kind)) throw new ArgumentException("This cannot be done to many comments at once.", nameof(order));
        var batch = new ModerationBatch(order.Kind, order.Reason, by, now);
        db.Add(batch);
        await db.SaveChangesAsync(cancel);
        foreach (var (id, version) in seen.DistinctBy(s => s.Id).Take(ModerationBatch.Most))
        {
            if (await deciding.CarryOutAsync(id, order with { Version = version }, now, cancel, batch) is DecidingOutcome.Done) batch.Done++;
            else batch.Refused++;
            deciding.Forget();
        }

        await db.SaveChangesAsync(cancel);
        return batch;
    }

    /// <summary>Puts back all comments of a batch about which nobody has decided since.</summary>
    /// <exception cref="InvalidOperationException">It was undone already, or it is too late.</exception>
    public async Task UndoAsync(ModerationBatch batch, DateTimeOffset now, CancellationToken cancel)
    {
        batch.Undo(by, now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new InvalidOperationException("This was undone already.");
        }

        foreach (var decision in await db.ModerationDecisions.InBatch(batch.Id).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancel))
        {
            if (await deciding.UndoAsync(decision, now, cancel) is DecidingOutcome.Done) batch.PutBack++;
            deciding.Forget();
        }

        await db.SaveChangesAsync(cancel);
    }
}
