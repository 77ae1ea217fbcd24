using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Search;
using NewsSite.Search.Engines;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Search;

/// <summary>What can be known of the search on SQL Server without a server: that its parser takes what is sent.</summary>
public sealed class FullTextSearchTests : IDisposable
{
    private readonly NewsDbContext db = new(new DbContextOptionsBuilder<NewsDbContext>().UseNewsSqlServer("Server=nowhere;Database=none").Options);

    [Fact]
    public void Every_query_of_the_relevance_set_is_T_SQL_on_both_engines()
    {
        foreach (var query in SearchCorpus.Queries.Select(q => SearchQuery.Read(q.Query)).Where(q => !q.IsEmpty))
        {
            foreach (IArticleSearch engine in (IArticleSearch[])[new FullTextSearch(), new PlainSearch()])
            {
                var scope = new SearchScope(db.Articles.Published(FakeClock.Noon), new() { SectionIds = [1, 2], AuthorId = 1, From = FakeClock.Noon, Until = FakeClock.Noon, WithPhoto = true });
                Parse(engine.Latest(db, query, scope).Take(201).ToQueryString());
                Parse(engine.Latest(db, query, scope with { InHeads = true, Filter = SearchFilter.None, After = (FakeClock.Noon, 7) }).Take(201).ToQueryString());
            }
        }
    }

    [Fact]
    public void A_word_is_sent_with_its_forms_a_phrase_whole_and_a_beginning_with_its_star()
    {
        var sql = new FullTextSearch().Latest(db, SearchQuery.Read("ferry \"night trains\" harb* -strike"), new(db.Articles.Published(FakeClock.Noon), SearchFilter.None)).ToQueryString();
        Assert.Contains("""N'"ferry" OR "ferries"'""", sql, StringComparison.Ordinal);
        Assert.Contains("""N'"night trains"'""", sql, StringComparison.Ordinal);
        Assert.Contains("""N'"harb*"'""", sql, StringComparison.Ordinal);
        Assert.Contains("NOT CONTAINS((Headline, Standfirst, Byline, Tags, Captions, Body)", sql, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_is_made_by_T_SQL() => Parse(FullTextIndex.Making);

    public void Dispose() => db.Dispose();

    private static void Parse(string sql)
    {
        // EF declares the values of raw SQL without the sign that it sends them with.
        using var reader = new StringReader(sql.Replace("DECLARE p", "DECLARE @p", StringComparison.Ordinal));
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.True(errors.Count == 0, errors.Count == 0 ? "" : $"line {errors[0].Line}: {errors[0].Message}\n{sql}");
    }
}
