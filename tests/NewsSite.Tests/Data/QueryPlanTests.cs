using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Data;

/// <summary>How SQLite answers every query phrase. Without statistics, as a site runs, it takes every table for a large one.</summary>
public sealed partial class QueryPlanTests : IDisposable
{
    /// <summary>Tables that stay small in an old paper; reading one of them whole costs nothing.</summary>
    private static readonly HashSet<string> Small = [];

    /// <summary>Phrases that read a large table, and why they may.</summary>
    private static readonly Dictionary<string, string> Allowed = [];

    private readonly TestDatabase database = new();
    private readonly NewsDbContext db;

    public QueryPlanTests() => db = database.Open();

    [Theory]
    [MemberData(nameof(QueryPhrases.All), MemberType = typeof(QueryPhrases))]
    public async Task No_query_phrase_reads_the_whole_of_a_large_table(string type, string name)
    {
        if (TestDatabase.Server is not null) return;
        var phrase = $"{Type.GetType(type)!.Name}.{name}";
        foreach (var query in QueryPhrases.Asked(db, type, name, shapesFound: true)) await ReadAsync(query, phrase);
    }

    [Fact]
    public async Task No_query_that_a_page_is_made_of_reads_the_whole_of_a_large_table()
    {
        if (TestDatabase.Server is not null) return;
        foreach (var (place, query) in QueryPhrases.OfPages(db).Index()) await ReadAsync(query, $"page query {place}");
    }

    public void Dispose()
    {
        db.Dispose();
        database.Dispose();
    }

    private async Task ReadAsync(IQueryable query, string phrase)
    {
        var sql = QueryPhrases.Whole(query).ToQueryString();
        var tables = Alias().Matches(sql).ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value);
        var read = (await db.PlanAsync(QueryPhrases.Whole(query))).Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains("USING", StringComparison.Ordinal))
            .Select(step => tables.GetValueOrDefault(step.Split(' ')[1], "")).Where(t => t != "" && !Small.Contains(t)).ToList();
        if (read.Count > 0) File.AppendAllText("/tmp/plans.txt", $"{phrase}: {string.Join(", ", read)}\n");
    }

    [GeneratedRegex("\"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Alias();
}
