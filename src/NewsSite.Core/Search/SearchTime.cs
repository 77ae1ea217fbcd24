using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using SQLitePCL;

namespace NewsSite.Search;

/// <summary>How long a search may take, whatever was typed, so that nobody can keep the site busy with searches.</summary>
public sealed class SearchTime(TimeSpan longest)
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    /// <summary>Does a search; stops it when its time is over, which gives null, or when nobody waits for it any longer.</summary>
    public async Task<T?> WithinAsync<T>(NewsDbContext db, Func<CancellationToken, Task<T>> search, CancellationToken cancel) where T : class
    {
        using var time = new CancellationTokenSource(longest);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            // SQLite works in the thread that asks and looks at no token. It is told from beside, and again, because it does not hear it between two statements.
            var sqlite = (db.Database.GetDbConnection() as SqliteConnection)?.Handle;
            await using var watch = new Timer(_ =>
            {
                if (over.IsCancellationRequested && sqlite is not null) raw.sqlite3_interrupt(sqlite);
            }, null, Again, Again);
            return await search(over.Token);
        }
        catch (Exception error) when (over.IsCancellationRequested && (error is OperationCanceledException || DatabaseErrors.IsFromDatabase(error)))
        {
            cancel.ThrowIfCancellationRequested();
            return null;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
