using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Commenters;

public sealed class OwnPageTests : IDisposable
{
    private readonly MailServer server = new();
    private readonly MailingSite site;

    public OwnPageTests() => site = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_lists_the_readers_comments_with_their_states_and_leads_to_each()
    {
        await site.ArrangeAsync(room => room.Published());
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        await ana.CommentAsync("The first boat was full of bicycles.");
        await site.Reader().CommentAsync("Somebody else's words.");
        var page = await ana.OpenAsync("/account");
        var item = Assert.Single(page.QuerySelectorAll(".own-comments > li"));
        Assert.Contains("The first boat was full of bicycles. Waits for a moderator", item.Words(), StringComparison.Ordinal);
        var receipt = await ana.OpenAsync(item.QuerySelector("a")!.GetAttribute("href")!);
        Assert.StartsWith("It is awaiting moderation.", receipt.QuerySelector(".plain > .sent").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_pages_by_key()
    {
        await site.ArrangeAsync(room => room.Published());
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        for (var i = 1; i <= 26; i++)
        {
            site.Clock.Now = FakeClock.Noon.AddMinutes(i);
            await ana.CommentAsync($"Comment number {i} of Ana.");
        }

        var page = await ana.OpenAsync("/account");
        Assert.Equal(25, page.QuerySelectorAll("main ol.own-comments > li").Length);
        var next = await ana.OpenAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Contains("Comment number 1 of Ana.", Assert.Single(next.QuerySelectorAll("main ol.own-comments > li")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_with_the_same_address_become_the_readers_who_says_so_and_no_others_do()
    {
        await site.ArrangeAsync(room => room.Published());
        await site.Reader().CommentAsync("Sent before the address was confirmed.", email: "Ana@Example.org");
        await site.Reader().CommentAsync("Sent with another address.", email: "bo@example.org");
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        Assert.Single((await ana.OpenAsync("/account")).QuerySelectorAll("ul.own-comments > li input[name=comments]"));
        using var claimed = await ana.SendFormAsync("/account/claims", new() { ["comments"] = "1" });
        using var stolen = await ana.SendFormAsync("/account/claims", new() { ["comments"] = "2" });
        await using var db = site.OpenDatabase();
        Assert.Equal([1, null], await db.Comments.OrderBy(c => c.Id).Select(c => c.CommenterId).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_file_holds_all_that_is_stored()
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published()));
        await site.Reader().CommentAsync("Sent before the address was confirmed.", email: "ana@example.org");
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        var receipt = await ana.CommentAsync("The first boat was full of bicycles.", mailReplies: true);
        using var changed = await ana.SendFormAsync(receipt, new() { ["Comment"] = "The first boat was full of prams." });
        using var respected = await ana.SendFormAsync("/c/1/respect", []);
        using var answer = await ana.GetAsync(new Uri("/account/comments.json", UriKind.Relative), Cancel);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        using var file = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        var own = file.RootElement.GetProperty("comments")[0];
        Assert.Equal(
            ("ana@example.org", "The first boat was full of prams.", "The first boat was full of bicycles.", "Sent before the address was confirmed."),
            (file.RootElement.GetProperty("email").GetString(), own.GetProperty("body").GetString(), own.GetProperty("earlier")[0].GetProperty("body").GetString(),
                file.RootElement.GetProperty("withSameAddress")[0].GetProperty("body").GetString()));
        Assert.Equal((3, 1), (file.RootElement.GetProperty("subscriptions")[0].GetProperty("thread").GetInt64(), file.RootElement.GetProperty("respects")[0].GetProperty("comment").GetInt64()));
        Assert.DoesNotContain("stamp", file.RootElement.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Erasing_takes_everything_and_leaves_the_thread_its_shape()
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published(), "A comment that Ana respects."));
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        await ana.CommentAsync("The first boat was full of bicycles.", mailReplies: true);
        using var respected = await ana.SendFormAsync("/c/1/respect", []);
        await site.ArrangeApprovedReplyAsync(2, "And of dogs on leads.");
        using var erased = await ana.SendFormAsync("/account/erase", []);
        Assert.Equal("Everything is erased", (await erased.ReadAsync()).QuerySelector("h1").Words());
        await ana.OpenAsync("/account", HttpStatusCode.Redirect);

        await using var db = site.OpenDatabase();
        Assert.Equal(0, await db.Commenters.CountAsync(Cancel) + await db.ReplySubscriptions.CountAsync(Cancel) + await db.Respects.CountAsync(Cancel)
            + await db.ReplyNotices.CountAsync(Cancel) + await db.Confirmations.CountAsync(Cancel) + await db.Outbox.CountAsync(Cancel));
        var comments = await db.Comments.OrderBy(c => c.Id).ToListAsync(Cancel);
        Assert.Equal([0, 0, 0], comments.Select(c => c.RespectCount));
        Assert.Equal((CommentState.Erased, "Deleted reader", null, ""), (comments[1].State, comments[1].Name, comments[1].Email, comments[1].Body));
        var story = await site.Reader().OpenAsync(MailedLinks.Story);
        Assert.Contains("dogs", story.QuerySelector("#comment-2 #comment-3").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_stands_above_the_comments_to_come()
    {
        await site.ArrangeAsync(room => room.Published());
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        using var nameless = await ana.SendFormAsync("/account", new() { ["Name"] = " ", ["ReplyMailing"] = "Daily" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.StatusCode);
        using var renamed = await ana.SendFormAsync("/account", new() { ["Name"] = "Ana Núñez", ["ReplyMailing"] = "Daily" });
        Assert.Equal("Your settings are kept.", (await ana.OpenAsync(renamed.Headers.Location!.OriginalString)).QuerySelector("[role=status]").Words());
        await ana.CommentAsync("Under the new name.");
        await using var db = site.OpenDatabase();
        Assert.Equal("Ana Núñez", await db.Comments.Select(c => c.Name).SingleAsync(Cancel));
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/comments.json")]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in(string address)
    {
        using var answer = await site.Reader().GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.Equal("/account/sign-in?returnTo=/account", answer.Headers.Location!.OriginalString);
    }

    public void Dispose()
    {
        site.Dispose();
        server.Dispose();
    }
}
