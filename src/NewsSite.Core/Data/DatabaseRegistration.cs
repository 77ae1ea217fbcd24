using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsSite.Caching;

namespace NewsSite.Data;

/// <summary>Gives the program its database, as <c>Database:Provider</c> and <c>ConnectionStrings:NewsSite</c> say.</summary>
public static class DatabaseRegistration
{
    public const string ConnectionName = "NewsSite";
    private const string DefaultSqlite = "Data Source=App_Data/newssite.db";

    /// <exception cref="StartRefusedException">SQL Server is chosen but no connection string is given.</exception>
    public static IServiceCollection AddNewsDatabase(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        var connection = configuration.GetConnectionString(ConnectionName);

        return options.Provider == DatabaseProvider.SqlServer
            ? services.AddDbContext<NewsDbContext>((all, db) => db.UseNewsSqlServer(connection
                ?? throw new StartRefusedException("Database:Provider is SqlServer, but ConnectionStrings:NewsSite is not set."), options.MaxBatchSize, all.GetService<PageChangeInterceptor>()))
            : services.AddDbContext<NewsDbContext, SqliteNewsDbContext>((all, db) => db.UseNewsSqlite(
                SqliteConnectionFor(connection ?? DefaultSqlite, environment.ContentRootPath), options.MaxBatchSize, all.GetService<PageChangeInterceptor>()));
    }

    /// <summary>SQL Server with few and short retries: a reader waits for a page at most about five seconds.</summary>
    public static DbContextOptionsBuilder UseNewsSqlServer(this DbContextOptionsBuilder db, string connection, int? maxBatchSize = null, PageChangeInterceptor? changes = null)
        => db.AddInterceptors(changes ?? new()).UseSqlServer(connection, server =>
        {
            server.EnableRetryOnFailure(3, TimeSpan.FromSeconds(1), null);
            if (maxBatchSize is { } size) server.MaxBatchSize(size);
        });

    public static DbContextOptionsBuilder UseNewsSqlite(this DbContextOptionsBuilder db, string connection, int? maxBatchSize = null, PageChangeInterceptor? changes = null)
        => db.AddInterceptors(new SqlitePragmas(), changes ?? new()).UseSqlite(connection, sqlite =>
        {
            if (maxBatchSize is { } size) sqlite.MaxBatchSize(size);
        }).ConfigureWarnings(EveryMigration);

    // What every start on an empty file would say, and nobody can act on: SQLite changes a table by building it anew.
    private static void EveryMigration(WarningsConfigurationBuilder warnings)
        => warnings.Log((RelationalEventId.NonTransactionalMigrationOperationWarning, LogLevel.Debug), (SqliteEventId.TableRebuildPendingWarning, LogLevel.Debug));

    /// <summary>A relative file is meant from the program's own folder, whatever folder it was started in.</summary>
    private static string SqliteConnectionFor(string connection, string contentRoot)
    {
        var sqlite = new SqliteConnectionStringBuilder(connection) { ForeignKeys = true };
        if (sqlite.DataSource is "" or ":memory:" || sqlite.Mode == SqliteOpenMode.Memory) return sqlite.ToString();
        sqlite.DataSource = Path.GetFullPath(sqlite.DataSource, contentRoot);
        return sqlite.ToString();
    }
}
