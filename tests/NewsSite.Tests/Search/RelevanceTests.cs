using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Search;
using NewsSite.Search.Engines;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Search;

/// <summary>The same stories, the same queries, the same answers, whichever engine looks for them.</summary>
public sealed class RelevanceTests(SearchCorpus corpus) : IClassFixture<SearchCorpus>
{
    public static IReadOnlyDictionary<string, IArticleSearch> Engines { get; } = TestDatabase.Server is null
        ? new Dictionary<string, IArticleSearch> { ["SQLite"] = new FtsSearch(), ["plain"] = new PlainSearch() }
        : new Dictionary<string, IArticleSearch> { ["plain"] = new PlainSearch() };

    public static TheoryData<string, string> Questions { get; } = [.. SearchCorpus.Queries.SelectMany(q => Engines.Keys.Select(e => (e, q.Query)))];

    public static TheoryData<string> EngineNames { get; } = [.. Engines.Keys];

    [Theory, MemberData(nameof(Questions))]
    public async Task What_is_looked_for_comes_first(string engine, string query)
    {
        var (_, first, only) = SearchCorpus.Queries.Single(q => q.Query == query);
        var found = await corpus.FindAsync(Engines[engine], query);
        Assert.Equal(first.Order(), found.Take(first.Count).Order());
        if (only) Assert.Equal(first.Count, found.Count);
    }

    [Theory, MemberData(nameof(EngineNames))]
    public async Task A_headline_counts_more_than_a_body_and_of_two_alike_the_newer_more(string engine)
    {
        var found = await corpus.FindAsync(Engines[engine], "bridge");
        Assert.Equal([11, 12], found.Take(2));
        Assert.Equal(36, found[2]);
    }

    [Theory, MemberData(nameof(EngineNames))]
    public async Task A_search_is_narrowed_down_to_a_section_an_author_days_and_stories_with_a_photo(string engine)
    {
        await using var db = corpus.Open();
        var cancel = TestContext.Current.CancellationToken;
        while (await new SearchIndexing(db).NextAsync(cancel) > 0) { }
        var sections = await db.Sections.ToDictionaryAsync(s => s.Slug, cancel);
        var author = await db.Authors.SingleAsync(a => a.Slug == "oskar-thielen", cancel);
        Assert.Equal([6], (await corpus.FindAsync(Engines[engine], "trains", new() { SectionIds = [sections["europe"].Id], Until = FakeClock.Noon, From = FakeClock.Noon.AddDays(-30) })).Order());
        Assert.Equal([6, 8], (await corpus.FindAsync(Engines[engine], "trains", new() { SectionIds = [sections["world"].Id, sections["europe"].Id] })).Order());
        Assert.Equal([2, 3], (await corpus.FindAsync(Engines[engine], "ferries", new() { AuthorId = author.Id })).Order());
        Assert.Equal([1], await corpus.FindAsync(Engines[engine], "ferries", new() { WithPhoto = true }));
        Assert.Equal([3], await corpus.FindAsync(Engines[engine], "ferries", new() { Until = FakeClock.Noon.AddDays(-600) }));
        Assert.Empty(await corpus.FindAsync(Engines[engine], "ferries", new() { SectionIds = [] }));
    }

    [Theory, MemberData(nameof(EngineNames))]
    public async Task The_newest_first_leaves_nothing_out_and_shows_nothing_twice_page_after_page(string engine)
    {
        await using var db = corpus.Open();
        var (search, query, cancel) = (new StorySearch(db, Engines[engine]), SearchQuery.Read("the"), TestContext.Current.CancellationToken);
        List<int> all = [];
        (DateTimeOffset, int)? after = null;
        for (var more = true; more;)
        {
            var page = await search.NewestAsync(query, SearchFilter.None, after, FakeClock.Noon, cancel);
            all.AddRange(page.Ids);
            more = page.HasNext;
            var id = page.Ids[^1];
            var last = await db.Articles.SingleAsync(a => a.Id == id, cancel);
            after = (last.PublishAt!.Value, last.Id);
        }

        Assert.Equal(await db.Articles.LatestFirst().Select(a => a.Id).Where(id => all.Contains(id)).ToListAsync(cancel), all);
        Assert.InRange(all.Count, 40, 60);
        Assert.Equal((await search.BestAsync(query, SearchFilter.None, 1, FakeClock.Noon, cancel)).Count, all.Count);
    }

    [Theory, MemberData(nameof(EngineNames))]
    public async Task A_mistyped_word_leads_to_the_one_that_was_meant(string engine)
    {
        await using var db = corpus.Open();
        var cancel = TestContext.Current.CancellationToken;
        while (await new SearchIndexing(db).NextAsync(cancel) > 0) { }
        Task<string?> Guess(string typed) => new DidYouMean(db, Engines[engine]).GuessAsync(SearchQuery.Read(typed), SearchFilter.None, FakeClock.Noon, cancel);
        Assert.Equal("ferry", await Guess("ferrry"));
        Assert.Equal("earthquake", await Guess("eartqhake"));
        Assert.Equal("museum drum", await Guess("musuem drum"));
        Assert.Equal("council", await Guess("concil"));
        Assert.Null(await Guess("xqzvw"));
        Assert.Null(await Guess("\"ferrry\""));
        Assert.Null(await Guess("ferrry xqzvw"));
    }
}
