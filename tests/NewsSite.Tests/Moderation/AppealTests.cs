using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Moderation;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Moderation;

public sealed class AppealTests : IDisposable
{
    private const string Queue = "/admin/comments?queue=appeals";
    private readonly TestSite site = new();

    [Fact]
    public async Task A_refused_comment_is_looked_at_again_by_somebody_else_and_put_on_the_page()
    {
        var (receipt, first, second) = await ArrangeAsync();
        using var sent = await AppealAsync(receipt, "It is about the story.");
        Assert.Equal("Your appeal has come.", (await site.Reader().OpenAsync(sent.Headers.Location!.OriginalString)).QuerySelector(".sent").Words());
        var queue = await second.OpenAsync(Queue);
        Assert.Equal("Appeals (1)", queue.QuerySelector(".queues [aria-current]").Words());
        Assert.Equal("It is about the story.", queue.QuerySelector(".appeal .typed").Words());
        Assert.StartsWith("Refused by Moderator", queue.QuerySelector(".appeal > .quiet").Words(), StringComparison.Ordinal);

        using var own = await DecideAsync(first, "Approved", "");
        Assert.Equal(HttpStatusCode.Conflict, own.StatusCode);
        Assert.Contains("You refused this comment yourself", (await own.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);

        using var answer = await DecideAsync(second, "Approved", "");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("It is on the page.", await StandingAsync(receipt), StringComparison.Ordinal);
        Assert.Empty((await second.OpenAsync(Queue)).QuerySelectorAll(".waiting-comment"));
    }

    [Fact]
    public async Task Somebody_else_may_let_the_refusal_stand_and_then_it_does()
    {
        var (receipt, _, second) = await ArrangeAsync();
        using var sent = await AppealAsync(receipt, "It is about the story.");
        using var answer = await DecideAsync(second, "Rejected", "It names the neighbour.");
        Assert.Equal("The refusal of Ivo’s comment stands; its sender is told why.", (await second.OpenAsync(answer.Headers.Location!.OriginalString)).QuerySelector("[data-done]").Words());
        var standing = await StandingAsync(receipt);
        Assert.Contains("It names the neighbour.", standing, StringComparison.Ordinal);
        Assert.Contains("a moderator did, 22 November 2026, 12:00, and the refusal stands.", standing, StringComparison.Ordinal);
        using var again = await AppealAsync(receipt, "Once more.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal("Once more.", (await again.ReadAsync()).QuerySelector("#words")!.TextContent.Trim());
        await using var db = site.OpenDatabase();
        Assert.Equal(DecisionKind.Upheld, await db.ModerationDecisions.OrderByDescending(d => d.Id).Select(d => d.Kind).FirstAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Undoing_the_answer_lets_the_appeal_wait_again()
    {
        var (receipt, _, second) = await ArrangeAsync();
        using var sent = await AppealAsync(receipt, "It is about the story.");
        using var answer = await DecideAsync(second, "Approved", "");
        await using var db = site.OpenDatabase();
        var last = await db.ModerationDecisions.MaxAsync(d => d.Id, TestContext.Current.CancellationToken);
        using var undone = await second.SendDeskFormAsync(Queue, $"/admin/decisions/{last}/undo", []);
        Assert.Single((await second.OpenAsync(Queue)).QuerySelectorAll(".appeal"));
        Assert.Equal(1, await db.CommentTallies.Select(t => t.Appealed).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Undoing_the_refusal_itself_answers_the_appeal()
    {
        var (receipt, first, _) = await ArrangeAsync();
        using var sent = await AppealAsync(receipt, "It is about the story.");
        await using var db = site.OpenDatabase();
        var refusal = await db.ModerationDecisions.MaxAsync(d => d.Id, TestContext.Current.CancellationToken);
        using var undone = await first.SendDeskFormAsync(Queue, $"/admin/decisions/{refusal}/undo", []);
        Assert.Empty((await first.OpenAsync(Queue)).QuerySelectorAll(".waiting-comment"));
        Assert.Single((await first.OpenAsync("/admin/comments")).QuerySelectorAll(".waiting-comment"));
        Assert.Equal(0, await db.CommentTallies.Select(t => t.Appealed).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_there_is_one_moderator_alone_the_appeal_comes_back_to_the_same()
    {
        var (receipt, first, _) = await ArrangeAsync(alone: true);
        using var sent = await AppealAsync(receipt, "It is about the story.");
        using var answer = await DecideAsync(first, "Approved", "");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData("  ", "Please say why the decision should be looked at again.")]
    [InlineData(null, "Please say why the decision should be looked at again.")]
    public async Task An_appeal_needs_words(string? words, string problem)
    {
        var (receipt, _, _) = await ArrangeAsync();
        using var answer = await AppealAsync(receipt, words);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, problem), (answer.StatusCode, (await answer.ReadAsync()).QuerySelector("#words-problem").Words()));
    }

    [Fact]
    public async Task A_comment_that_waits_has_nothing_to_appeal_against()
    {
        var (receipt, _, _) = await ArrangeAsync(refused: false);
        Assert.Null((await site.Reader().OpenAsync(receipt)).QuerySelector("#words"));
        using var answer = await AppealAsync(receipt, "Be quick.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Deleting_the_comment_takes_the_appeal_back()
    {
        var (receipt, _, second) = await ArrangeAsync();
        using var sent = await AppealAsync(receipt, "It is about the story.");
        using var deleted = await site.Reader().SendFormAsync($"{receipt}/delete", []);
        Assert.Empty((await second.OpenAsync(Queue)).QuerySelectorAll(".waiting-comment"));
        await using var db = site.OpenDatabase();
        Assert.Equal((0, 0), (await db.Appeals.CountAsync(TestContext.Current.CancellationToken), await db.CommentTallies.Select(t => t.Appealed).SingleAsync(TestContext.Current.CancellationToken)));
    }

    public void Dispose() => site.Dispose();

    private async Task<(string Receipt, HttpClient First, HttpClient Second)> ArrangeAsync(bool refused = true, bool alone = false)
    {
        await site.ArrangeAsync(room => room.Published());
        var first = await site.StaffAsync(Roles.Moderator);
        using var sent = await site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = "Ask the neighbour.", ["Author"] = "Ivo" });
        var story = sent.Headers.Location!.OriginalString;
        var query = QueryHelpers.ParseQuery(story[story.IndexOf('?', StringComparison.Ordinal)..story.IndexOf('#', StringComparison.Ordinal)]);
        if (refused)
        {
            using var answer = await first.SendDeskFormAsync("/admin/comments", "/admin/comments/1/decide", new() { ["kind"] = "Rejected", ["reason"] = "Off the subject.", ["version"] = "1" });
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        return ($"/receipt/{query["receipt"]}", first, alone ? first : await site.StaffAsync(Roles.Moderator));
    }

    private Task<HttpResponseMessage> AppealAsync(string receipt, string? words) => site.Reader().SendFormAsync($"{receipt}/appeal", new() { ["words"] = words });

    private static async Task<HttpResponseMessage> DecideAsync(HttpClient moderator, string kind, string reason)
    {
        var version = (await moderator.OpenAsync(Queue)).QuerySelector("input[name=version]")?.GetAttribute("value");
        return await moderator.SendDeskFormAsync(Queue, "/admin/comments/1/decide", new() { ["kind"] = kind, ["reason"] = reason, ["version"] = version, ["query"] = "queue=appeals" });
    }

    private async Task<string> StandingAsync(string receipt) => (await site.Reader().OpenAsync(receipt)).QuerySelector(".plain > div.sent").Words();
}
