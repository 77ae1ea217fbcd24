using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Mail;
using NewsSite.Notifications;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Site;
using NewsSite.Web.Mail;
using NewsSite.Web.Operations;

namespace NewsSite.Tests.Moderation;

public sealed partial class StatementTests : IDisposable
{
    private const string Queue = "/admin/comments";
    private readonly MailServer server = new();
    private readonly MailingSite site;

    public StatementTests() => site = new(server);

    [Fact]
    public async Task Who_gave_an_address_is_told_what_was_decided_why_how_it_was_found_and_what_to_do_about_it()
    {
        var moderator = await ArrangeAsync(approved: true);
        using var answer = await DecideAsync(moderator, "Rejected", new() { ["code"] = "Unlawful", ["reason"] = "It calls him a thief." });
        await site.DeliverAsync();
        var mail = Assert.Single(server.Received);
        Assert.Equal("[The Test Courier] Your comment on “Ferry services resume”", mail["Subject"]);
        var link = Receipt().Match(mail.Text).Value;
        Assert.Equal(
            $"""
            Your comment of 22 November 2026 on “Ferry services resume” was taken off the page on 22 November 2026. This holds everywhere and without limit of time.

            The reason: It is against the law. It calls him a thief.

            We take it to be against the law.

            It was found by our own check. A moderator took the decision, not a program.

            What it said:
            > Well told.

            You can ask us to look again until 22 December 2026; another moderator answers: {link}
            You may also go to court.

            """.ReplaceLineEndings("\n"), mail.Text.ReplaceLineEndings("\n"));
        var page = await site.Reader().OpenAsync(new Uri(link).PathAndQuery);
        Assert.NotNull(page.QuerySelector("#words"));
    }

    [Fact]
    public async Task It_says_when_a_report_found_it_and_when_the_refusal_is_taken_back()
    {
        var moderator = await ArrangeAsync(approved: true);
        using var reported = await site.Reader().SendFormAsync("/c/1/report", new() { ["Reason"] = "Spam" });
        using var answer = await DecideAsync(moderator, "Rejected", new() { ["code"] = "OffTopic" });
        await site.DeliverAsync();
        Assert.Contains("It was found by a report.", server.Received[^1].Text, StringComparison.Ordinal);
        Assert.Contains("It is against this site’s rules for comments.", server.Received[^1].Text, StringComparison.Ordinal);
        using var undone = await moderator.SendDeskFormAsync(Queue, "/admin/decisions/2/undo", []);
        await site.DeliverAsync();
        Assert.Contains("The refusal of your comment of 22 November 2026 on “Ferry services resume” was taken back.\n\nIt is on the page: https://localhost/c/1", server.Received[^1].Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spam_is_told_nobody_and_who_gave_no_address_reads_it_on_the_comments_page()
    {
        var moderator = await ArrangeAsync(approved: true);
        using var spam = await DecideAsync(moderator, "Spam", []);
        Assert.Equal(0, await site.DeliverAsync());
        await using (var db = site.OpenDatabase())
        {
            db.Add(new Comment(await db.Articles.SingleAsync(TestContext.Current.CancellationToken), null, new CommentWords("No address.", "Eve", null), Guid.NewGuid(), FakeClock.Noon));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var answer = await moderator.SendDeskFormAsync(Queue, "/admin/comments/2/decide", new() { ["kind"] = "Rejected", ["code"] = "OffTopic", ["version"] = "1" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(0, await site.DeliverAsync());
    }

    [Fact]
    public async Task Who_is_kept_from_writing_is_told_until_when_why_and_when_it_is_lifted()
    {
        var moderator = await ArrangeAsync(approved: true);
        await using var db = site.OpenDatabase();
        using var given = await moderator.SendDeskFormAsync("/admin/sanctions", "/admin/sanctions", new() { ["Kind"] = "Suspension", ["Whom"] = "1", ["Until"] = "2026-11-30T12:00", ["Reason"] = "It was the third time." });
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        await site.DeliverAsync();
        var mail = Assert.Single(server.Received);
        Assert.Equal(("ivo@example.org", "[The Test Courier] Your comments"), (mail.Recipient, mail["Subject"]));
        Assert.Equal(
            $"""
            You cannot take part in the comments of The Test Courier until 30 November 2026, 12:00 UTC.

            The reason: It was the third time.

            It is against this site’s rules for comments. A moderator took the decision, not a program.

            It is about your comment of 22 November 2026 on “Ferry services resume”: {Receipt().Match(mail.Text).Value}

            You may go to court.

            """.ReplaceLineEndings("\n"), mail.Text.ReplaceLineEndings("\n"));
        using var lifted = await moderator.SendDeskFormAsync("/admin/sanctions", "/admin/sanctions/1/lift", []);
        await site.DeliverAsync();
        Assert.StartsWith("What a moderator of The Test Courier laid on you on 22 November 2026 was lifted on 22 November 2026", server.Received[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_had_a_part_taken_out_is_told_which_comment_and_why()
    {
        var moderator = await ArrangeAsync(approved: true);
        using var cut = await DecideAsync(moderator, "Redacted", new() { ["passages"] = "Well", ["reason"] = "It names somebody." });
        Assert.Equal(HttpStatusCode.Redirect, cut.StatusCode);
        await site.DeliverAsync();
        var text = Assert.Single(server.Received).Text;
        Assert.StartsWith("A part of your comment of 22 November 2026 on “Ferry services resume” was taken out on 22 November 2026", text, StringComparison.Ordinal);
        Assert.Contains("The reason: It names somebody.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_can_choose_to_tell_it_on_the_comments_page_alone()
    {
        using var quiet = new MailingSite(server, ("Comments:GivesReasons", "false"));
        await quiet.ArrangeAsync(async room => await room.CommentAsync(room.Published(), email: "ivo@example.org"));
        var moderator = await quiet.StaffAsync(Roles.Moderator);
        Assert.Contains("The sender reads the reason on the comment’s own page.", (await moderator.OpenAsync($"{Queue}?queue=approved")).QuerySelector(".reject button").Words(), StringComparison.Ordinal);
        using var answer = await moderator.SendDeskFormAsync(Queue, "/admin/comments/1/decide", new() { ["kind"] = "Rejected", ["code"] = "OffTopic", ["version"] = "2" });
        Assert.Equal(0, await quiet.DeliverAsync());
    }

    [Fact]
    public async Task A_moderator_who_wants_it_is_mailed_what_waits_once_and_decides_by_its_links_once()
    {
        var moderator = await ArrangeAsync(approved: false);
        Assert.Equal(0, await WriteAsync());
        using var chosen = await moderator.SendDeskFormAsync("/admin/notifications/mail", "/admin/notifications/mail", new() { ["mailed"] = nameof(NotificationKind.CommentsWaiting) });
        Assert.Equal((1, 0), (await WriteAsync(), await WriteAsync()));
        await site.DeliverAsync();
        var mail = Assert.Single(server.Received);
        Assert.Equal("[The Test Courier] A comment waits for a moderator", mail["Subject"]);
        var links = Decision().Matches(mail.Text).Select(m => new Uri(m.Value).PathAndQuery).ToList();
        Assert.Equal(2, links.Count);

        var reader = site.Reader();
        var page = await reader.OpenAsync(links[1]);
        Assert.Equal(("Reject a comment", "Well told."), (page.QuerySelector("h1").Words(), page.QuerySelector("blockquote").Words()));
        Assert.Equal(CommentState.Waiting, await StateAsync());
        using var wordless = await reader.SendFormAsync(links[1], []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.StatusCode);
        Assert.Equal("Please give a reason: the sender is told it.", (await wordless.ReadAsync()).QuerySelector("#problem").Words());
        using var rejected = await reader.SendFormAsync(links[1], new() { ["code"] = "OffTopic" });
        Assert.Equal(HttpStatusCode.OK, rejected.StatusCode);
        Assert.Equal(CommentState.Rejected, await StateAsync());
        await reader.OpenAsync(links[1], HttpStatusCode.Gone);
        using var late = await reader.SendFormAsync(links[0], []);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Equal(CommentState.Rejected, await StateAsync());
        await reader.OpenAsync("/moderate/forged", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_of_somebody_who_no_longer_moderates_leads_nowhere()
    {
        await ArrangeAsync(approved: false);
        await using var db = site.OpenDatabase();
        var moderator = await db.Users.WithAnyOf([Roles.Moderator], db.Roles, db.UserRoles).SingleAsync(TestContext.Current.CancellationToken);
        var link = $"/moderate/{site.Services.GetRequiredService<DecisionKeys>().For(new(1, 1, moderator.Id, true))}";
        await site.Reader().OpenAsync(link);
        await db.UserRoles.Where(r => r.UserId == moderator.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        await site.Reader().OpenAsync(link, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_moderators_are_offered_mails_of_comments_that_wait()
    {
        await ArrangeAsync(approved: false);
        Assert.Null((await (await site.StaffAsync(Roles.Editor)).OpenAsync("/admin/notifications/mail")).QuerySelector("#mailed-CommentsWaiting"));
        Assert.NotNull((await (await site.StaffAsync(Roles.Moderator)).OpenAsync("/admin/notifications/mail")).QuerySelector("#mailed-CommentsWaiting"));
    }

    public void Dispose()
    {
        site.Dispose();
        server.Dispose();
    }

    private async Task<HttpClient> ArrangeAsync(bool approved)
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published(), approved: approved, email: "ivo@example.org"));
        return await site.StaffAsync(Roles.Moderator);
    }

    private async Task<HttpResponseMessage> DecideAsync(HttpClient moderator, string kind, Dictionary<string, string?> fields)
    {
        await using var db = site.OpenDatabase();
        var version = await db.Comments.Where(c => c.Id == 1).Select(c => c.Version).SingleAsync(TestContext.Current.CancellationToken);
        return await moderator.SendDeskFormAsync(Queue, "/admin/comments/1/decide", new(fields) { ["kind"] = kind, ["version"] = $"{version}", ["lastReport"] = "1" });
    }

    private async Task<int> WriteAsync()
    {
        await using var db = site.OpenDatabase();
        return await WaitingMails.WriteAsync(db, site.Services.GetRequiredService<Letterhead>(), site.Services.GetRequiredService<DecisionKeys>(), FakeClock.Noon, TestContext.Current.CancellationToken);
    }

    private async Task<CommentState> StateAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.Comments.Select(c => c.State).SingleAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"https://localhost/receipt/\S+")]
    private static partial Regex Receipt();

    [GeneratedRegex(@"https://localhost/moderate/\S+")]
    private static partial Regex Decision();
}
