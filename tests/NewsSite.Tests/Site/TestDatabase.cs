using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Tests.Site;

/// <summary>
/// An empty, migrated database of its own: a SQLite file, or a database on the server that NEWSSITE_TEST_SQLSERVER names.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    public static string? Server { get; } = Environment.GetEnvironmentVariable("NEWSSITE_TEST_SQLSERVER") is { Length: > 0 } server ? server : null;

    private static readonly Lazy<byte[]> EmptySqlite = new(MakeEmptySqlite);
    private readonly string name = $"newssite_test_{Guid.NewGuid():N}";

    public string Folder { get; }

    public string Connection { get; }

    public static DatabaseProvider Provider => Server is null ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer;

    public TestDatabase()
    {
        Folder = Directory.CreateTempSubdirectory("newssite-test-").FullName;
        if (Server is null)
        {
            var file = Path.Combine(Folder, "newssite.db");
            File.WriteAllBytes(file, EmptySqlite.Value);
            Connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ToString();
            return;
        }

        OnMaster($"CREATE DATABASE [{name}]");
        Connection = new SqlConnectionStringBuilder(Server) { InitialCatalog = name }.ToString();
        using var db = Open();
        db.Database.Migrate();
    }

    public NewsDbContext Open() => Open(Connection, Provider);

    public void Dispose()
    {
        if (!Directory.Exists(Folder)) return;
        if (Server is null)
        {
            using var connection = new SqliteConnection(Connection);
            SqliteConnection.ClearPool(connection);
        }
        else
        {
            SqlConnection.ClearAllPools();
            OnMaster($"ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]");
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static NewsDbContext Open(string connection, DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.SqlServer) return new NewsDbContext(new DbContextOptionsBuilder<NewsDbContext>().UseNewsSqlServer(connection).Options);
        var options = new DbContextOptionsBuilder<SqliteNewsDbContext>();
        options.UseNewsSqlite(connection);
        return new SqliteNewsDbContext(options.Options);
    }

    private static void OnMaster(string sql)
    {
        using var connection = new SqlConnection(Server);
        connection.Open();
        using var command = new SqlCommand(sql, connection) { CommandTimeout = 120 };
        command.ExecuteNonQuery();
    }

    /// <summary>Migrated once; each test gets a copy, which takes a hundredth of the time.</summary>
    private static byte[] MakeEmptySqlite()
    {
        var file = Path.Combine(Path.GetTempPath(), $"newssite-empty-{Guid.NewGuid():N}.db");
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, Pooling = false }.ToString();
        using (var db = Open(connection, DatabaseProvider.Sqlite)) db.Database.Migrate();
        using (var last = new SqliteConnection(connection))
        {
            last.Open();
            using var checkpoint = last.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            checkpoint.ExecuteNonQuery();
        }

        var bytes = File.ReadAllBytes(file);
        foreach (var part in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*")) File.Delete(part);
        return bytes;
    }
}
