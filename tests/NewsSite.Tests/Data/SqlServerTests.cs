using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NewsSite.Data;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Data;

/// <summary>What can be known of SQL Server without a server: its provider translates every query phrase, and its parser takes what comes out.</summary>
public sealed class SqlServerTests : IDisposable
{
    private readonly NewsDbContext db = new(new DbContextOptionsBuilder<NewsDbContext>().UseNewsSqlServer("Server=nowhere;Database=none").Options);

    [Theory]
    [MemberData(nameof(QueryPhrases.All), MemberType = typeof(QueryPhrases))]
    public void Every_query_phrase_is_T_SQL_that_the_parser_takes(string type, string name)
        => Assert.All(QueryPhrases.Asked(db, type, name), phrase => Parse(QueryPhrases.Whole(phrase).ToQueryString()));

    [Fact]
    public void The_queries_that_pages_are_made_of_are_T_SQL_too() => Assert.All(QueryPhrases.OfPages(db), query => Parse(QueryPhrases.Whole(query).ToQueryString()));

    [Fact]
    public void The_migrations_for_SQL_Server_are_a_script_that_the_parser_takes()
        => Parse(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));

    [Fact]
    public void Neither_database_has_changes_of_the_model_without_a_migration()
    {
        Assert.False(db.Database.HasPendingModelChanges());
        using var sqlite = new TestDatabase();
        using var other = sqlite.Open();
        Assert.False(other.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Every_delete_and_update_path_is_one_that_SQL_Server_allows()
    {
        // SQL Server refuses a table that two cascades reach by different ways from one deletion; SQLite does not mind.
        foreach (var start in db.Model.GetEntityTypes())
        {
            var reached = new HashSet<string>();
            var open = new Queue<Microsoft.EntityFrameworkCore.Metadata.IEntityType>([start]);
            while (open.TryDequeue(out var principal))
            {
                foreach (var key in principal.GetReferencingForeignKeys().Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull))
                {
                    Assert.True(reached.Add(key.DeclaringEntityType.Name), $"{key.DeclaringEntityType.Name} is reached twice from {start.Name}");
                    if (key.DeleteBehavior == DeleteBehavior.Cascade) open.Enqueue(key.DeclaringEntityType);
                }
            }
        }
    }

    [Fact]
    public void No_index_key_is_longer_than_SQL_Server_takes()
        => Assert.All(db.Model.GetEntityTypes().SelectMany(t => t.GetIndexes()), index =>
        {
            var bytes = index.Properties.Sum(p => p.ClrType == typeof(string) ? (p.GetMaxLength() ?? 4000) * (p.IsUnicode() == false ? 1 : 2) : 16);
            Assert.True(bytes <= 1700, $"{index.DeclaringEntityType.Name}: {index.Name ?? string.Join(", ", index.Properties.Select(p => p.Name))} can have {bytes} bytes");
        });

    public void Dispose() => db.Dispose();

    private static void Parse(string sql)
    {
        // EF writes the values of parameters as DECLAREs above the statement; GO stands between the migrations.
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.True(errors.Count == 0, errors.Count == 0 ? "" : $"line {errors[0].Line}: {errors[0].Message}\n{sql}");
        Assert.NotEmpty(sql);
    }
}
