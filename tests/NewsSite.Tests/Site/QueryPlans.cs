using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsSite.Tests.Site;

/// <summary>Asks SQLite of every command that reads how it answers it, and notes which tables it reads from end to end.</summary>
internal sealed partial class QueryPlans : DbCommandInterceptor
{
    /// <summary>The tables, each with the command.</summary>
    public List<(string Table, string Sql)> ReadWhole { get; } = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        using var explain = command.Connection!.CreateCommand();
        explain.Transaction = command.Transaction;
        explain.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        foreach (DbParameter parameter in command.Parameters) explain.Parameters.Add(new SqliteParameter(parameter.ParameterName, parameter.Value));
        List<string> steps = [];
        using (var plan = explain.ExecuteReader())
        {
            while (plan.Read()) steps.Add(plan.GetString(3));
        }

        var tables = Alias().Matches(command.CommandText).DistinctBy(m => m.Groups[2].Value).ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value);

        // In the order of its numbers a table is read as far as a page goes, not to its end.
        var isWalked = OrderedByNumber().IsMatch(command.CommandText) && !steps.Exists(s => s.Contains("FOR ORDER BY", StringComparison.Ordinal));
        foreach (var step in steps.Where(s => s.StartsWith("SCAN ", StringComparison.Ordinal) && !s.Contains("USING", StringComparison.Ordinal)))
        {
            if (tables.TryGetValue(step.Split(' ')[1], out var table) && !isWalked) ReadWhole.Add((table, $"{command.CommandText}\n{string.Join('\n', steps)}"));
        }

        return result;
    }

    [GeneratedRegex("(?:FROM|JOIN) \"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Alias();

    [GeneratedRegex("ORDER BY \"\\w+\"\\.\"(Id|Number)\"")]
    private static partial Regex OrderedByNumber();
}
