using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Moderation.Acts;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Moderation;

public sealed class ModeratorActsTests : IDisposable
{
    private const string Queue = "/admin/comments";
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    [Fact]
    public async Task Spam_leaves_the_page_has_its_queue_and_is_erased_after_30_days()
    {
        var moderator = await ArrangeAsync();
        using var answer = await ActAsync(moderator, "Spam");
        Assert.Equal("Ivo’s comment is put away as spam.", (await moderator.OpenAsync(answer.Headers.Location!.OriginalString)).QuerySelector("[data-done]").Words());
        Assert.DoesNotContain("Well told.", (await site.Reader().OpenAsync(Story)).Body.Words(), StringComparison.Ordinal);
        Assert.Single((await moderator.OpenAsync($"{Queue}?queue=spam")).QuerySelectorAll(".waiting-comment"));
        Assert.Equal(0, await EmptyTrashAsync(FakeClock.Noon.AddDays(29)));
        Assert.Equal(1, await EmptyTrashAsync(FakeClock.Noon.AddDays(30).AddSeconds(1)));
        await using var db = site.OpenDatabase();
        Assert.Equal((CommentState.Erased, ""), await db.Comments.Select(c => ValueTuple.Create(c.State, c.Body)).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_refused_comment_is_kept_as_long_as_the_refusal_can_be_contested()
    {
        var moderator = await ArrangeAsync();
        using var answer = await ActAsync(moderator, "Rejected", new() { ["code"] = "OffTopic" });
        Assert.Equal(0, await EmptyTrashAsync(FakeClock.Noon.AddDays(182)));
        Assert.Equal(1, await EmptyTrashAsync(FakeClock.Noon.AddDays(184)));
    }

    [Fact]
    public async Task Words_that_are_taken_out_leave_a_mark_for_readers_and_come_back_when_it_is_undone()
    {
        var moderator = await ArrangeAsync("Call Jon Doe at 555 0199 now.");
        using var answer = await ActAsync(moderator, "Redacted", new() { ["passages"] = "Jon Doe\r\n555 0199", ["reason"] = "It names somebody." });
        var comment = (await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1");
        Assert.Equal("Call […] at […] now.", comment!.QuerySelector(".comment-body").Words());
        Assert.Equal("A moderator took words out where […] stands.", comment.QuerySelector(".note").Words());
        Assert.Contains("Before: Call Jon Doe at 555 0199 now.", (await moderator.OpenAsync($"{Queue}?queue=approved")).QuerySelector(".ledger").Words(), StringComparison.Ordinal);
        using var undone = await moderator.SendDeskFormAsync(Queue, "/admin/decisions/2/undo", []);
        comment = (await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1");
        Assert.Equal(("Call Jon Doe at 555 0199 now.", false), (comment!.QuerySelector(".comment-body").Words(), comment.QuerySelector(".note") is not null));
    }

    [Fact]
    public async Task Words_that_are_not_in_the_comment_cannot_be_taken_out_and_what_was_typed_stays()
    {
        var moderator = await ArrangeAsync();
        using var answer = await ActAsync(moderator, "Redacted", new() { ["passages"] = "Jon Doe", ["reason"] = "It names somebody." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal("“Jon Doe” is not in the comment. Copy the words as they stand in the text as typed.", page.QuerySelector("#passages-1-problem").Words());
        Assert.Equal("Jon Doe", page.QuerySelector("#passages-1")!.TextContent.Trim());
    }

    [Fact]
    public async Task An_erased_comment_leaves_none_of_its_words_in_the_ledger()
    {
        var moderator = await ArrangeAsync("Call Jon Doe.");
        using var answer = await ActAsync(moderator, "Redacted", new() { ["passages"] = "Jon Doe", ["reason"] = "It names somebody." });
        await using var db = site.OpenDatabase();
        var comment = await db.Comments.WithLedger().SingleAsync(TestContext.Current.CancellationToken);
        comment.Erase(FakeClock.Noon);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.All(await db.ModerationDecisions.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken), d => Assert.Null(d.Before));
    }

    [Fact]
    public async Task A_pick_stands_above_the_thread_with_its_reason_and_is_marked_in_its_place()
    {
        var moderator = await ArrangeAsync();
        using var answer = await ActAsync(moderator, "Featured", new() { ["reason"] = "It explains the tides." });
        var story = await site.Reader().OpenAsync(Story);
        Assert.Equal("It explains the tides. Well told. Ivo In its thread: Ivo’s comment", story.QuerySelector(".picks li").Words());
        Assert.Equal("Editors’ pick: It explains the tides.", story.QuerySelector("#comment-1 > .why").Words());
        using var ended = await ActAsync(moderator, "Unfeatured", version: "3");
        Assert.Null((await site.Reader().OpenAsync(Story)).QuerySelector(".picks"));
        using var undone = await moderator.SendDeskFormAsync(Queue, "/admin/decisions/3/undo", []);
        Assert.Equal("Editors’ pick: It explains the tides.", (await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1 > .why").Words());
    }

    [Fact]
    public async Task A_pick_that_is_taken_off_the_page_stands_above_it_no_longer()
    {
        var moderator = await ArrangeAsync();
        using var picked = await ActAsync(moderator, "Featured", new() { ["reason"] = "It explains the tides." });
        using var rejected = await ActAsync(moderator, "Rejected", new() { ["code"] = "OffTopic" }, version: "3");
        Assert.Null((await site.Reader().OpenAsync(Story)).QuerySelector(".picks"));
    }

    [Fact]
    public async Task A_closed_thread_says_so_and_takes_no_reply_at_any_depth()
    {
        var moderator = await ArrangeAsync(more: async room => await room.CommentAsync(room.Article(1), "So it is.", "Ana", room.Comment(1)));
        using var answer = await ActAsync(moderator, "Closed");
        var thread = (await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1");
        Assert.Equal("This thread is closed: what stands here stays, and takes no more replies.", thread!.QuerySelector(".note").Words());
        Assert.Empty(thread.QuerySelectorAll("a[href*=replyTo]"));
        using var reply = await site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = "One more.", ["Author"] = "Eve", ["Parent"] = "2" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.StatusCode);
        Assert.Contains("This thread takes no more replies.", (await reply.ReadAsync()).Body.Words(), StringComparison.Ordinal);
        using var undone = await moderator.SendDeskFormAsync(Queue, "/admin/decisions/3/undo", []);
        using var again = await site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = "One more.", ["Author"] = "Eve", ["Parent"] = "2" });
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Nobody_decides_about_his_own_comment_where_there_is_somebody_else()
    {
        var moderator = await ArrangeAsync(email: "own@example.org", approved: false);
        await CallAsync(moderator, "own@example.org");
        Assert.Equal(Deciding.OwnComment, (await moderator.OpenAsync(Queue)).QuerySelector(".comment-pane > .warn").Words());
        using var own = await ActAsync(moderator, "Approved", version: "1");
        Assert.Equal(HttpStatusCode.Conflict, own.StatusCode);
        Assert.Contains(Deciding.OwnComment, (await own.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
        using var other = await ActAsync(await site.StaffAsync(Roles.Moderator), "Approved", version: "1");
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
        using var undone = await moderator.SendDeskFormAsync(Queue, "/admin/decisions/1/undo", []);
        Assert.Equal(HttpStatusCode.Conflict, undone.StatusCode);
    }

    [Fact]
    public async Task What_was_decided_more_than_30_days_ago_can_no_longer_be_undone()
    {
        var moderator = await ArrangeAsync();
        using var answer = await ActAsync(moderator, "Rejected", new() { ["code"] = "OffTopic" });
        site.Clock.Now = FakeClock.Noon.AddDays(30);
        moderator = await site.StaffAsync(Roles.Moderator);
        using var undone = await moderator.SendDeskFormAsync(Queue, "/admin/decisions/2/undo", []);
        Assert.Equal(HttpStatusCode.Conflict, undone.StatusCode);
        Assert.Contains("more than 30 days ago", (await undone.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_of_the_reason_is_kept_and_words_can_be_added_to_its_sentence()
    {
        var moderator = await ArrangeAsync();
        using var answer = await ActAsync(moderator, "Rejected", new() { ["code"] = "Advertising", ["reason"] = "Twice, even." });
        await using var db = site.OpenDatabase();
        var decision = await db.ModerationDecisions.OrderBy(d => d.Id).LastAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("Advertising", "It is advertising. Twice, even."), (decision.Code, decision.Reason));
    }

    [Fact]
    public async Task Script_is_answered_in_data_whether_it_was_done_or_not()
    {
        var moderator = await ArrangeAsync(approved: false);
        var token = (await moderator.OpenAsync(Queue)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        moderator.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using var done = await moderator.SendFormAsync("/admin/comments/1/decide", new() { ["kind"] = "Approved", ["version"] = "1", ["__RequestVerificationToken"] = token });
        var told = await done.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(("/admin/decisions/1/undo", "Ivo’s comment is on the page now."), (told.GetProperty("undo").GetString(), told.GetProperty("notice").GetString()));
        using var stale = await moderator.SendFormAsync("/admin/comments/1/decide", new() { ["kind"] = "Spam", ["version"] = "1", ["__RequestVerificationToken"] = token });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal(Deciding.Overtaken, (await stale.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("problem").GetString());
    }

    [Fact]
    public async Task After_a_decision_the_next_comment_is_shown()
    {
        var moderator = await ArrangeAsync(approved: false, more: async room => await room.CommentAsync(room.Article(1), "The second.", "Ana", approved: false, at: FakeClock.Noon.AddMinutes(-10)));
        var next = (await moderator.OpenAsync(Queue)).QuerySelector(".comment-pane input[name=next]")!.GetAttribute("value");
        using var answer = await ActAsync(moderator, "Approved", new() { ["next"] = next }, version: "1");
        Assert.Equal("The second.", (await moderator.OpenAsync(answer.Headers.Location!.OriginalString)).QuerySelector(".comment-pane .comment-body").Words());
    }

    [Fact]
    public async Task The_pane_shows_the_chain_above_the_person_before_and_what_happened()
    {
        var moderator = await ArrangeAsync(email: "ivo@example.org", more: async room =>
        {
            var story = room.Article(1);
            var parent = await room.CommentAsync(story, "And the cranes?", "Ana", room.Comment(1));
            var earlier = await room.CommentAsync(story, "Buy my lamps.", "Ivo", approved: false, email: "ivo@example.org");
            earlier.Reject("It is advertising.", room.Moderator, FakeClock.Noon);
            await room.KeepAsync();
            return await room.CommentAsync(story, "They are electric.", "Ivo", parent, approved: false, email: "ivo@example.org");
        });
        var pane = (await moderator.OpenAsync(Queue)).QuerySelector(".comment-pane");
        Assert.Equal("In answer to Ana", pane!.QuerySelector(".chain > summary").Words());
        Assert.Equal(2, pane.QuerySelectorAll(".chain .answered").Length);
        Assert.Contains("1 approved, 1 refused", pane.Words(), StringComparison.Ordinal);
        Assert.Contains("It is advertising. (Moses)", pane.QuerySelector(".history .rejected").Words(), StringComparison.Ordinal);
        Assert.Contains("Two ports reopen at noon.", pane.QuerySelector("details.story").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sanction_is_given_and_lifted_beside_the_comment()
    {
        var moderator = await ArrangeAsync(email: "ivo@example.org");
        Dictionary<string, string?> fields = new() { ["reason"] = "Again and again.", ["query"] = "queue=approved" };
        using var given = await moderator.SendDeskFormAsync($"{Queue}?queue=approved", "/admin/comments/1/sanction?kind=Suspension&days=7", fields);
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        var pane = (await moderator.OpenAsync($"{Queue}?queue=approved&comment=1")).QuerySelector(".comment-pane");
        Assert.Contains("Ivo stays suspended until 29 November 2026, 12:00", pane.Words(), StringComparison.Ordinal);
        using var lifted = await moderator.SendDeskFormAsync(Queue, "/admin/comments/1/sanctions/1/lift", []);
        Assert.Contains("None is in force.", (await moderator.OpenAsync($"{Queue}?queue=approved&comment=1")).QuerySelector(".comment-pane").Words(), StringComparison.Ordinal);
        using var empty = await moderator.SendDeskFormAsync(Queue, "/admin/comments/1/sanction?kind=Ban", new() { ["reason"] = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("Please give a reason: the person is told it.", (await empty.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_are_data_that_moderators_add_and_take_back()
    {
        var moderator = await site.StaffAsync(Roles.Moderator);
        using var bad = await moderator.SendDeskFormAsync("/admin/reasons", "/admin/reasons", new() { ["Code"] = "no good", ["Sentence"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Equal(2, (await bad.ReadAsync()).QuerySelectorAll(".problems li").Length);
        using var twice = await moderator.SendDeskFormAsync("/admin/reasons", "/admin/reasons", new() { ["Code"] = "Hate", ["Sentence"] = "It hates." });
        Assert.Equal("A reason has this name already, also if it is offered no longer.", (await twice.ReadAsync()).QuerySelector("#code-problem").Words());
        using var added = await moderator.SendDeskFormAsync("/admin/reasons", "/admin/reasons", new() { ["Code"] = "Spoiler", ["Sentence"] = "It tells how the film ends." });
        Assert.Contains("It tells how the film ends.", (await moderator.OpenAsync("/admin/reasons")).QuerySelector("tbody").Words(), StringComparison.Ordinal);
        using var retired = await moderator.SendDeskFormAsync("/admin/reasons", "/admin/reasons/12/retire", []);
        Assert.DoesNotContain("It tells how the film ends.", (await moderator.OpenAsync("/admin/reasons")).QuerySelector("tbody").Words(), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private async Task<HttpClient> ArrangeAsync(string body = "Well told.", string? email = null, bool approved = true, Func<Newsroom, Task<Comment>>? more = null)
    {
        await site.ArrangeAsync(async room =>
        {
            await room.CommentAsync(room.Published(), body, approved: approved, email: email);
            return more is null || await more(room) is not null;
        });
        return await site.StaffAsync(Roles.Moderator);
    }

    private static Task<HttpResponseMessage> ActAsync(HttpClient moderator, string kind, Dictionary<string, string?>? fields = null, string version = "2")
        => moderator.SendDeskFormAsync(Queue, "/admin/comments/1/decide", new(fields ?? []) { ["kind"] = kind, ["version"] = version });

    /// <summary>Gives the account of whoever is signed in another address.</summary>
    private async Task CallAsync(HttpClient moderator, string email)
    {
        var name = (await moderator.OpenAsync("/admin")).QuerySelector("[data-sign-out]")!.GetAttribute("data-sign-out");
        await using var db = site.OpenDatabase();
        var id = int.Parse(name!, CultureInfo.InvariantCulture);
        await db.Users.Where(a => a.Id == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Email, email), TestContext.Current.CancellationToken);
        Assert.True(await db.Users.WithAnyOf(Roles.Moderating, db.Roles, db.UserRoles).AnyAsync(a => a.Id == id, TestContext.Current.CancellationToken));
        await site.StaffAsync(Roles.Moderator);
    }

    private async Task<int> EmptyTrashAsync(DateTimeOffset now)
    {
        await using var db = site.OpenDatabase();
        return await Trash.EmptyAsync(db, now, TestContext.Current.CancellationToken);
    }
}
