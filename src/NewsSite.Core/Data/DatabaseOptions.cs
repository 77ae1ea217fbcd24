using System.ComponentModel.DataAnnotations;

namespace NewsSite.Data;

/// <summary>Which database holds the paper.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>The settings below <c>Database</c>; the connection itself is <c>ConnectionStrings:NewsSite</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Statements sent at once; unset means the provider's default. 1 suits a server without MERGE.</summary>
    [Range(1, 1000)]
    public int? MaxBatchSize { get; init; }

    /// <summary>How long the start waits for the database server, in seconds.</summary>
    [Range(0, 3600)]
    public int WaitSeconds { get; init; } = 60;
}
