using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Tests.Commenters;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Site;
using NewsSite.Web.Operations;

namespace NewsSite.Tests.Comments;

/// <summary>Whatever a reader is called or writes, the reader's own pages, the mails about replies and the links in moderators' mails stay what harmless words make them.</summary>
public sealed class HostileReaderTests
{
    private static readonly string[] Headers = ["From", "To", "Subject", "Date", "Message-Id", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post", "List-Id", "Precedence"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_no_page_of_a_readers_own_and_behind_no_moderators_link_does_a_name_or_a_comment_become_markup()
    {
        var (tame, hostile) = (await ShapesAsync([.. Enumerable.Repeat(HostilePayloads.Tame, 10).SelectMany(p => p)]), await ShapesAsync(HostilePayloads.All));
        Assert.Equal(tame.Keys.Order(), hostile.Keys.Order());
        Assert.All(hostile, page => Assert.Empty(page.Value.Except(tame[page.Key])));
    }

    [Fact]
    public async Task No_mail_about_a_reply_goes_elsewhere_or_becomes_markup_by_a_name_or_a_comment()
    {
        using var server = new MailServer();
        using var site = new MailingSite(server);
        await site.ArrangeAsync(room => room.Published());
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        await ana.CommentAsync("The first boat was full of bicycles.", mailReplies: true);
        var before = server.Received.Count;
        var payloads = HostilePayloads.ByTechnique["elsewhere"].Concat(HostilePayloads.ByTechnique["attribute"]).Select(TypedText.Clean).ToList();
        foreach (var payload in payloads) await AnswerAsync(site, payload);
        while (await site.DeliverAsync() > 0) { }
        Assert.Equal(payloads.Count, server.Received.Count - before);
        foreach (var mail in server.Received.Skip(before))
        {
            Assert.Equal("ana@example.org", mail.Recipient);
            Assert.StartsWith("text/plain", mail["Content-Type"], StringComparison.OrdinalIgnoreCase);
            Assert.Empty(mail.Headers.Select(h => h.Key).Except(Headers, StringComparer.OrdinalIgnoreCase));
        }
    }

    private static async Task<Dictionary<string, HashSet<string>>> ShapesAsync(IReadOnlyList<string> payloads)
    {
        using var server = new MailServer();
        using var site = new MailingSite(server, ("Comments:Flood:Burst", "100000"));
        await site.ArrangeAsync(room => room.Published());
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        await WriteAsync(site, payloads);
        Dictionary<string, HashSet<string>> shapes = new() { ["own page"] = [], ["own page, refused"] = [], ["sign-in"] = [], ["moderator’s link"] = [] };
        foreach (var payload in payloads)
        {
            using var renamed = await ana.SendFormAsync("/account", new() { ["Name"] = payload, ["ReplyMailing"] = "AtOnce" });
            if (renamed.StatusCode == HttpStatusCode.Redirect) shapes["own page"].UnionWith(PageShape.Of(await ana.OpenAsync("/account")));
            if (renamed.StatusCode == HttpStatusCode.UnprocessableEntity) shapes["own page, refused"].UnionWith(PageShape.Of(await renamed.ReadAsync()));
            using var refused = await site.Reader().SendFormAsync("/account/sign-in/link", new() { ["LinkEmail"] = payload });
            Assert.InRange((int)refused.StatusCode, 400, 499);
            if (refused.StatusCode == HttpStatusCode.UnprocessableEntity) shapes["sign-in"].UnionWith(PageShape.Of(await refused.ReadAsync()));
        }

        for (var page = "/account"; page is not null;)
        {
            var history = await ana.OpenAsync(page);
            shapes["own page"].UnionWith(PageShape.Of(history));
            page = history.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        using var wrong = await ana.SendFormAsync("/account", new() { ["Name"] = new string('a', CommentWords.LongestName + 1), ["ReplyMailing"] = "AtOnce" });
        shapes["own page, refused"].UnionWith(PageShape.Of(await wrong.ReadAsync()));
        await site.StaffAsync(Roles.Moderator);
        await using var db = site.OpenDatabase();
        var (moderator, comments) = (await db.Users.WithAnyOf([Roles.Moderator], db.Roles, db.UserRoles).SingleAsync(Cancel), await db.Comments.Select(c => new { c.Id, c.Version }).ToListAsync(Cancel));
        var keys = site.Services.GetRequiredService<DecisionKeys>();
        foreach (var comment in comments) shapes["moderator’s link"].UnionWith(PageShape.Of(await site.Reader().OpenAsync($"/moderate/{keys.For(new(comment.Id, comment.Version, moderator.Id, true))}")));
        return shapes;
    }

    /// <summary>Comments of the one reader there is, newest last, as many as fit her own page and the pages after it.</summary>
    private static async Task WriteAsync(MailingSite site, IReadOnlyList<string> payloads)
    {
        await using var db = site.OpenDatabase();
        var (article, ana) = (await db.Articles.SingleAsync(Cancel), await db.Commenters.SingleAsync(Cancel));
        foreach (var (i, payload) in payloads.Index())
        {
            var words = new CommentWords($"{TypedText.Clean(payload)} said", "Ana", ana.Email);
            if (words.Problems().Any()) continue;
            var comment = new Comment(article, null, words, Guid.NewGuid(), FakeClock.Noon.AddSeconds(i));
            comment.BelongTo(ana);
            db.Add(comment);
        }

        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>An answer to the first comment by somebody who is called what he says, approved as the site approves it.</summary>
    private static async Task AnswerAsync(MailingSite site, string payload)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var answered = await db.Comments.Include(c => c.Article).SingleAsync(c => c.Id == 1, Cancel);
        var name = TypedText.CleanLine(payload) is { Length: > 0 } line ? line[..Math.Min(line.Length, CommentWords.LongestName)] : "Ben";
        var reply = new Comment(answered.Article, answered, new CommentWords($"{payload} said", name, null), Guid.NewGuid(), site.Clock.Now);
        reply.Approve(await db.Users.FirstOrDefaultAsync(Cancel) ?? new Account("m@example.org", "Mo", site.Clock.Now), site.Clock.Now);
        db.Add(reply);
        await db.SaveChangesAsync(Cancel);
    }
}
