using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Tests.Site;
using System.Globalization;
using System.Net;

namespace NewsSite.Tests.Moderation;

public sealed class ModerationTests : IDisposable
{
    private const string Queue = "/admin/comments";
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    [Fact]
    public async Task An_approved_comment_is_on_the_page_with_its_anchor()
    {
        var moderator = await ArrangeWaitingAsync();
        using var answer = await DecideAsync(moderator, new() { ["kind"] = "Approved" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var queue = await moderator.OpenAsync(answer.Headers.Location!.OriginalString);
        Assert.Equal("Ivo’s comment is on the page now.", queue.QuerySelector("[data-done]").Words());
        Assert.Empty(queue.QuerySelectorAll(".waiting-comment"));
        Assert.Contains("Well told.", (await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_and_says_so_beside_the_field()
    {
        var moderator = await ArrangeWaitingAsync();
        using var answer = await DecideAsync(moderator, new() { ["kind"] = "Rejected", ["reason"] = "  " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var queue = await answer.ReadAsync();
        Assert.Equal("Please give a reason: the sender is told it.", queue.QuerySelector("#reason-1-problem").Words());
        Assert.Single(queue.QuerySelectorAll(".waiting-comment"));
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_kept_in_the_form()
    {
        var moderator = await ArrangeWaitingAsync();
        var reason = new string('r', 501);
        using var answer = await DecideAsync(moderator, new() { ["kind"] = "Rejected", ["reason"] = reason });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(reason, (await answer.ReadAsync()).QuerySelector("#reason-1")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_sender_of_a_rejected_comment_reads_the_reason_behind_the_receipt()
    {
        await site.ArrangeAsync(room => room.Published());
        using var sent = await site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = "Buy my book.", ["Author"] = "Bot" });
        var moderator = await site.StaffAsync(Roles.Moderator);
        using var answer = await DecideAsync(moderator, new() { ["kind"] = "Rejected", ["code"] = "Advertising" });
        var page = await site.Reader().OpenAsync(sent.Headers.Location!.OriginalString);
        Assert.Equal("Your comment was not published. The moderator’s reason: It is advertising.", page.QuerySelector(".sent > p").Words());
    }

    [Fact]
    public async Task Undoing_brings_a_comment_back_into_the_queue()
    {
        var moderator = await ArrangeWaitingAsync();
        using var answer = await DecideAsync(moderator, new() { ["kind"] = "Approved" });
        using var undone = await moderator.SendDeskFormAsync(Queue, "/admin/decisions/1/undo", []);
        var queue = await moderator.OpenAsync(undone.Headers.Location!.OriginalString);
        Assert.Equal("Undone: Ivo’s comment is waiting again.", queue.QuerySelector("[data-done]").Words());
        Assert.Single(queue.QuerySelectorAll(".waiting-comment"));
        Assert.Null((await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1"));
        Assert.Equal((0, 1), await TallyAsync());
    }

    [Fact]
    public async Task Of_two_moderators_the_second_is_told_and_overwrites_nothing()
    {
        var moderator = await ArrangeWaitingAsync();
        using var first = await DecideAsync(moderator, new() { ["kind"] = "Rejected", ["reason"] = "No." });
        using var second = await DecideAsync(await site.StaffAsync(Roles.Moderator), new() { ["kind"] = "Approved" });
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("Their decision stands", (await second.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Null((await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1"));
    }

    [Fact]
    public async Task A_decision_that_was_overtaken_cannot_be_undone()
    {
        var moderator = await ArrangeWaitingAsync();
        using var approved = await DecideAsync(moderator, new() { ["kind"] = "Approved" });
        using var undone = await moderator.SendDeskFormAsync(Queue, "/admin/decisions/1/undo", []);
        using var again = await moderator.SendDeskFormAsync(Queue, "/admin/decisions/1/undo", []);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Theory]
    [InlineData("Undone")]
    [InlineData("Sideways")]
    [InlineData("")]
    [InlineData("99")]
    public async Task A_forged_decision_is_refused(string kind)
    {
        var moderator = await ArrangeWaitingAsync();
        using var answer = await DecideAsync(moderator, new() { ["kind"] = kind });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal((0, 1), await TallyAsync());
    }

    [Fact]
    public async Task Decisions_are_rows_that_say_who_when_and_why()
    {
        var moderator = await ArrangeWaitingAsync();
        using var answer = await DecideAsync(moderator, new() { ["kind"] = "Rejected", ["reason"] = "Off the subject." });
        await using var db = site.OpenDatabase();
        var decision = await db.ModerationDecisions.Include(d => d.DecidedBy).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            (CommentState.Waiting, CommentState.Rejected, "Off the subject.", FakeClock.Noon, "Moderator"),
            (decision.StateBefore, decision.StateAfter, decision.Reason, decision.DecidedAt, decision.DecidedBy!.Name));
    }

    [Fact]
    public async Task A_desk_form_without_its_token_is_refused()
    {
        var moderator = await ArrangeWaitingAsync();
        using var answer = await moderator.SendFormAsync("/admin/comments/1/decide", new() { ["kind"] = "Approved", ["version"] = "1" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal((0, 1), await TallyAsync());
    }

    [Fact]
    public async Task The_queue_is_read_to_its_end_page_by_page()
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            for (var i = 0; i < 60; i++) await room.CommentAsync(story, $"Waiting {i}.", approved: false, at: FakeClock.Noon.AddMinutes(-(i / 4)));
            return true;
        });
        var moderator = await site.StaffAsync(Roles.Moderator);
        List<string> read = [];
        for (var address = Queue; address is not null;)
        {
            var page = await moderator.OpenAsync(address);
            Assert.Contains("60 comments are waiting", page.Body.Words(), StringComparison.Ordinal);
            read.AddRange(page.QuerySelectorAll(".waiting-comment .excerpt").Select(c => c.Words()));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(60, read.Distinct().Count());
        Assert.Equal(60, read.Count);
    }

    [Fact]
    public async Task Tallies_follow_comments_through_every_change()
    {
        var tallies = await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            var one = await room.CommentAsync(story, approved: false);
            await room.CommentAsync(story);
            var three = await room.CommentAsync(story);
            one.Approve(room.Moderator, FakeClock.Noon);
            three.Reject("No.", room.Moderator, FakeClock.Noon);
            await room.KeepAsync();
            one.Erase(FakeClock.Noon);
            await room.KeepAsync();
            return true;
        });
        Assert.True(tallies);
        Assert.Equal((1, 0), await TallyAsync());
    }

    public void Dispose() => site.Dispose();

    private async Task<HttpClient> ArrangeWaitingAsync()
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published(), approved: false));
        return await site.StaffAsync(Roles.Moderator);
    }

    private static Task<HttpResponseMessage> DecideAsync(HttpClient moderator, Dictionary<string, string?> fields, long comment = 1)
    {
        fields["version"] = "1";
        return moderator.SendDeskFormAsync(Queue, string.Create(CultureInfo.InvariantCulture, $"/admin/comments/{comment}/decide"), fields);
    }

    private async Task<(int Approved, int Waiting)> TallyAsync()
    {
        await using var db = site.OpenDatabase();
        var tally = await db.CommentTallies.SingleAsync(TestContext.Current.CancellationToken);
        return (tally.Approved, tally.Waiting);
    }
}
