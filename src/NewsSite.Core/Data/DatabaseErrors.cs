using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data;

/// <summary>What an error of either database means.</summary>
public static class DatabaseErrors
{
    private const int SqliteConstraint = 19;
    private static readonly int[] SqlServerDuplicates = [2601, 2627];

    /// <summary>Whether a unique index refused the row.</summary>
    public static bool IsDuplicateKey(Exception error) => error.GetBaseException() switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint && sqlite.Message.Contains("UNIQUE", StringComparison.Ordinal),
        SqlException server => server.Errors.Cast<SqlError>().Any(e => SqlServerDuplicates.Contains(e.Number)),
        _ => false,
    };

    /// <summary>Whether somebody else changed the same row, or made the same one, at the same moment; what is read again shows it.</summary>
    public static bool IsOvertaken(Exception error) => error is DbUpdateConcurrencyException || IsDuplicateKey(error);

    /// <summary>Whether the database itself is the trouble: not there, full, locked or too slow.</summary>
    public static bool IsFromDatabase(Exception error)
        => error is DbException || (error.InnerException is { } inner && IsFromDatabase(inner));
}
