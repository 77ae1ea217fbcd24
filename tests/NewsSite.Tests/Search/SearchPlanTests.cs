using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Search;
using NewsSite.Search.Engines;
using NewsSite.Tests.Site;
using NewsSite.Web.Models;

namespace NewsSite.Tests.Search;

/// <summary>How SQLite does a search: so that its work is bounded by a page of results, not by how many stories have a word.</summary>
public sealed class SearchPlanTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly NewsDbContext db;

    public SearchPlanTests() => db = database.Open();

    public static TheoryData<string> Filters { get; } = [.. Named().Keys];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task The_index_is_read_from_its_latest_story_on_and_each_is_looked_up_by_its_number(string name)
    {
        if (!db.Database.IsSqlite()) return;
        foreach (var typed in SearchCorpus.Queries.Select(q => q.Query))
        {
            if (SearchQuery.Read(typed) is not { IsEmpty: false } query) continue;
            var scope = new SearchScope(db.Articles.Published(FakeClock.Noon), Named()[name]);
            foreach (var asked in (SearchScope[])[scope, scope with { InHeads = true }, scope with { After = (FakeClock.Noon, 7) }]) await HoldAsync(new FtsSearch().Latest(db, query, asked).Take(StorySearch.MostRanked + 1));
        }
    }

    [Fact]
    public async Task It_is_so_even_where_statistics_make_the_articles_look_few()
    {
        if (!db.Database.IsSqlite()) return;
        await db.Database.ExecuteSqlRawAsync("ANALYZE; DELETE FROM sqlite_stat1; INSERT INTO sqlite_stat1 VALUES ('Articles', 'IX_Articles_PublishAt_Id', '40 1 1'); ANALYZE sqlite_schema", Cancel);
        await HoldAsync(new FtsSearch().Latest(db, SearchQuery.Read("ferry"), new(db.Articles.Published(FakeClock.Noon), SearchFilter.None)).Take(StorySearch.MostRanked + 1));
    }

    [Fact]
    public async Task What_is_shown_of_the_stories_of_a_page_is_looked_up_by_their_numbers()
    {
        if (!db.Database.IsSqlite()) return;
        var page = db.Articles.Published(FakeClock.Noon).Numbered([1, 2, 3]);
        foreach (var steps in (IReadOnlyList<string>[])[await db.PlanAsync(page.AsTeasers()), await db.PlanAsync(page.AsHitTexts()), await db.PlanAsync(page.AsReporters()), await db.PlanAsync(db.SearchedStories.Of([1, 2, 3]))])
            Assert.All(steps, step => Assert.True(!step.StartsWith("SCAN", StringComparison.Ordinal) && !step.StartsWith("MATERIALIZE", StringComparison.Ordinal), string.Join('\n', steps)));
    }

    public void Dispose()
    {
        db.Dispose();
        database.Dispose();
    }

    private static Dictionary<string, SearchFilter> Named() => new()
    {
        ["everything"] = SearchFilter.None,
        ["sections"] = new() { SectionIds = [1, 2] },
        ["author"] = new() { AuthorId = 1 },
        ["days"] = new() { From = FakeClock.Noon.AddDays(-9), Until = FakeClock.Noon },
        ["photo"] = new() { WithPhoto = true },
        ["all together"] = new() { SectionIds = [1], AuthorId = 1, From = FakeClock.Noon.AddDays(-9), Until = FakeClock.Noon, WithPhoto = true },
    };

    private async Task HoldAsync(IQueryable<int> query)
    {
        var steps = await db.PlanAsync(query);
        Assert.Contains("VIRTUAL TABLE INDEX", steps[0], StringComparison.Ordinal);
        Assert.StartsWith("SEARCH a USING INTEGER PRIMARY KEY (rowid=?)", steps[1], StringComparison.Ordinal);
        Assert.All(steps.Skip(1), step => Assert.True(!step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("TEMP B-TREE", StringComparison.Ordinal), string.Join('\n', steps)));
    }
}
