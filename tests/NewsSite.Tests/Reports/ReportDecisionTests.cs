using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Reports;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Reports;

public sealed class ReportDecisionTests : IDisposable
{
    private const string Queue = "/admin/comments?queue=reported";
    private readonly TestSite site = new();

    [Fact]
    public async Task A_reported_comment_stands_in_its_queue_with_who_says_what()
    {
        var moderator = await ArrangeAsync();
        var queue = await moderator.OpenAsync(Queue);
        Assert.Equal("Reported (1)", queue.QuerySelector(".queues [aria-current]").Words());
        Assert.StartsWith("It is against the law: Threat of violence R-", queue.QuerySelector(".reports li").Words(), StringComparison.Ordinal);
        Assert.Equal("He means me.", queue.QuerySelector(".reports .typed").Words());
        Assert.Contains("Ana ana@example.org", queue.QuerySelector(".reports li").Words(), StringComparison.Ordinal);
        Assert.Equal("Decide by 23 November 2026, 12:00 UTC.", queue.QuerySelector(".reports .due").Words());
    }

    [Fact]
    public async Task Taking_the_comment_off_answers_every_report_and_the_reader_reads_why()
    {
        var moderator = await ArrangeAsync();
        using var answer = await DecideAsync(moderator, "Rejected", "It threatens somebody.");
        Assert.EndsWith("queue=reported&decided=2", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Empty((await moderator.OpenAsync(Queue)).QuerySelectorAll(".waiting-comment"));
        Assert.Contains("was taken off the page 22 November 2026, 12:00, by a moderator. The reason: It threatens somebody.", await StatusAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await ReportedAsync());
    }

    [Fact]
    public async Task Keeping_it_answers_the_reports_that_were_on_the_screen_and_a_later_one_waits_on()
    {
        var moderator = await ArrangeAsync();
        var queue = await moderator.OpenAsync(Queue);
        var last = queue.QuerySelector("input[name=lastReport]")!.GetAttribute("value");
        await ChangeAsync(comment => comment.TakeReport(new(ReportReason.Spam, null, "Later.", null, null, false), null, FakeClock.Noon.AddMinutes(1)));
        using var answer = await DecideAsync(moderator, "Approved", "He means the ferry.", last);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("leaves it on the page", await StatusAsync(), StringComparison.Ordinal);
        Assert.Contains("He means the ferry.", await StatusAsync(), StringComparison.Ordinal);
        Assert.Equal("Later.", (await moderator.OpenAsync(Queue)).QuerySelector(".reports .typed").Words());
        Assert.Equal(1, await ReportedAsync());
    }

    [Fact]
    public async Task Undoing_the_decision_lets_the_reports_wait_again()
    {
        var moderator = await ArrangeAsync();
        using var answer = await DecideAsync(moderator, "Rejected", "It threatens somebody.");
        using var undone = await moderator.SendDeskFormAsync(Queue, "/admin/decisions/2/undo", []);
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Single((await moderator.OpenAsync(Queue)).QuerySelectorAll(".reports li"));
        Assert.Contains("Your report has come.", await StatusAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await ReportedAsync());
    }

    [Fact]
    public async Task A_comment_on_the_page_that_nobody_reported_cannot_be_approved_again()
    {
        var moderator = await ArrangeAsync();
        using var first = await DecideAsync(moderator, "Approved", "");
        using var again = await DecideAsync(moderator, "Approved", "", version: "3");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task A_report_at_the_moment_of_the_decision_is_no_reason_to_ask_the_moderator_again()
    {
        var moderator = await ArrangeAsync();
        await Task.WhenAll(
            Task.Run(async () =>
            {
                for (var i = 0; i < 5; i++) using (await site.Reader().SendFormAsync("/c/1/report", new() { ["Reason"] = "Other", ["Words"] = $"Report {i}." })) { }
            }, TestContext.Current.CancellationToken),
            Task.Run(async () =>
            {
                using var answer = await DecideAsync(moderator, "Approved", "");
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            }, TestContext.Current.CancellationToken));
        await using var db = site.OpenDatabase();
        var open = await db.Reports.Open().OldestFirst().Select(r => (DateTimeOffset?)r.MadeAt).FirstOrDefaultAsync(TestContext.Current.CancellationToken);
        Assert.Equal(open, await db.Comments.Select(c => c.ReportedAt).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(open is null ? 0 : 1, await ReportedAsync());
    }

    [Fact]
    public async Task When_the_sender_erases_a_comment_its_reports_are_void()
    {
        await ArrangeAsync();
        await ChangeAsync(comment => comment.Erase(FakeClock.Noon.AddMinutes(1)));
        Assert.Contains("was erased by its sender", await StatusAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await ReportedAsync());
    }

    [Fact]
    public async Task The_desk_sees_first_what_waits_and_what_is_overdue()
    {
        var moderator = await ArrangeAsync();
        var card = (await moderator.OpenAsync("/admin")).QuerySelector("section[aria-labelledby=waiting]");
        Assert.Contains("Comments0 Reported by readers1", card.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("should have been decided", card.Words(), StringComparison.Ordinal);
        site.Clock.Now = FakeClock.Noon.AddHours(24).AddSeconds(1);
        moderator = await site.StaffAsync(Roles.Moderator);
        Assert.Contains("should have been decided by 23 November 2026, 12:00 UTC", (await moderator.OpenAsync("/admin")).QuerySelector("section[aria-labelledby=waiting]").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_reports_are_listed_found_by_reference_and_read_to_the_end()
    {
        var moderator = await ArrangeAsync();
        await ChangeAsync(comment =>
        {
            for (var i = 0; i < 60; i++) comment.TakeReport(new(ReportReason.Other, null, $"Report {i}.", null, null, false), null, FakeClock.Noon.AddMinutes(i / 4));
        });
        List<string> read = [];
        for (var address = "/admin/reports"; address is not null;)
        {
            var page = await moderator.OpenAsync(address);
            read.AddRange(page.QuerySelectorAll("tbody .typed").Select(w => w.Words()));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal((61, 61), (read.Count, read.Distinct().Count()));
        var illegal = await moderator.OpenAsync("/admin/reports?show=illegal");
        var reference = illegal.QuerySelector("tbody .below").Words();
        Assert.Equal("He means me.", (await moderator.OpenAsync($"/admin/reports?reference={reference.ToLowerInvariant()}")).QuerySelector("tbody .typed").Words());
        Assert.Equal("No report is called so.", (await moderator.OpenAsync("/admin/reports?reference=R-0")).QuerySelector("main > .quiet").Words());
    }

    [Fact]
    public async Task The_list_for_a_spreadsheet_has_every_field_and_no_formula()
    {
        var moderator = await ArrangeAsync("=HYPERLINK(\"https://evil.example\",\"Click\")");
        using var answer = await moderator.GetAsync("/admin/reports.csv?show=illegal", TestContext.Current.CancellationToken);
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n");
        Assert.StartsWith("Reference,Made,Reason,Ground,Explanation", lines[0], StringComparison.Ordinal);
        Assert.Matches("^R-.{9},2026-11-22T12:00:00Z,It is against the law,Threat of violence,\"'=HYPERLINK.*,Ana,ana@example.org,2026-11-23T12:00:00Z,Waiting,,,,/c/1,Ivo,Well told.$", lines[1]);
        Assert.Equal(3, lines.Length);
    }

    public void Dispose() => site.Dispose();

    private async Task<HttpClient> ArrangeAsync(string words = "He means me.")
    {
        await site.ArrangeAsync(async room =>
        {
            var comment = await room.CommentAsync(room.Published());
            comment.TakeReport(new(ReportReason.Illegal, IllegalGround.Threat, words, "Ana", "ana@example.org", true), null, FakeClock.Noon);
            await room.KeepAsync();
            return true;
        });
        return await site.StaffAsync(Roles.Moderator);
    }

    private async Task ChangeAsync(Action<Comment> change)
    {
        await using var db = site.OpenDatabase();
        change(await db.Comments.WithLedger().SingleAsync(TestContext.Current.CancellationToken));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> DecideAsync(HttpClient moderator, string kind, string reason, string? last = "1", string version = "2")
        => moderator.SendDeskFormAsync(Queue, "/admin/comments/1/decide", new() { ["kind"] = kind, ["reason"] = reason, ["version"] = version, ["lastReport"] = last, ["query"] = "queue=reported" });

    private async Task<string> StatusAsync()
    {
        await using var db = site.OpenDatabase();
        var key = await db.Reports.OldestFirst().Select(r => r.Key).FirstAsync(TestContext.Current.CancellationToken);
        return (await site.Reader().OpenAsync(string.Create(CultureInfo.InvariantCulture, $"/report/{key}"))).QuerySelector(".sent").Words();
    }

    private async Task<int> ReportedAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.CommentTallies.Select(t => t.Reported).SingleAsync(TestContext.Current.CancellationToken);
    }
}
