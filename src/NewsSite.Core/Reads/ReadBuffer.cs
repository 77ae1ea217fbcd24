using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Reads;

/// <summary>Reads that are counted and not stored yet, so that no reader waits for a write; one for the whole process.</summary>
public sealed class ReadBuffer
{
    /// <summary>How many stories and hours it holds at most; what comes beyond is not counted.</summary>
    private const int Capacity = 20_000;

    /// <summary>SQL Server takes 2,100 parameters in a command.</summary>
    private const int PerCommand = 500;

    private readonly Lock gate = new();
    private Dictionary<(int ArticleId, DateTimeOffset Hour), int> counted = [];

    /// <summary>Whether there is nothing to store.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (gate) return counted.Count == 0;
        }
    }

    /// <summary>Counts one read of a story.</summary>
    public void Count(int articleId, DateTimeOffset now) => Add((articleId, ReadTally.HourOf(now)), 1);

    /// <summary>Stores what was counted, all of it or nothing, and says how many reads; what could not be stored is kept for the next time.</summary>
    public async Task<int> FlushAsync(NewsDbContext db, CancellationToken cancel = default)
    {
        Dictionary<(int ArticleId, DateTimeOffset Hour), int> taken;
        lock (gate)
        {
            (taken, counted) = (counted, []);
        }

        if (taken.Count == 0) return 0;
        try
        {
            await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                foreach (var hour in taken.GroupBy(t => t.Key.Hour)) await StoreAsync(db, hour.Key, hour.ToDictionary(t => t.Key.ArticleId, t => t.Value), cancel);
                await transaction.CommitAsync(cancel);
            });
            return taken.Values.Sum();
        }
        catch
        {
            foreach (var (key, reads) in taken) Add(key, reads);
            throw;
        }
    }

    /// <summary>Deletes what is older than <see cref="ReadTally.Kept"/>.</summary>
    public static Task ForgetAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel) => db.ReadTallies.Before(now - ReadTally.Kept).ExecuteDeleteAsync(cancel);

    private static async Task StoreAsync(NewsDbContext db, DateTimeOffset hour, Dictionary<int, int> reads, CancellationToken cancel)
    {
        foreach (var ids in reads.Keys.Chunk(PerCommand))
        {
            var known = await db.ReadTallies.Where(t => t.Hour == hour && ids.Contains(t.ArticleId)).Select(t => t.ArticleId).ToListAsync(cancel);
            foreach (var equal in known.GroupBy(id => reads[id]))
            {
                var (same, more) = (equal.ToList(), equal.Key);
                await db.ReadTallies.Where(t => t.Hour == hour && same.Contains(t.ArticleId)).ExecuteUpdateAsync(t => t.SetProperty(x => x.Reads, x => x.Reads + more), cancel);
            }

            db.ReadTallies.AddRange(ids.Except(known).Select(id => new ReadTally(id, hour, reads[id])));
        }

        await db.SaveChangesAsync(cancel);
    }

    private void Add((int ArticleId, DateTimeOffset Hour) key, int reads)
    {
        lock (gate)
        {
            if (counted.TryGetValue(key, out var before)) counted[key] = before + reads;
            else if (counted.Count < Capacity) counted.Add(key, reads);
        }
    }
}
