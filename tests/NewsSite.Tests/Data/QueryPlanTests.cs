using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Tests.Sample;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Data;

/// <summary>How SQLite answers every query phrase. It has no statistics, as in a site that runs, and so takes every table for a large one.</summary>
public sealed class QueryPlanTests : IClassFixture<SampleNewsroomTests.DevelopmentSite>, IDisposable
{
    /// <summary>Tables that stay small in an old paper.</summary>
    private static readonly HashSet<string> Small =
    [
        "AccountRoles", "Accounts", "Authors", "BlockedTerms", "BreakingNews", "CaptionCases", "CommentClaims", "CommentSettings", "Guidelines", "JournalEntries", "NameSpellings", "Pens", "PhotoLeases", "PreviewLinks",
        "RejectionReasons", "Roles", "Sanctions", "SavedViews", "ScorerModels", "SearchErrands", "Sections", "Series", "SeriesParts", "StandingPages", "StandingRevisions", "Tags",
    ];

    /// <summary>Phrases that by themselves read the whole of a large table, and why they may.</summary>
    private static readonly Dictionary<string, string> Allowed = new (string Reason, string[] Phrases)[]
    {
        ("It narrows or orders what another phrase finds along an index.",
        [
            "ArticleFilterQueries.WithInHeadline", "ArticleQueries.InSection", "CommentQueries.After", "CommentQueries.Appealed", "CommentQueries.At", "CommentQueries.Before", "CommentQueries.From",
            "CommentQueries.InOrder", "CommentQueries.InReadingOrder", "CommentQueries.NewestFirst", "CommentQueries.OlderThan", "CommentQueries.OldestFirst", "CommentQueries.OnAnyOf",
            "CommentQueries.OnThePage", "CommentQueries.Reported", "CommentQueries.SentSince", "CommentQueries.UpTo", "CommenterQueries.NotPaused", "CorrectionQueries.Of", "CoverageQueries.ChangedSince", "CoverageQueries.KeyEvents",
            "CoverageQueries.NewestFirst", "CoverageQueries.NotPinned", "CoverageQueries.Numbered", "CoverageQueries.Pinned", "FormerAddressQueries.Known", "FrontStoryQueries.Pinnable",
            "ModerationDecisionQueries.ByPeople", "ModerationDecisionQueries.Verdicts", "ModerationQueueQueries.In", "PhotoFilterQueries.Standing", "PhotoFilterQueries.Unused", "PhotoLookQueries.OfWholes",
            "ReplyQueries.NewestFirst", "ReportQueries.Closed", "RespectQueries.By", "RevisionQueries.NewestFirst", "RevisionQueries.Numbered", "RevisionQueries.PublishedBy", "RevisionQueries.Saved", "SitemapQueries.OfAny",
        ]),
        ("It loads what belongs to the few that another phrase finds.",
        [
            "ArticleQueries.WithBothStories", "ArticleQueries.WithLiveStory", "ArticleQueries.WithSearchedStory", "ArticleQueries.WithWorkingStory", "FormerAddressQueries.WithGoals",
        ]),
        ("It is the search of a SQL Server without its full-text feature.", ["SearchQueries.WithAny", "SearchQueries.WithAnyAtHead", "SearchQueries.WithoutAny"]),
        ("It is asked on the page of one photo at the desk, and a paper has thousands of live entries, not millions.", ["CoverageQueries.Showing"]),
        ("It is a body without photos, of which nothing is read.", ["PhotoQueries.ShownIn"]),
    }.SelectMany(a => a.Phrases.Select(p => (p, a.Reason))).ToDictionary();

    private readonly QueryPlans plans = new();
    private readonly NewsDbContext db;

    public QueryPlanTests(SampleNewsroomTests.DevelopmentSite site)
    {
        using var plain = site.OpenDatabase();
        var options = new DbContextOptionsBuilder<SqliteNewsDbContext>();
        options.UseNewsSqlite(plain.Database.GetConnectionString()!).AddInterceptors(plans);
        db = TestDatabase.Server is null ? new SqliteNewsDbContext(options.Options) : site.OpenDatabase();
    }

    [Theory]
    [MemberData(nameof(QueryPhrases.All), MemberType = typeof(QueryPhrases))]
    public void No_phrase_reads_the_whole_of_a_large_table_without_a_reason(string type, string name)
    {
        if (!db.Database.IsSqlite()) return;
        var read = QueryPhrases.Asked(db, type, name, shapesFound: true).SelectMany(q => LargeReadBy(q is IQueryable<object> shape ? shape.AsSplitQuery() : q)).ToList();
        if (Allowed.TryGetValue($"{Type.GetType(type)!.Name}.{name}", out var reason)) Assert.True(read.Count > 0, $"It does not, so it needs no reason: {reason}");
        else Assert.True(read.Count == 0, string.Join("\n\n", read));
    }

    [Fact]
    public void No_query_that_a_page_is_made_of_reads_the_whole_of_a_large_table()
    {
        if (!db.Database.IsSqlite()) return;
        Assert.All(QueryPhrases.OfPages(db), query => Assert.Empty(LargeReadBy(query)));
    }

    public void Dispose() => db.Dispose();

    private List<string> LargeReadBy(IQueryable query)
    {
        plans.ReadWhole.Clear();
        try
        {
            foreach (var _ in query)
            {
                // To its end, so that what is asked for in parts is asked for.
            }
        }
        catch (InvalidOperationException)
        {
            // The row at hand lacks what the phrase asks of it, such as the time of an appeal; the database was asked all the same.
        }

        return [.. plans.ReadWhole.Where(r => !Small.Contains(r.Table)).Select(r => $"{r.Table}: {r.Sql}")];
    }
}
