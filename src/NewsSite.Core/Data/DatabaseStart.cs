using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsSite.Accounts;
using NewsSite.Articles;

namespace NewsSite.Data;

/// <summary>What happens to the database before the first request: wait for it, then migrate it or refuse to go on without.</summary>
public sealed class DatabaseStart(NewsDbContext db, DatabaseOptions options, TimeProvider clock, ILogger<DatabaseStart> log)
{
    /// <summary>Error number of a server that is up but has no such database yet.</summary>
    private const int NoSuchDatabase = 4060;

    /// <exception cref="StartRefusedException">The database cannot be reached, or its tables are older than the program.</exception>
    public async Task RefuseIfBehindAsync(CancellationToken cancel = default)
    {
        await WaitAsync(cancel);
        var pending = await PendingAsync(cancel);
        if (pending.Count > 0)
        {
            throw new StartRefusedException(
                $"The database lacks {pending.Count} migration(s), the first being {pending[0]}. Back it up, run this program once with “migrate”, then start again.");
        }
    }

    /// <summary>Applies what is pending and returns the names of it; an up-to-date database is not touched.</summary>
    /// <exception cref="StartRefusedException">The database cannot be reached or written.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancel = default)
    {
        await WaitAsync(cancel);
        var pending = await PendingAsync(cancel);
        if (pending.Count == 0) return pending;
        using var alone = db.Database.IsSqlite() ? await AloneAsync(cancel) : null;
        if (alone is not null)
        {
            await ForgetAbandonedLockAsync(cancel);

            // Kept in the file from now on: readers do not wait for writers. EF does it only for a file that it makes itself.
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancel);
        }

        await db.Database.MigrateAsync(cancel);
        await HandleGiving.GiveMissingAsync(db, cancel);
        await HeadlineSpelling.SpellAsync(db, cancel);
        log.LogInformation("Applied {Count} database migration(s), the last being {Migration}", pending.Count, pending[^1]);
        return pending;
    }

    private async Task WaitAsync(CancellationToken cancel)
    {
        if (db.Database.IsSqlite())
        {
            MakeFolder();
            return;
        }

        // Not by EF, which would log each refusal as an error of ours.
        var until = clock.GetUtcNow().AddSeconds(options.WaitSeconds);
        await using var server = new SqlConnection(db.Database.GetConnectionString());
        while (true)
        {
            try
            {
                await server.OpenAsync(cancel);
                return;
            }
            catch (SqlException error) when (error.Number == NoSuchDatabase)
            {
                return;
            }
            catch (Exception error) when (error is SqlException or InvalidOperationException)
            {
                if (clock.GetUtcNow() >= until)
                    throw new StartRefusedException($"SQL Server at {server.DataSource} did not answer within {options.WaitSeconds} s: {error.Message}", error);
                log.LogWarning("Waiting for SQL Server at {Server}", server.DataSource);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, cancel);
            }
        }
    }

    private void MakeFolder()
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        try
        {
            if (Path.GetDirectoryName(file) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The folder of the database {file} cannot be made: {error.Message}", error);
        }
    }

    private async Task<List<string>> PendingAsync(CancellationToken cancel)
    {
        try
        {
            return [.. await db.Database.GetPendingMigrationsAsync(cancel)];
        }
        catch (SqliteException error)
        {
            throw new StartRefusedException($"The database {db.Database.GetDbConnection().DataSource} cannot be opened: {error.Message}", error);
        }
    }

    /// <summary>Of several processes that start at once one migrates; the operating system frees the lock when that process dies.</summary>
    private async Task<FileStream> AloneAsync(CancellationToken cancel)
    {
        var file = db.Database.GetDbConnection().DataSource + ".migrating";
        var until = clock.GetUtcNow().AddSeconds(options.WaitSeconds);
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException error)
            {
                if (clock.GetUtcNow() >= until)
                    throw new StartRefusedException($"Another process has been migrating the database for {options.WaitSeconds} s ({file}): {error.Message}", error);
                await Task.Delay(TimeSpan.FromMilliseconds(200), clock, cancel);
            }
            catch (UnauthorizedAccessException error)
            {
                throw new StartRefusedException($"The folder of the database cannot be written: {error.Message}", error);
            }
        }
    }

    /// <summary>A process killed while migrating leaves EF's lock row for ever, and the next would wait for it without end (dotnet/efcore 38958).</summary>
    private async Task ForgetAbandonedLockAsync(CancellationToken cancel)
    {
        var tables = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").ToListAsync(cancel);
        if (tables.Count > 0) await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancel);
    }
}
