using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Tests.Site;

/// <summary>How SQLite would answer a query.</summary>
internal static class QueryPlan
{
    /// <summary>Step by step, such as <c>SEARCH c USING INDEX …</c>.</summary>
    public static async Task<IReadOnlyList<string>> PlanAsync(this NewsDbContext db, IQueryable query)
    {
        using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        List<string> steps = [];
        await using var plan = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await plan.ReadAsync(TestContext.Current.CancellationToken)) steps.Add(plan.GetString(3));
        Assert.NotEmpty(steps);
        return steps;
    }
}
