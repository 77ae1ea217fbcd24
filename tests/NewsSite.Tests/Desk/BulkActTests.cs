using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Publishing;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Desk;

public sealed class BulkActTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task Ticked_stories_are_moved_and_the_undoing_puts_them_back_as_they_were()
    {
        await site.ArrangeAsync(room => (room.Draft("One"), room.Published("Two")));
        var editor = await site.StaffAsync(Roles.Editor);
        var report = await DoAsync(editor, ["1-2", "2-3"], ("act", "Move"), ("moveTo", "2"));
        Assert.StartsWith("Moved to Local: 2 stories.", report.Words(), StringComparison.Ordinal);
        Assert.Equal([2, 2], await ArticlesAsync(a => a.MeantForId));
        Assert.Contains("Readers see this once it is published:", report.Words(), StringComparison.Ordinal);
        Assert.Equal(["Two"], report.QuerySelectorAll("li a").Select(a => a.Words()));

        var undone = await UndoAsync(editor, 1);
        Assert.Contains("Undone by Editor: 2 stories put back.", undone.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Readers see", undone.Words(), StringComparison.Ordinal);
        Assert.Equal([1, 1], await ArticlesAsync(a => a.MeantForId));
        Assert.Equal([1, 1], await ArticlesAsync(a => a.Working.SectionId));
        Assert.Equal([true, false], await ArticlesAsync(a => a.HasUnpublishedChanges));
    }

    [Fact]
    public async Task The_undoing_leaves_alone_what_somebody_touched_since_and_says_so()
    {
        await site.ArrangeAsync(room => (room.Draft("One"), room.Draft("Two")));
        var editor = await site.StaffAsync(Roles.Editor);
        await DoAsync(editor, ["1-2", "2-2"], ("act", "Tag"), ("tag", "Harbour"));
        using var saved = await editor.SendDeskFormAsync("/admin/articles/2", "/admin/articles/2", new()
        {
            ["Headline"] = "Two, again", ["Body"] = "The first boat left at **noon**.", ["Language"] = "en", ["Version"] = "3", ["Tags"] = "Harbour", ["SectionId"] = "1",
        });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var undone = await UndoAsync(editor, 1);
        Assert.Contains("1 story put back.", undone.Words(), StringComparison.Ordinal);
        Assert.Equal(["Two, again"], undone.QuerySelectorAll("li a").Select(a => a.Words()));
        await using var db = site.OpenDatabase();
        Assert.Equal(["Two, again"], db.Articles.Where(a => a.Working.Tags.Any(t => t.Slug == "harbour")).Select(a => a.Working.Headline));
    }

    [Fact]
    public async Task Each_story_that_is_refused_says_why_and_keeps_no_other_from_it()
    {
        await site.ArrangeAsync(room =>
        {
            room.Draft("Draft");
            room.Draft("In review").Submit("", room.Editor, FakeClock.Noon);
            room.Published("Published");
            room.Draft("Saved since");
            return room.Keep();
        });
        var editor = await site.StaffAsync(Roles.Editor);
        var report = await DoAsync(editor, ["1-2", "2-3", "3-3", "4-1", "99-1"], ("act", "Submit"), ("note", "All of these."));
        Assert.Equal(
            [
                "In review: Somebody else has moved this story on already.",
                "Published: The story is past review: it was scheduled or published.",
                "Saved since: Somebody changed it after you opened the list.",
            ],
            report.QuerySelectorAll("li").Select(l => l.Words()).Order());
        Assert.Equal([Stage.InReview, Stage.InReview, Stage.Draft, Stage.Draft], await ArticlesAsync(a => a.Stage));
        await UndoAsync(editor, 1);
        Assert.Equal([Stage.Draft, Stage.InReview, Stage.Draft, Stage.Draft], await ArticlesAsync(a => a.Stage));
    }

    [Fact]
    public async Task Stories_are_handed_over_and_back()
    {
        await site.ArrangeAsync(room => (room.Draft("One"), room.Draft("Two")));
        await using (var db = site.OpenDatabase())
        {
            await db.Articles.Where(a => a.Id == 2).ExecuteUpdateAsync(a => a.SetProperty(x => x.OwnerId, (int?)null), TestContext.Current.CancellationToken);
        }

        var editor = await site.StaffAsync(Roles.Editor);
        var reporter = await site.StaffAsync(Roles.Reporter);
        await DoAsync(editor, ["1-2"], ("act", "HandOver"), ("newOwner", "4"));
        Assert.Equal("New: Editor handed “One” over to you", (await reporter.OpenAsync("/admin/notifications")).QuerySelector(".notifications li.new button").Words());
        await UndoAsync(editor, 1);
        await DoAsync(editor, ["1-2", "2-2"], ("act", "HandOver"), ("newOwner", "3"));
        Assert.Equal([3, 3], await ArticlesAsync(a => a.OwnerId));
        await UndoAsync(editor, 2);
        Assert.Equal([1, null], await ArticlesAsync(a => a.OwnerId));
    }

    [Fact]
    public async Task A_reporter_hands_over_only_his_own_and_calls_nothing_ready()
    {
        await site.ArrangeAsync(room => room.Draft("One"));
        var reporter = await site.StaffAsync(Roles.Reporter);
        var report = await DoAsync(reporter, ["1-2"], ("act", "HandOver"), ("newOwner", "3"));
        Assert.Contains("One: Only its owner or an editor hands it over.", report.Words(), StringComparison.Ordinal);
        using var refused = await SendAsync(reporter, ["1-2"], ("act", "Ready"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Theory]
    [InlineData("", "", "Choose what to do")]
    [InlineData("Burn", "", "Choose what to do")]
    [InlineData("99", "", "Choose what to do")]
    [InlineData("SendBack", "", "Please say what is to be done.")]
    [InlineData("HandOver", "", "Choose somebody who writes here.")]
    [InlineData("Move", "", "Choose a section.")]
    [InlineData("Tag", "", "Name the tag.")]
    [InlineData("Untag", "unknown", "There is no tag called “unknown”.")]
    public async Task What_is_missing_is_said_above_the_list_and_the_ticks_stay(string act, string tag, string problem)
    {
        await site.ArrangeAsync(room => (room.Draft("One"), room.Draft("Two")));
        var editor = await site.StaffAsync(Roles.Editor);
        using var refused = await SendAsync(editor, ["2-2"], ("act", act), ("tag", tag));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.ReadAsync();
        Assert.Contains(problem, page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal(["2-2"], page.QuerySelectorAll("input[name=story][checked]").Select(b => b.GetAttribute("value")));
    }

    [Fact]
    public async Task Without_a_tick_or_with_forged_ticks_nothing_is_done()
    {
        await site.ArrangeAsync(room => room.Draft("One"));
        var editor = await site.StaffAsync(Roles.Editor);
        using var none = await SendAsync(editor, [], ("act", "Submit"));
        using var forged = await SendAsync(editor, ["x", "1", "-1-2", "1-2-3"], ("act", "Submit"));
        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], [none.StatusCode, forged.StatusCode]);
        Assert.Equal([Stage.Draft], await ArticlesAsync(a => a.Stage));
    }

    [Fact]
    public async Task An_act_is_undone_once_within_a_day_by_whoever_did_it_or_an_editor()
    {
        await site.ArrangeAsync(room => (room.Draft("One"), room.Draft("Two")));
        var (reporter, other, editor) = (await site.StaffAsync(Roles.Reporter), await site.StaffAsync(Roles.Reporter), await site.StaffAsync(Roles.Editor));
        await DoAsync(reporter, ["1-2"], ("act", "Submit"));
        Assert.Empty((await other.OpenAsync("/admin/bulk-acts")).QuerySelectorAll(".report form"));
        using var foreign = await other.SendDeskFormAsync("/admin/articles", "/admin/bulk-acts/1/undo", []);
        Assert.Equal(HttpStatusCode.Conflict, foreign.StatusCode);
        await UndoAsync(editor, 1);
        using var again = await editor.SendDeskFormAsync("/admin/articles", "/admin/bulk-acts/1/undo", []);
        Assert.Contains("This was undone already.", (await again.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);

        await DoAsync(reporter, ["2-2"], ("act", "Submit"));
        site.Clock.Now += TimeSpan.FromHours(25);
        using var late = await (await site.StaffAsync(Roles.Editor)).SendDeskFormAsync("/admin/articles", "/admin/bulk-acts/2/undo", []);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        using var unknown = await (await site.StaffAsync(Roles.Editor)).SendDeskFormAsync("/admin/articles", "/admin/bulk-acts/77/undo", []);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    public void Dispose() => site.Dispose();

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string[] ticks, params (string, string)[] fields)
    {
        var list = await client.OpenAsync("/admin/articles");
        var token = list.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
            [.. fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)), .. ticks.Select(t => KeyValuePair.Create("story", t)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(new Uri("/admin/bulk-acts?section=world", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private static async Task<IElement> DoAsync(HttpClient client, string[] ticks, params (string, string)[] fields)
    {
        using var answer = await SendAsync(client, ticks, fields);
        return await ReportAsync(client, answer);
    }

    private static async Task<IElement> UndoAsync(HttpClient client, int act)
    {
        using var answer = await client.SendDeskFormAsync("/admin/articles", $"/admin/bulk-acts/{act}/undo?section=world", []);
        return await ReportAsync(client, answer);
    }

    private static async Task<IElement> ReportAsync(HttpClient client, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/admin/articles?section=world&done=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return (await client.OpenAsync(answer.Headers.Location.OriginalString)).QuerySelector(".notice")!;
    }

    private async Task<List<T>> ArticlesAsync<T>(System.Linq.Expressions.Expression<Func<Article, T>> what)
    {
        await using var db = site.OpenDatabase();
        return await db.Articles.OrderBy(a => a.Id).Select(what).ToListAsync(TestContext.Current.CancellationToken);
    }
}
