using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Commenters;

/// <summary>An address is whose reader comes back with the link that was mailed there, and nobody else's.</summary>
public sealed class ConfirmationTests : IDisposable
{
    private readonly MailServer server = new();
    private readonly MailingSite site;

    public ConfirmationTests() => site = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_is_mailed_when_the_sender_wants_replies_and_says_what_it_does()
    {
        await site.ArrangeAsync(room => room.Published());
        await site.Reader().CommentAsync("The first boat was full of bicycles.", mailReplies: true, email: "Ana@Example.org");
        await site.DeliverAsync();
        var mail = Assert.Single(server.Received);
        Assert.Equal(("ana@example.org", "[The Test Courier] Is this your address?"), (mail.Recipient, mail["Subject"]));
        Assert.Contains("From then on we mail you when somebody replies to that comment.", mail.Text, StringComparison.Ordinal);
        Assert.NotEmpty(mail.Link("confirm"));
    }

    [Fact]
    public async Task Opening_the_link_confirms_nothing_and_the_button_does()
    {
        await site.ArrangeAsync(room => room.Published());
        await site.Reader().CommentAsync("The first boat was full of bicycles.", mailReplies: true, email: "ana@example.org");
        var link = await site.LastLinkAsync(server);
        for (var scans = 0; scans < 2; scans++) Assert.Contains("ana@example.org", (await site.Reader().OpenAsync(link)).QuerySelector("main").Words(), StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        Assert.Empty(await db.Commenters.ToListAsync(Cancel));

        using var confirmed = await site.Reader().SendFormAsync(link, []);
        Assert.Equal("/account?done=confirmed", confirmed.Headers.Location!.OriginalString);
        var comment = await db.Comments.Include(c => c.Commenter).SingleAsync(Cancel);
        Assert.Equal(("ana@example.org", "Ivo"), (comment.Commenter!.Email, comment.Commenter.Name));
    }

    [Fact]
    public async Task A_link_works_once_for_a_day_and_only_as_it_was_made()
    {
        using var asked = await site.Reader().SendFormAsync("/account/sign-in/link", new() { ["LinkEmail"] = "ana@example.org" });
        var link = await site.LastLinkAsync(server);
        site.Clock.Now = FakeClock.Noon.AddHours(24);
        using var late = await site.Reader().SendFormAsync(link, new() { ["Name"] = "Ana" });
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        site.Clock.Now = FakeClock.Noon.AddHours(24).AddSeconds(-1);
        using var forged = await site.Reader().SendFormAsync(link[..^6] + "AAAAAA", new() { ["Name"] = "Ana" });
        Assert.Equal(HttpStatusCode.Gone, forged.StatusCode);
        using var first = await site.Reader().SendFormAsync(link, new() { ["Name"] = "Ana" });
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var second = await site.Reader().SendFormAsync(link, new() { ["Name"] = "Mallory" });
        Assert.Equal(HttpStatusCode.Gone, second.StatusCode);
        Assert.False(second.Headers.Contains("Set-Cookie"));
        await site.Reader().OpenAsync(link, HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Whoever_types_a_confirmed_address_is_not_its_owner()
    {
        await site.ArrangeAsync(room => room.Published());
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        await ana.CommentAsync("Sent by Ana herself.");
        await site.Reader().CommentAsync("Sent by somebody who types her address.", name: "Ana", email: "ana@example.org");
        await using var db = site.OpenDatabase();
        Assert.Equal([1, null], await db.Comments.OrderBy(c => c.Id).Select(c => c.CommenterId).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_confirmed_person_of_whom_a_comment_was_approved_goes_straight_to_the_page_and_nobody_else_does()
    {
        await site.ArrangeAsync(room => room.Published());
        await PostModerateAsync();
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        await ana.CommentAsync("The first comment of Ana.");
        Assert.Equal(CommentState.Waiting, await LastStateAsync());
        await ana.CommentAsync("The second comment of Ana, while the first one waits.");
        Assert.Equal(CommentState.Waiting, await LastStateAsync());
        await ApproveFirstAsync();

        await ana.CommentAsync("The third comment of Ana.");
        Assert.Equal(CommentState.Approved, await LastStateAsync());
        await site.Reader().CommentAsync("Somebody who types what Ana types.", name: "Ana", email: "ana@example.org");
        Assert.Equal(CommentState.Waiting, await LastStateAsync());
        using var bo = await site.SignedInAsync(server, "bo@example.org", "Ana");
        await bo.CommentAsync("Somebody else who calls herself Ana.");
        Assert.Equal(CommentState.Waiting, await LastStateAsync());
    }

    [Fact]
    public async Task Trust_does_not_pass_the_other_rules()
    {
        await site.ArrangeAsync(room => room.Published());
        await PostModerateAsync();
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        await ana.CommentAsync("The first comment of Ana.");
        await ApproveFirstAsync();
        await ana.CommentAsync("See https://one.example and https://two.example for more.");
        Assert.Equal(CommentState.Waiting, await LastStateAsync());
    }

    [Fact]
    public async Task An_address_is_mailed_three_links_an_hour_and_a_double_click_mails_one()
    {
        await site.ArrangeAsync(room => room.Published());
        for (var i = 0; i < 4; i++)
        {
            site.Clock.Now = FakeClock.Noon.AddMinutes(i);
            using var asked = await site.Reader().SendFormAsync("/account/sign-in/link", new() { ["LinkEmail"] = "ana@example.org" });
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        }

        Assert.Equal(3, await site.DeliverAsync());
        for (var i = 0; i < 2; i++)
        {
            using var sent = await site.Reader().SendFormAsync("/comments/1", new()
            {
                ["Comment"] = "Pressed twice.", ["Author"] = "Bo", ["Email"] = "bo@example.org", ["MailReplies"] = "true", ["Command"] = "0123456789abcdef0123456789abcdef",
            });
        }

        Assert.Equal(1, await site.DeliverAsync());
    }

    [Fact]
    public async Task The_comments_own_page_mails_a_link_too()
    {
        await site.ArrangeAsync(room => room.Published());
        var receipt = await site.Reader().CommentAsync("The first boat was full of bicycles.", email: "ana@example.org");
        Assert.Equal(0, await site.DeliverAsync());
        Assert.Contains("ana@example.org", (await site.Reader().OpenAsync(receipt)).QuerySelector("form[action$='/confirm']").Words(), StringComparison.Ordinal);
        using var asked = await site.Reader().SendFormAsync($"{receipt}/confirm", []);
        Assert.Equal($"{receipt}?done=asked", asked.Headers.Location!.OriginalString);
        using var confirmed = await site.Reader().SendFormAsync(await site.LastLinkAsync(server), []);
        Assert.Null((await site.Reader().OpenAsync(receipt)).QuerySelector("form[action$='/confirm']"));
        await using var db = site.OpenDatabase();
        Assert.Equal((1, 0), (await db.Comments.CountAsync(c => c.CommenterId == 1, Cancel), await db.ReplySubscriptions.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Whoever_wants_replies_has_to_say_where_to()
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = "Well told.", ["Author"] = "Ivo", ["MailReplies"] = "true" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal("Please enter the address to which we mail replies.", page.QuerySelector("#reply-email-problem").Words());
        Assert.True(page.QuerySelector("#reply-mail")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_offers_mail()
    {
        using var mute = new TestSite();
        await mute.ArrangeAsync(room => room.Published());
        var story = await mute.Reader().OpenAsync(MailedLinks.Story);
        Assert.Null(story.QuerySelector("#reply-mail"));
        Assert.Null(story.QuerySelector("#respond a[href^='/account']"));
        Assert.Null((await mute.Reader().OpenAsync("/account/sign-in")).QuerySelector("#linkemail"));
        using var asked = await mute.Reader().SendFormAsync("/account/sign-in/link", new() { ["LinkEmail"] = "ana@example.org" });
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        var receipt = await mute.Reader().CommentAsync("The first boat was full of bicycles.", email: "ana@example.org", mailReplies: true);
        Assert.Null((await mute.Reader().OpenAsync(receipt)).QuerySelector("form[action$='/confirm']"));
        await using var db = mute.OpenDatabase();
        Assert.Equal(0, await db.Outbox.CountAsync(Cancel) + await db.Confirmations.CountAsync(Cancel));
    }

    public void Dispose()
    {
        site.Dispose();
        server.Dispose();
    }

    private async Task PostModerateAsync()
    {
        await using var db = site.OpenDatabase();
        var book = await db.RuleBooks.FirstAsync(Cancel);
        book.Change(false, 2, "", "", "", 80, 3, 1, await db.Users.FirstAsync(Cancel), FakeClock.Noon);
        await db.SaveChangesAsync(Cancel);
    }

    private async Task ApproveFirstAsync()
    {
        await using var db = site.OpenDatabase();
        (await db.Comments.WithLedger().OrderBy(c => c.Id).FirstAsync(Cancel)).Approve(await db.Users.FirstAsync(Cancel), site.Clock.Now);
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<CommentState> LastStateAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.Comments.OrderByDescending(c => c.Id).Select(c => c.State).FirstAsync(Cancel);
    }
}
