using System.Net;
using NewsSite.Accounts;
using NewsSite.Reports;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Moderation;

public sealed class ShiftReportTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task A_report_says_how_much_was_decided_how_fast_and_how_much_was_taken_back()
    {
        var moderator = await ArrangeAsync();
        var page = await moderator.OpenAsync("/admin/shifts?from=2026-11-22");
        var figures = page.QuerySelectorAll(".shift-figures dd").Select(d => d.Words()).ToList();
        Assert.Equal(["12", "about 5 minutes", "about 9 minutes", "1"], figures);
        Assert.Equal("Moses 12 10 2 0 1 about 5 minutes about 9 minutes", string.Join(' ', page.QuerySelectorAll("section[aria-labelledby=who] tbody td").Select(c => c.Words())));
        Assert.Equal("0 came in, 12 decisions; the numbers stand in the table below.", page.QuerySelector("#chart-words").Words());
        Assert.Equal(24, page.QuerySelectorAll("svg .decided").Length);
        Assert.Equal("In own words 2", page.QuerySelector("section[aria-labelledby=reasons] li").Words());
        Assert.Equal("It is spam or advertising 50 % of 2", page.QuerySelector("section[aria-labelledby=reports] li").Words());
        Assert.Equal("ana@example.org 50 % of 2", page.QuerySelectorAll("section[aria-labelledby=reports] li")[1].Words());
    }

    [Fact]
    public async Task The_same_is_a_file_for_a_spreadsheet_also_of_one_moderator()
    {
        var moderator = await ArrangeAsync();
        var lines = (await moderator.GetStringAsync(new Uri("/admin/shifts.csv?from=2026-11-21&until=2026-11-22", UriKind.Relative), TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("2026-11-21,2026-11-22,Moses,12,10,2,0,1,5.0,9.0", lines[1]);
        Assert.Equal("2026-11-21,2026-11-22,All,12,10,2,0,1,5.0,9.0", lines[2]);
        Assert.Equal("Nobody decided anything.", (await moderator.OpenAsync("/admin/shifts?from=2026-11-22&moderator=3")).QuerySelector("section[aria-labelledby=who] .quiet").Words());
    }

    [Theory]
    [InlineData("from=yesterday", "Please give days such as 2026-11-22.")]
    [InlineData("from=2026-11-22&until=2026-11-21", "The last day comes before the first.")]
    [InlineData("from=2026-10-01&until=2026-11-22", "A report spans 31 days at most.")]
    public async Task Days_that_make_no_report_are_said(string query, string problem)
    {
        var moderator = await site.StaffAsync(Roles.Moderator);
        Assert.Equal(problem, (await moderator.OpenAsync($"/admin/shifts?{query}")).QuerySelector(".problems").Words());
        using var file = await moderator.GetAsync(new Uri($"/admin/shifts.csv?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
    }

    public void Dispose() => site.Dispose();

    /// <summary>Ten comments that waited for one to ten minutes, the first two of which were reported later and one of these refused, which was undone.</summary>
    private async Task<HttpClient> ArrangeAsync()
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            for (var i = 1; i <= 10; i++)
            {
                var comment = await room.CommentAsync(story, $"Waiting {i}.", approved: false, at: FakeClock.Noon.AddHours(-1));
                var at = FakeClock.Noon.AddHours(-1).AddMinutes(i);
                if (i == 10) comment.Reject("Off the subject.", room.Moderator, at);
                else comment.Approve(room.Moderator, at);
                await room.KeepAsync();
                if (i > 2) continue;
                comment.TakeReport(new(ReportReason.Spam, null, $"{i}", "Ana", "ana@example.org", false), null, at.AddMinutes(1));
                await room.KeepAsync();
                if (i == 2)
                {
                    comment.CloseReports(comment.Approve(room.Moderator, at.AddMinutes(2)), long.MaxValue);
                    continue;
                }

                comment.CloseReports(comment.Reject("Advertising.", room.Moderator, at.AddMinutes(2)), long.MaxValue);
            }

            await room.KeepAsync();
            var last = room.Comment(10);
            last.Undo(last.Decisions[^1], room.Moderator, FakeClock.Noon.AddMinutes(-30));
            await room.KeepAsync();
            return true;
        });
        return await site.StaffAsync(Roles.Moderator);
    }
}
