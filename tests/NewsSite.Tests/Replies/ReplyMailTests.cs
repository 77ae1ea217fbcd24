using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Replies;
using NewsSite.Tests.Commenters;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Replies;

/// <summary>Replies are mailed to whoever confirmed the wish, once, and one press ends it.</summary>
public sealed class ReplyMailTests : IDisposable
{
    private readonly MailServer server = new();
    private readonly MailingSite site;

    public ReplyMailTests() => site = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_is_mailed_when_it_is_approved_with_the_headers_that_end_such_mails()
    {
        await SubscribeAsync();
        await site.Reader().CommentAsync("And of *dogs* on [leads](https://leads.example/x).", parent: "1", name: "Ben");
        Assert.Equal(0, await site.DeliverAsync());
        await DecideAsync("/admin/comments/2/decide", "Approved");
        Assert.Equal(1, await site.DeliverAsync());
        var mail = server.Received[^1];
        var end = mail.Link("unsubscribe");
        Assert.Equal(("ana@example.org", "[The Test Courier] Ben answered your comment"), (mail.Recipient, mail["Subject"]));
        Assert.Equal(($"<https://localhost{end}>", "List-Unsubscribe=One-Click"), (mail["List-Unsubscribe"], mail["List-Unsubscribe-Post"]));
        Assert.Equal(
            $"""
            Ben answered your comment on “Ferry services resume”:

            > And of dogs on leads.

            Read it below yours: https://localhost/c/1

            No more mails about this thread: https://localhost{end}

            All your mails and comments: https://localhost/account

            """.ReplaceLineEndings("\n"), mail.Text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_reply_is_mailed_once_whatever_moderators_undo()
    {
        await SubscribeAsync();
        await site.Reader().CommentAsync("And of dogs on leads.", parent: "1", name: "Ben");
        await DecideAsync("/admin/comments/2/decide", "Approved");
        var moderator = await site.StaffAsync(Roles.Moderator);
        await using var db = site.OpenDatabase();
        var decision = await db.ModerationDecisions.OrderByDescending(d => d.Id).Select(d => d.Id).FirstAsync(Cancel);
        using var undone = await moderator.SendDeskFormAsync("/admin/comments?queue=approved", $"/admin/decisions/{decision}/undo", []);
        Assert.Equal(CommentState.Waiting, await db.Comments.Where(c => c.Id == 2).Select(c => c.State).SingleAsync(Cancel));
        await DecideAsync("/admin/comments/2/decide", "Approved");
        Assert.Equal(1, await site.DeliverAsync());
    }

    [Fact]
    public async Task A_wish_that_is_not_confirmed_mails_nothing()
    {
        await site.ArrangeAsync(room => room.Published());
        await site.Reader().CommentAsync("The first boat was full of bicycles.", mailReplies: true, email: "ana@example.org");
        await site.DeliverAsync();
        await DecideAsync("/admin/comments/1/decide", "Approved");
        await site.ArrangeApprovedReplyAsync(1, "And of dogs on leads.");
        Assert.Equal(0, await site.DeliverAsync());
    }

    [Fact]
    public async Task Answers_of_oneself_and_answers_to_others_are_not_mailed()
    {
        using var ana = await SubscribeAsync();
        await ana.CommentAsync("Ana answers herself.", parent: "1");
        await site.ArrangeApprovedReplyAsync(1, "An answer to Ana.");
        await site.DeliverAsync();
        var before = server.Received.Count;
        await DecideAsync("/admin/comments/2/decide", "Approved");
        await site.ArrangeApprovedReplyAsync(3, "An answer to the answer.");
        Assert.Equal(0, await site.DeliverAsync());
        Assert.Equal(before, server.Received.Count);
    }

    [Fact]
    public async Task The_mailbox_ends_a_threads_mails_by_one_POST_without_cookie_or_redirect()
    {
        await SubscribeAsync();
        await site.ArrangeApprovedReplyAsync(1, "The first answer.");
        await site.DeliverAsync();
        var end = server.Received[^1].Link("unsubscribe");
        Assert.Contains("Ferry services resume", (await site.Reader().OpenAsync(end)).QuerySelector("main").Words(), StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        Assert.Equal(1, await db.ReplySubscriptions.CountAsync(Cancel));

        using var machine = site.CreateClient(new() { BaseAddress = new("https://localhost"), AllowAutoRedirect = false, HandleCookies = false });
        for (var times = 0; times < 2; times++)
        {
            using var answer = await machine.SendFormAsync(end, new() { ["List-Unsubscribe"] = "One-Click" });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(0, await db.ReplySubscriptions.CountAsync(Cancel));
        await site.ArrangeApprovedReplyAsync(1, "The second answer.");
        Assert.Equal(0, await site.DeliverAsync());
    }

    [Fact]
    public async Task Who_chose_so_gets_one_mail_a_day_with_what_is_still_on_the_page()
    {
        using var ana = await SubscribeAsync();
        using var chosen = await ana.SendFormAsync("/account", new() { ["Name"] = "Ana", ["ReplyMailing"] = "Daily" });
        await site.ArrangeApprovedReplyAsync(1, "The first answer.");
        await site.ArrangeApprovedReplyAsync(1, "The second answer.");
        await site.ArrangeApprovedReplyAsync(1, "An answer that is taken off again.");
        await DecideAsync("/admin/comments/4/decide", "Rejected", version: "2");
        Assert.Equal((0, 0), (await site.DeliverAsync(), await GatherAsync()));
        site.Clock.Now = FakeClock.Noon.AddHours(24);
        Assert.Equal((1, 1), (await GatherAsync(), await site.DeliverAsync()));
        var mail = server.Received[^1];
        Assert.Equal("[The Test Courier] 2 replies to your comments", mail["Subject"]);
        Assert.Contains("> The first answer.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("taken off", mail.Text, StringComparison.Ordinal);
        Assert.Equal(0, await GatherAsync());

        using var ended = await site.Reader().SendFormAsync(mail.Link("unsubscribe"), []);
        await using var db = site.OpenDatabase();
        Assert.Equal(0, await db.ReplySubscriptions.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_signed_in_reader_need_not_confirm_again_and_ends_the_mails_on_the_own_page()
    {
        await site.ArrangeAsync(room => room.Published());
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        await ana.CommentAsync("The first boat was full of bicycles.", mailReplies: true);
        Assert.Equal(0, await site.DeliverAsync());
        await DecideAsync("/admin/comments/1/decide", "Approved");
        await site.ArrangeApprovedReplyAsync(1, "The first answer.");
        Assert.Equal(1, await site.DeliverAsync());
        var form = (await ana.OpenAsync("/account")).QuerySelector("form[action^='/unsubscribe/']")!;
        using var ended = await ana.SendFormAsync(form.GetAttribute("action")!, []);
        Assert.Null((await ana.OpenAsync("/account")).QuerySelector("form[action^='/unsubscribe/']"));
    }

    public void Dispose()
    {
        site.Dispose();
        server.Dispose();
    }

    /// <summary>Ana's comment is on the page, and she has confirmed that she wants replies to it.</summary>
    private async Task<HttpClient> SubscribeAsync()
    {
        await site.ArrangeAsync(room => room.Published());
        var ana = site.Reader();
        await ana.CommentAsync("The first boat was full of bicycles.", mailReplies: true, name: "Ana", email: "ana@example.org");
        using var confirmed = await ana.SendFormAsync(await site.LastLinkAsync(server), []);
        await DecideAsync("/admin/comments/1/decide", "Approved");
        return ana;
    }

    private async Task DecideAsync(string address, string kind, string? version = null)
    {
        var moderator = await site.StaffAsync(Roles.Moderator);
        await using var db = site.OpenDatabase();
        var id = long.Parse(address.Split('/')[3], System.Globalization.CultureInfo.InvariantCulture);
        version ??= (await db.Comments.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Cancel)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var answer = await moderator.SendDeskFormAsync("/admin/comments", address, new() { ["kind"] = kind, ["reason"] = "Off the subject.", ["version"] = version });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<int> GatherAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReplyDigest>().WriteAsync(site.Clock.Now, Cancel);
    }
}
