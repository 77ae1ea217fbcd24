using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Commenters;

/// <summary>What a reader does with the links in the mails.</summary>
internal static class MailedLinks
{
    public const string Story = "/world/1/ferry-services-resume";

    /// <summary>The path of the link in a mail that begins with some word.</summary>
    public static string Link(this ReceivedMail mail, string word) => Regex.Match(mail.Text, $"https://localhost(/{word}/\\S+)").Groups[1].Value;

    /// <summary>Delivers what is waiting and says the path of the last confirmation that was mailed.</summary>
    public static async Task<string> LastLinkAsync(this MailingSite site, MailServer server)
    {
        await site.DeliverAsync();
        return server.Received.Last(m => m.Link("confirm").Length > 0).Link("confirm");
    }

    /// <summary>A browser that is signed in by a mailed link.</summary>
    public static async Task<HttpClient> SignedInAsync(this MailingSite site, MailServer server, string email, string name)
    {
        var browser = site.Reader();
        using var asked = await browser.SendFormAsync("/account/sign-in/link", new() { ["LinkEmail"] = email });
        using var confirmed = await browser.SendFormAsync(await site.LastLinkAsync(server), new() { ["Name"] = name });
        Assert.Equal("/account?done=confirmed", confirmed.Headers.Location?.OriginalString);
        return browser;
    }

    /// <summary>An answer that a moderator approves, stored as the site stores it.</summary>
    public static async Task ArrangeApprovedReplyAsync(this TestSite site, long parent, string words)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var answered = await db.Comments.Include(c => c.Article).SingleAsync(c => c.Id == parent, TestContext.Current.CancellationToken);
        var reply = new Comment(answered.Article, answered, new CommentWords(words, "Ben", null), Guid.NewGuid(), site.Clock.Now);
        reply.Approve(await db.Users.FirstAsync(TestContext.Current.CancellationToken), site.Clock.Now);
        db.Add(reply);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a comment and says the path of its own page.</summary>
    public static async Task<string> CommentAsync(this HttpClient browser, string words, string? parent = null, bool mailReplies = false, string name = "Ivo", string? email = null)
    {
        Dictionary<string, string?> form = new() { ["Comment"] = words, ["Author"] = name, ["Email"] = email, ["Parent"] = parent };
        if (mailReplies) form["MailReplies"] = "true";
        using var answer = await browser.SendFormAsync("/comments/1", form);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return $"/receipt/{Regex.Match(answer.Headers.Location!.OriginalString, "receipt=([^&#]+)").Groups[1].Value}";
    }
}
