using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Rules;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Comments;

public sealed class ReceiptTests : IDisposable
{
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    [Fact]
    public async Task After_posting_the_story_leads_to_the_comments_own_page()
    {
        var receipt = await SendAsync();
        using var answer = await site.Reader().GetAsync(receipt, TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl is { NoStore: true, Private: true });
        var page = await answer.ReadAsync();
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.StartsWith("It is awaiting moderation. Only you see it", page.QuerySelector(".plain > .sent").Words(), StringComparison.Ordinal);
        Assert.Equal("The first boat was full of bicycles.", page.QuerySelector(".reported blockquote").Words());
    }

    [Fact]
    public async Task For_five_minutes_the_sender_changes_the_comment_and_what_it_said_is_kept()
    {
        var receipt = await SendAsync();
        site.Clock.Now = FakeClock.Noon.AddMinutes(5).AddSeconds(-1);
        using var answer = await ChangeAsync(receipt, "The first boat was full of *prams*.");
        Assert.Equal("Your comment is changed.", (await site.Reader().OpenAsync(answer.Headers.Location!.OriginalString)).QuerySelector(".sent").Words());
        await using var db = site.OpenDatabase();
        var comment = await db.Comments.WithLedger().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("The first boat was full of *prams*.", "<p>The first boat was full of <em>prams</em>.</p>", site.Clock.Now), (comment.Body, comment.BodyHtml.Trim(), comment.EditedAt));
        Assert.Equal(["The first boat was full of bicycles."], comment.Revisions.Select(r => r.Body));
        Assert.Equal(2, comment.Decisions.Count);
    }

    [Fact]
    public async Task After_five_minutes_it_can_no_longer_be_changed_and_the_words_come_back()
    {
        var receipt = await SendAsync();
        site.Clock.Now = FakeClock.Noon.AddMinutes(5);
        Assert.Null((await site.Reader().OpenAsync(receipt)).QuerySelector("#comment"));
        using var answer = await ChangeAsync(receipt, "Too late.");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal("Too late.", page.QuerySelector("#typed")!.TextContent.Trim());
        Assert.Equal("The first boat was full of bicycles.", page.QuerySelector(".reported blockquote").Words());
    }

    [Fact]
    public async Task What_is_changed_is_judged_anew()
    {
        var receipt = await SendAsync(postModerated: true);
        Assert.Equal(CommentState.Approved, await StateAsync());
        using var answer = await ChangeAsync(receipt, "Guaranteed profit for all.");
        var page = await site.Reader().OpenAsync(answer.Headers.Location!.OriginalString);
        Assert.Equal(CommentState.Waiting, await StateAsync());
        Assert.Contains("Why it waits:", page.QuerySelector(".plain > div.sent").Words(), StringComparison.Ordinal);
        Assert.Null((await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1"));
        var moderator = await site.StaffAsync(Roles.Moderator);
        Assert.Contains("Guaranteed", (await moderator.OpenAsync("/admin/comments")).QuerySelector(".comment-pane mark").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_comment_does_not_repeat_itself()
    {
        var receipt = await SendAsync(postModerated: true);
        using var answer = await ChangeAsync(receipt, "The first boat was full of bicycles!");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(CommentState.Approved, await StateAsync());
        Assert.Contains("changed by its sender", (await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Please enter your comment!")]
    [InlineData("x", "A comment needs at least 3 characters.")]
    public async Task A_change_with_problems_is_refused_beside_the_field(string body, string problem)
    {
        var receipt = await SendAsync();
        using var answer = await ChangeAsync(receipt, body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(problem, (await answer.ReadAsync()).QuerySelector("#comment-problem").Words());
    }

    [Fact]
    public async Task Who_shouts_in_a_change_is_asked_once()
    {
        var receipt = await SendAsync(postModerated: true);
        using var asked = await ChangeAsync(receipt, "THIS IS WRITTEN IN CAPITALS ONLY");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal("THIS IS WRITTEN IN CAPITALS ONLY", (await asked.ReadAsync()).QuerySelector("#comment")!.TextContent.Trim());
        using var sent = await site.Reader().SendFormAsync(receipt, new() { ["Comment"] = "THIS IS WRITTEN IN CAPITALS ONLY", ["SendAnyway"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    [Fact]
    public async Task The_sender_deletes_the_comment_and_answers_keep_their_place()
    {
        var receipt = await SendAsync(postModerated: true);
        using var changed = await ChangeAsync(receipt, "The first boat was full of prams and bicycles.");
        using var reply = await site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = "And of dogs on leads.", ["Author"] = "Ben", ["Parent"] = "1" });
        using var answer = await site.Reader().SendFormAsync($"{receipt}/delete", []);
        Assert.Equal("Your comment is deleted.", (await site.Reader().OpenAsync(answer.Headers.Location!.OriginalString)).QuerySelector(".sent").Words());
        var story = await site.Reader().OpenAsync(Story);
        Assert.Equal("A reader’s comment was deleted here.", story.QuerySelector("#comment-1 > .gone").Words());
        Assert.Contains("dogs", story.QuerySelector("#comment-1 #comment-2").Words(), StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        var comment = await db.Comments.WithLedger().SingleAsync(c => c.Id == 1, TestContext.Current.CancellationToken);
        Assert.Equal(("Deleted reader", null, "", "", 0), (comment.Name, comment.Email, comment.Body, comment.BodyHtml, comment.Revisions.Count));
        Assert.Equal(0, await db.Set<CommentRevision>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Deleting_twice_is_deleting_once()
    {
        var receipt = await SendAsync();
        using var first = await site.Reader().SendFormAsync($"{receipt}/delete", []);
        using var second = await site.Reader().SendFormAsync($"{receipt}/delete", []);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        await using var db = site.OpenDatabase();
        Assert.Equal((0, 0), await db.CommentTallies.Select(t => new ValueTuple<int, int>(t.Approved, t.Waiting)).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_sender_downloads_all_that_is_stored()
    {
        var receipt = await SendAsync();
        using var changed = await ChangeAsync(receipt, "The first boat was full of prams.");
        using var answer = await site.Reader().GetAsync($"{receipt}/comment.json", TestContext.Current.CancellationToken);
        using var file = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            ("The first boat was full of prams.", "ivo@example.org", "The first boat was full of bicycles.", 2),
            (file.RootElement.GetProperty("body").GetString(), file.RootElement.GetProperty("email").GetString(),
                file.RootElement.GetProperty("earlier")[0].GetProperty("body").GetString(), file.RootElement.GetProperty("decisions").GetArrayLength()));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task The_page_says_how_long_comments_wait_today()
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            for (var minutes = 4; minutes <= 36; minutes *= 3)
            {
                var comment = await room.CommentAsync(story, $"Comment {minutes}.", approved: false, at: FakeClock.Noon.AddMinutes(-minutes - 1));
                comment.Approve(room.Moderator, FakeClock.Noon.AddMinutes(-1));
            }

            await room.KeepAsync();
            return true;
        });
        var receipt = await SendAsync(arranged: true);
        Assert.Contains("Today comments wait for about 12 minutes.", (await site.Reader().OpenAsync(receipt)).QuerySelector(".plain > .sent").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/delete")]
    public async Task A_forged_receipt_opens_and_deletes_nothing(string what)
    {
        await SendAsync();
        using var answer = await site.Reader().SendFormAsync($"/receipt/forged{what}", new() { ["Comment"] = "Hacked." });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(CommentState.Waiting, await StateAsync());
    }

    public void Dispose() => site.Dispose();

    private async Task<string> SendAsync(bool postModerated = false, bool arranged = false)
    {
        if (!arranged) await site.ArrangeAsync(room => room.Published());
        if (postModerated)
        {
            await using var db = site.OpenDatabase();
            var by = await db.Users.FirstAsync(TestContext.Current.CancellationToken);
            var book = await db.RuleBooks.FirstAsync(TestContext.Current.CancellationToken);
            book.Change(false, 2, "", "", "", 70, 3, 0, by, FakeClock.Noon);
            db.Add(new BlockedTerm("guaranteed", Verdict.Holds, "", by, FakeClock.Noon));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var answer = await site.Reader().SendFormAsync(
            "/comments/1", new() { ["Comment"] = "The first boat was full of bicycles.", ["Author"] = "Ivo", ["Email"] = "ivo@example.org" });
        var story = answer.Headers.Location!.OriginalString;
        var receipt = QueryHelpers.ParseQuery(story[story.IndexOf('?', StringComparison.Ordinal)..story.IndexOf('#', StringComparison.Ordinal)])["receipt"].ToString();
        Assert.Equal($"/receipt/{receipt}", (await site.Reader().OpenAsync(story)).QuerySelector("main .sent a[href^='/receipt/']")!.GetAttribute("href"));
        return $"/receipt/{receipt}";
    }

    private Task<HttpResponseMessage> ChangeAsync(string receipt, string body) => site.Reader().SendFormAsync(receipt, new() { ["Comment"] = body });

    private async Task<CommentState> StateAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.Comments.OrderBy(c => c.Id).Select(c => c.State).FirstAsync(TestContext.Current.CancellationToken);
    }
}
