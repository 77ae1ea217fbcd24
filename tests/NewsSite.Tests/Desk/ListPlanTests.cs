using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Publishing;
using NewsSite.Tests.Site;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Tests.Desk;

/// <summary>How SQLite reads the desk's lists: from an index, never by going through the articles or stories themselves.</summary>
public sealed class ListPlanTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly NewsDbContext db;

    public ListPlanTests() => db = database.Open();

    public static TheoryData<string> Filters { get; } = [.. Named().Keys];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_page_of_any_filter_is_read_from_an_index(string name)
    {
        if (!db.Database.IsSqlite()) return;
        var page = db.Articles.Matching(Named()[name], db.Set<StoryAuthor>(), FakeClock.Noon).LastTouchedFirst(FakeClock.Noon, 9).Select(a => a.Id).Take(51);
        await HoldAsync(page);
    }

    [Fact]
    public async Task The_parts_of_the_first_page_are_read_from_indexes()
    {
        if (!db.Database.IsSqlite()) return;
        var now = FakeClock.Noon;
        await HoldAsync(db.Articles.InState(EditorialState.InReview, now).LastTouchedFirst(null, null).Select(a => a.Id).Take(5));
        await HoldAsync(db.Articles.OwnedBy(1).SentBack(now).LastTouchedFirst(null, null).Select(a => a.Id).Take(5));
        await HoldAsync(db.Articles.Late(now).LastTouchedFirst(null, null).Select(a => a.Id).Take(5));
        await HoldAsync(db.Articles.Scheduled(now).Select(a => a.Id).Take(5));
        await HoldAsync(db.Articles.Published(now).LatestFirst().Select(a => a.Id).Take(5));
        await HoldAsync(db.Articles.DueBetween(now, now.AddDays(31), now).OrderBy(a => a.Id).Select(a => a.Id).Take(500));
    }

    [Fact]
    public async Task A_story_to_pin_is_looked_for_along_the_index_of_the_list()
    {
        if (!db.Database.IsSqlite()) return;
        await HoldAsync(db.Articles.Pinnable().WithInHeadline(["ferry", "moon"]).LastTouchedFirst(null, null).Select(a => a.Id).Take(12));
    }

    public void Dispose()
    {
        db.Dispose();
        database.Dispose();
    }

    private static Dictionary<string, ArticleFilter> Named()
    {
        var all = Enum.GetValues<EditorialState>().ToDictionary(s => s.ToString(), s => new ArticleFilter { State = s });
        all.Add("everything", new());
        all.Add("sent back", new() { SentBack = true });
        all.Add("late", new() { Late = true });
        all.Add("section", new() { SectionIds = [1] });
        all.Add("nested sections", new() { SectionIds = [1, 2, 3] });
        all.Add("author", new() { AuthorId = 1 });
        all.Add("owner", new() { OwnerId = 1 });
        all.Add("nobody's", new() { Unowned = true });
        all.Add("words", new() { Words = ["ferry", "moon"] });
        foreach (var date in Enum.GetValues<ArticleDate>()) all.Add($"days of {date}", new() { Date = date, From = FakeClock.Noon.AddDays(-9), Until = FakeClock.Noon });
        all.Add("all together", new()
        {
            State = EditorialState.Published, SectionIds = [1, 2], AuthorId = 1, OwnerId = 1, Date = ArticleDate.Created, From = FakeClock.Noon.AddDays(-9), Words = ["ferry"],
        });
        return all;
    }

    private async Task HoldAsync(IQueryable<int> query)
    {
        var steps = await db.PlanAsync(query);
        Assert.All(steps, step => Assert.True(!step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("COVERING INDEX", StringComparison.Ordinal)
            || step.Contains("json_each", StringComparison.Ordinal) || step.Contains("CONSTANT ROW", StringComparison.Ordinal), string.Join('\n', steps)));
        Assert.DoesNotContain(steps, step => step.Contains("SCAN s", StringComparison.Ordinal));
    }
}
