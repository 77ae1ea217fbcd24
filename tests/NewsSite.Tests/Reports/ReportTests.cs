using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Reports;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Reports;

public sealed class ReportTests : IDisposable
{
    private const string Story = "/world/1/ferry-services-resume";
    private const string Form = "/c/1/report";
    private readonly TestSite site = new();

    [Fact]
    public async Task Every_comment_on_the_page_leads_to_a_form_that_shows_it()
    {
        await ArrangeAsync();
        var link = (await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1 .answer a[href$='/report']")!;
        Assert.Equal("Report Ivo’s comment", link.Words());
        var form = await site.Reader().OpenAsync(link.GetAttribute("href")!);
        Assert.Equal("Well told.", form.QuerySelector(".reported blockquote").Words());
        Assert.Equal("noindex", form.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task A_guest_reports_with_a_reason_and_finds_the_report_again()
    {
        await ArrangeAsync();
        using var answer = await ReportAsync(new() { ["Reason"] = "Other", ["Words"] = "It is <b>copied</b>." });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var page = await site.Reader().GetAsync(answer.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal("private, no-store", page.Headers.CacheControl?.ToString().Replace("no-store, private", "private, no-store", StringComparison.Ordinal));
        var shown = await page.ReadAsync();
        Assert.Matches("^Your report R-[2-9A-Z]{4}-[2-9A-Z]{4}$", shown.QuerySelector("h1").Words());
        Assert.Contains("Your report has come.", shown.QuerySelector(".sent").Words(), StringComparison.Ordinal);
        Assert.Equal("It is <b>copied</b>.", shown.QuerySelector(".typed").Words());
        Assert.Equal((1, 1, FakeClock.Noon), await StandingAsync());
    }

    [Fact]
    public async Task What_is_wrong_with_a_report_is_said_beside_its_fields_and_all_is_kept()
    {
        await ArrangeAsync();
        using var answer = await ReportAsync(new() { ["Reason"] = "Illegal", ["Words"] = "Read it.", ["Email"] = "ivo@" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var form = await answer.ReadAsync();
        Assert.Equal(["#ground", "#name", "#email", "#isingoodfaith"], form.QuerySelectorAll(".problems a").Select(a => a.GetAttribute("href")!));
        Assert.All(form.QuerySelectorAll(".problems a"), a => Assert.NotNull(form.QuerySelector(a.GetAttribute("href")!)));
        Assert.Equal(("Read it.", "ivo@"), (form.QuerySelector("#words")!.TextContent.Trim(), form.QuerySelector("#email")!.GetAttribute("value")));
        Assert.True(form.QuerySelector("#reason-illegal")!.HasAttribute("checked"));
        Assert.Equal((0, 0, null), await StandingAsync());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Sideways", "")]
    [InlineData("99", "99")]
    public async Task A_forged_reason_is_asked_for_again(string reason, string ground)
    {
        await ArrangeAsync();
        using var answer = await ReportAsync(new() { ["Reason"] = reason, ["Ground"] = ground });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEmpty((await answer.ReadAsync()).QuerySelectorAll("#reason-problem"));
    }

    [Fact]
    public async Task The_same_report_sent_twice_is_one()
    {
        await ArrangeAsync();
        using var first = await ReportAsync(new() { ["Reason"] = "Spam" });
        using var second = await ReportAsync(new() { ["Reason"] = "Spam" });
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal((1, 1, FakeClock.Noon), await StandingAsync());
    }

    [Fact]
    public async Task The_same_report_sent_ten_times_at_once_is_one()
    {
        await ArrangeAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ReportAsync(new() { ["Reason"] = "Spam" })));
        Assert.Single(answers.Select(a => a.Headers.Location).Distinct());
        Assert.Equal((1, 1, FakeClock.Noon), await StandingAsync());
    }

    [Fact]
    public async Task Ten_reports_of_one_comment_at_once_are_all_stored()
    {
        await ArrangeAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => ReportAsync(new() { ["Reason"] = "Other", ["Words"] = $"Report {i}." })));
        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.ServiceUnavailable));
        var stored = answers.Count(a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal((stored, 1, FakeClock.Noon), await StandingAsync());
        Assert.Equal(stored, await CountAsync());
    }

    [Theory]
    [InlineData("/c/2/report")]
    [InlineData("/c/3/report")]
    [InlineData("/c/99/report")]
    public async Task What_is_not_on_the_page_cannot_be_reported_and_the_words_come_back(string address)
    {
        await site.ArrangeAsync(async room =>
        {
            await room.CommentAsync(room.Published());
            await room.CommentAsync(room.Published("Waits"), approved: false);
            await room.CommentAsync(room.Published("Is hidden", at: FakeClock.Noon.AddDays(1)));
            return true;
        });
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        using var answer = await site.Reader().SendFormAsync(address, new() { ["Reason"] = "Other", ["Words"] = "Long thought about." });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Long thought about.", (await answer.ReadAsync()).QuerySelector("#typed")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("https://courier.example/world/1/ferry-services-resume?from=1#comment-1")]
    [InlineData("https://courier.example/c/1")]
    [InlineData("/c/1#x")]
    public async Task Whoever_has_the_address_of_a_comment_finds_its_form(string url)
    {
        using var answer = await site.Reader().GetAsync($"/report?url={Uri.EscapeDataString(url)}", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, Form), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("https://courier.example/")]
    [InlineData("#comment-99999999999999999999")]
    public async Task An_address_without_a_comment_is_told_and_kept(string url)
    {
        using var answer = await site.Reader().GetAsync($"/report?url={Uri.EscapeDataString(url)}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(url, (await answer.ReadAsync()).QuerySelector("#url")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Too_many_reports_from_one_place_wait_and_are_kept_in_the_form()
    {
        using var busy = new TestSite { Settings = { ["Comments:Flood:StoryBurst"] = "2", ["Comments:Flood:StoryPerMinute"] = "1" } };
        await busy.ArrangeAsync(async room => await room.CommentAsync(room.Published()));
        for (var i = 0; i < 2; i++)
        {
            using var taken = await busy.Reader().SendFormAsync(Form, new() { ["Reason"] = "Other", ["Words"] = $"Report {i}." });
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        }

        using var answer = await busy.Reader().SendFormAsync(Form, new() { ["Reason"] = "Other", ["Words"] = "One more." });
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(60)), (answer.StatusCode, answer.Headers.RetryAfter?.Delta));
        Assert.Equal("One more.", (await answer.ReadAsync()).QuerySelector("#words")!.TextContent.Trim());
    }

    [Fact]
    public async Task Who_reported_is_forgotten_half_a_year_after_the_decision()
    {
        await site.ArrangeAsync(async room =>
        {
            var comment = await room.CommentAsync(room.Published());
            comment.TakeReport(new(ReportReason.Spam, null, "Buys.", "Ana", "ana@example.org", false), "mark", FakeClock.Noon);
            comment.TakeReport(new(ReportReason.Offensive, null, "Still open.", "Ben", "ben@example.org", false), "mark", FakeClock.Noon.AddDays(200));
            await room.KeepAsync();
            comment.CloseReports(comment.Approve(room.Moderator, FakeClock.Noon), comment.Reports[0].Id);
            await room.KeepAsync();
            return true;
        });
        await using var db = site.OpenDatabase();
        Assert.Equal(2, await Reporters.ForgetAsync(db, FakeClock.Noon.AddDays(184), TestContext.Current.CancellationToken));
        var reports = await db.Reports.OldestFirst().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(null, null, null, "Buys."), ("Ben", "ben@example.org", "mark", "Still open.")], reports.Select(r => (r.Name, r.Email, r.SenderMark, r.Words)));
    }

    [Fact]
    public async Task A_reader_may_not_see_what_was_reported()
    {
        foreach (var address in new[] { "/admin/reports", "/admin/reports.csv" })
            Assert.Equal(HttpStatusCode.Redirect, (await site.Reader().GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        using var refused = await (await site.StaffAsync(Roles.Reporter)).GetAsync("/admin/reports", TestContext.Current.CancellationToken);
        Assert.StartsWith("/admin/refused", refused.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private Task<Comment> ArrangeAsync() => site.ArrangeAsync(async room => await room.CommentAsync(room.Published()));

    private Task<HttpResponseMessage> ReportAsync(Dictionary<string, string?> fields) => site.Reader().SendFormAsync(Form, fields);

    private async Task<(int Reports, int Reported, DateTimeOffset? Since)> StandingAsync()
    {
        await using var db = site.OpenDatabase();
        var comment = await db.Comments.OrderBy(c => c.Id).FirstAsync(TestContext.Current.CancellationToken);
        return (comment.ReportCount, (await db.CommentTallies.OrderBy(t => t.ArticleId).FirstAsync(TestContext.Current.CancellationToken)).Reported, comment.ReportedAt);
    }

    private async Task<int> CountAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.Reports.CountAsync(TestContext.Current.CancellationToken);
    }
}
