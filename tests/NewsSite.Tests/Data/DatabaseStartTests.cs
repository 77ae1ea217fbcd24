using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsSite.Data;

namespace NewsSite.Tests.Data;

/// <summary>The embedded database at the start of the program.</summary>
public sealed class DatabaseStartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newssite-start-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_database_is_made_with_its_folder()
    {
        await using var db = Open("deep/er/newssite.db");
        Assert.NotEmpty(await Start(db).MigrateAsync(Cancel));
        Assert.Empty(await Start(db).MigrateAsync(Cancel));
        Assert.False(await db.Articles.AnyAsync(Cancel));
    }

    [Fact]
    public async Task A_database_that_is_behind_keeps_the_site_from_starting_and_says_what_to_do()
    {
        await using var db = Open("newssite.db");
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => Start(db).RefuseIfBehindAsync(Cancel));
        Assert.Contains("run this program once with “migrate”", refused.Message, StringComparison.Ordinal);
        await Start(db).MigrateAsync(Cancel);
        await Start(db).RefuseIfBehindAsync(Cancel);
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_process_does_not_stop_the_next_start()
    {
        await using var db = Open("newssite.db");
        await db.Database.OpenConnectionAsync(Cancel);
        await RunAsync(db, "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01');");
        Assert.NotEmpty(await Start(db).MigrateAsync(Cancel));
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_migrate_once()
    {
        await using var one = Open("newssite.db");
        await using var two = Open("newssite.db");
        var applied = await Task.WhenAll(Start(one).MigrateAsync(Cancel), Start(two).MigrateAsync(Cancel));
        Assert.Contains(applied, a => a.Count > 0);
        Assert.Empty(await one.Database.GetPendingMigrationsAsync(Cancel));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "newssite.db"), new string('x', 5000), Cancel);
        await using var db = Open("newssite.db");
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => Start(db).RefuseIfBehindAsync(Cancel));
        Assert.Contains("cannot be opened", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_waited_for_and_then_named()
    {
        await using var db = new NewsDbContext(new DbContextOptionsBuilder<NewsDbContext>().UseNewsSqlServer("Server=127.0.0.1,1;Connect Timeout=1;Encrypt=false;ConnectRetryCount=0").Options);
        var start = new DatabaseStart(db, new DatabaseOptions { WaitSeconds = 0 }, TimeProvider.System, NullLogger<DatabaseStart>.Instance);
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => start.RefuseIfBehindAsync(Cancel));
        Assert.StartsWith("SQL Server at 127.0.0.1,1 did not answer within 0 s: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_live_connection_writes_ahead_and_flushes_and_keeps_foreign_keys_and_waits_its_turn()
    {
        await using var db = Open("newssite.db");
        await Start(db).MigrateAsync(Cancel);
        await db.Database.OpenConnectionAsync(Cancel);
        Assert.Equal("wal", await AskAsync(db, "PRAGMA journal_mode"));
        Assert.Equal("2", await AskAsync(db, "PRAGMA synchronous"));
        Assert.Equal("1", await AskAsync(db, "PRAGMA foreign_keys"));
        Assert.Equal("5000", await AskAsync(db, "PRAGMA busy_timeout"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private SqliteNewsDbContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<SqliteNewsDbContext>();
        options.UseNewsSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, file), ForeignKeys = true, Pooling = false }.ToString());
        return new(options.Options);
    }

    private static DatabaseStart Start(NewsDbContext db) => new(db, new DatabaseOptions(), TimeProvider.System, NullLogger<DatabaseStart>.Instance);

    private static async Task<string?> AskAsync(NewsDbContext db, string pragma)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;
        return (await command.ExecuteScalarAsync(Cancel))?.ToString();
    }

    private static async Task RunAsync(NewsDbContext db, string sql)
    {
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
