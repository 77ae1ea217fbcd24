using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Reports;

public sealed class ReportMailTests : IDisposable
{
    private readonly MailServer server = new();
    private readonly MailingSite site;

    public ReportMailTests() => site = new(server);

    [Fact]
    public async Task Who_gave_an_address_is_told_that_the_report_came_and_what_was_decided()
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published()));
        using var sent = await site.Reader().SendFormAsync("/c/1/report", new() { ["Reason"] = "Spam", ["Name"] = "Ana", ["Email"] = "ana@example.org" });
        await site.DeliverAsync();
        var (reference, key) = await ReportAsync();
        var came = Assert.Single(server.Received);
        Assert.Equal($"[The Test Courier] Your report {reference} has come", came["Subject"]);
        Assert.Equal(
            $"""
            Your report {reference} about the comment at https://localhost/c/1 has come.

            A moderator, not a program, will decide about it.

            What becomes of it: https://localhost/report/{key}

            """.ReplaceLineEndings("\n"), came.Text.ReplaceLineEndings("\n"));

        var moderator = await site.StaffAsync(Roles.Moderator);
        using var decided = await moderator.SendDeskFormAsync(
            "/admin/comments?queue=reported", "/admin/comments/1/decide", new() { ["kind"] = "Rejected", ["reason"] = "It is advertising.", ["version"] = "2", ["lastReport"] = "1" });
        await site.DeliverAsync();
        Assert.Equal($"[The Test Courier] Your report {reference} was decided", server.Received[^1]["Subject"]);
        Assert.Contains("A moderator has taken it off the page. The reason: It is advertising.", server.Received[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gave_none_is_not()
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published()));
        using var sent = await site.Reader().SendFormAsync("/c/1/report", new() { ["Reason"] = "Spam", ["Name"] = "Ana" });
        Assert.Equal(0, await site.DeliverAsync());
    }

    public void Dispose()
    {
        site.Dispose();
        server.Dispose();
    }

    private async Task<(string Reference, string Key)> ReportAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.Reports.Select(r => new ValueTuple<string, string>(r.Reference, r.Key)).SingleAsync(TestContext.Current.CancellationToken);
    }
}
