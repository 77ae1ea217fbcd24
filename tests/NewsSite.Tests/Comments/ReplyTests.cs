using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Tests.Site;
using System.Globalization;
using System.Net;

namespace NewsSite.Tests.Comments;

public sealed class ReplyTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task A_reply_is_stored_and_shown_to_its_sender_alone_until_a_moderator_has_read_it()
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await SendAsync(new() { ["Comment"] = "Well told.", ["Author"] = "Ivo", ["Email"] = "ivo@example.org" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("#comment-1", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);

        var mine = await site.Reader().OpenAsync(answer.Headers.Location.OriginalString);
        Assert.Contains("Your comment is awaiting moderation.", mine.QuerySelector("#comment-1").Words(), StringComparison.Ordinal);
        Assert.Contains("Well told.", mine.QuerySelector("#comment-1").Words(), StringComparison.Ordinal);
        Assert.Equal("noindex", mine.QuerySelector("meta[name=robots]")!.GetAttribute("content"));

        var others = await site.Reader().OpenAsync("/world/1/ferry-services-resume");
        Assert.Null(others.QuerySelector("#comment-1"));
        Assert.DoesNotContain("Well told.", others.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_email_is_never_shown_on_a_page_for_readers()
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await SendAsync(new() { ["Comment"] = "Well told.", ["Author"] = "Ivo", ["Email"] = "secret@example.org" });
        Assert.DoesNotContain("secret@example.org", (await site.Reader().OpenAsync(answer.Headers.Location!.OriginalString)).Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_comes_back_with_both_messages_beside_their_fields_and_the_summary_focused()
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await SendAsync([]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal("Please enter your comment!", page.QuerySelector("#reply-comment-problem").Words());
        Assert.Equal("Please enter your name here", page.QuerySelector("#reply-author-problem").Words());
        Assert.Equal("true", page.QuerySelector("#reply-comment")!.GetAttribute("aria-invalid"));
        Assert.True(page.QuerySelector(".problems")!.HasAttribute("autofocus"));
        Assert.Equal("Ferry services resume", page.QuerySelector("h1").Words());
    }

    [Fact]
    public async Task The_messages_are_nowhere_in_a_page_to_which_they_do_not_apply()
    {
        await site.ArrangeAsync(room => room.Published());
        var page = await site.Reader().OpenAsync("/world/1/ferry-services-resume");
        Assert.DoesNotContain("Please enter", page.Source.Text, StringComparison.Ordinal);
        using var answer = await SendAsync(new() { ["Comment"] = "Only a comment." });
        var again = await answer.ReadAsync();
        Assert.DoesNotContain("Please enter your comment!", again.Source.Text, StringComparison.Ordinal);
        Assert.Contains("Please enter your name here", again.Source.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> BadForms { get; } = new()
    {
        { "ab", "Ivo", "" },
        { new string('a', 3001), "Ivo", "" },
        { new string('\u4e2d', 100_000), "Ivo", "" },
        { "Well told.", new string('n', 81), "" },
        { "Well told.", "Ivo", "no address" },
        { "Well told.", "", "" },
        { "<script>alert(1)</script>\n  leading spaces stay", "", "x" },
        { "\n\nfirst lines empty", "", "" },
        { string.Concat(Enumerable.Repeat("> ", 300)) + "deep", "Ivo", "" },
        { "emoji 😀 and \u202e turned", "", "" },
    };

    [Theory]
    [MemberData(nameof(BadForms))]
    public async Task A_form_that_cannot_be_stored_comes_back_with_all_that_was_typed(string comment, string author, string email)
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await SendAsync(new() { ["Comment"] = comment, ["Author"] = author, ["Email"] = email });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.NotEmpty(page.QuerySelectorAll(".problems li"));
        Assert.Equal(comment, page.QuerySelector("#reply-comment")!.TextContent);
        Assert.Equal(author, page.QuerySelector("#reply-author")!.GetAttribute("value") ?? "");
        Assert.Equal(email, page.QuerySelector("#reply-email")!.GetAttribute("value") ?? "");
        await using var db = site.OpenDatabase();
        Assert.False(await db.Comments.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("999")]
    [InlineData("99999999999999999999")]
    [InlineData("1 OR 1=1")]
    public async Task A_forged_parent_is_said_in_the_form(string parent)
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await SendAsync(new() { ["Comment"] = "Well told.", ["Author"] = "Ivo", ["Parent"] = parent });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("no longer on the page", (await answer.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_waits_or_stands_elsewhere_cannot_be_answered()
    {
        var (waiting, elsewhere) = await site.ArrangeAsync(async room =>
        {
            var first = room.Published();
            var second = room.Published("Second");
            return (await room.CommentAsync(first, approved: false), await room.CommentAsync(second));
        });
        foreach (var parent in (long[])[waiting.Id, elsewhere.Id])
        {
            using var answer = await SendAsync(new() { ["Comment"] = "Well told.", ["Author"] = "Ivo", ["Parent"] = parent.ToString(CultureInfo.InvariantCulture) });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_same_command_sent_twice_stores_one_comment_and_gives_the_same_receipt()
    {
        await site.ArrangeAsync(room => room.Published());
        Dictionary<string, string?> form = new() { ["Comment"] = "Well told.", ["Author"] = "Ivo", ["Command"] = Guid.NewGuid().ToString("N") };
        var answers = await Task.WhenAll(SendAsync(form), SendAsync(form), SendAsync(form));
        Assert.All(answers, a => Assert.EndsWith("#comment-1", a.Headers.Location?.OriginalString, StringComparison.Ordinal));
        await using var db = site.OpenDatabase();
        Assert.Equal(1, await db.Comments.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, (await db.CommentTallies.SingleAsync(TestContext.Current.CancellationToken)).Waiting);
    }

    [Fact]
    public async Task A_command_of_another_comment_gives_no_receipt_and_loses_nothing()
    {
        await site.ArrangeAsync(room => room.Published());
        var command = Guid.NewGuid().ToString();
        using var first = await SendAsync(new() { ["Comment"] = "Well told.", ["Author"] = "Ivo", ["Command"] = command });
        using var second = await SendAsync(new() { ["Comment"] = "Something else.", ["Author"] = "Eve", ["Command"] = command });
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("Something else.", (await second.ReadAsync()).QuerySelector("#typed")!.TextContent);
    }

    [Theory]
    [InlineData("not a command")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("")]
    public async Task A_command_that_is_none_is_made_by_the_server(string command)
    {
        await site.ArrangeAsync(room => room.Published());
        for (var i = 0; i < 2; i++)
        {
            using var answer = await SendAsync(new() { ["Comment"] = "Well told.", ["Author"] = "Ivo", ["Command"] = command });
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Extra_fields_approve_nothing()
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await SendAsync(new() { ["Comment"] = "Well told.", ["Author"] = "Ivo", ["State"] = "Approved", ["IsApproved"] = "true", ["Id"] = "77" });
        await using var db = site.OpenDatabase();
        Assert.Equal(CommentState.Waiting, (await db.Comments.SingleAsync(TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public async Task Closed_comments_are_said_on_the_page_and_a_late_reply_is_handed_back()
    {
        await site.ArrangeAsync(room =>
        {
            room.Published().CommentsOpen = false;
            room.Keep();
            return true;
        });
        var page = await site.Reader().OpenAsync("/world/1/ferry-services-resume");
        Assert.Equal("Comments are closed on this story.", page.QuerySelector("#respond p").Words());
        Assert.Null(page.QuerySelector("#respond form"));
        using var answer = await SendAsync(new() { ["Comment"] = "Too late.", ["Author"] = "Ivo" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Too late.", (await answer.ReadAsync()).QuerySelector("#typed")!.TextContent);
    }

    [Fact]
    public async Task A_reply_to_a_story_that_is_gone_is_handed_back()
    {
        using var answer = await SendAsync(new() { ["Comment"] = "Where is it?", ["Author"] = "Ivo" }, articleId: 404);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Where is it?", (await answer.ReadAsync()).QuerySelector("#typed")!.TextContent);
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%00%FF")]
    public async Task A_forged_receipt_shows_what_everybody_sees(string receipt)
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published(), "Secret words.", approved: false));
        var page = await site.Reader().OpenAsync($"/world/1/ferry-services-resume?receipt={receipt}");
        Assert.DoesNotContain("Secret words.", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_opens_its_own_comment_only()
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published(), "Secret words.", approved: false));
        using var answer = await SendAsync(new() { ["Comment"] = "Mine.", ["Author"] = "Ivo" });
        var page = await site.Reader().OpenAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("Mine.", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret words.", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal("private, no-store", await CacheControlAsync(answer.Headers.Location.OriginalString));
    }

    [Fact]
    public async Task A_reply_link_opens_the_form_for_that_comment_without_script()
    {
        var ivo = await site.ArrangeAsync(async room => await room.CommentAsync(room.Published(), "Well told.", "Ivo"));
        var page = await site.Reader().OpenAsync("/world/1/ferry-services-resume");
        var link = page.QuerySelector($"#comment-{ivo.Id} .answer a")!;
        Assert.Equal("Reply to Ivo", link.Words());
        var form = await site.Reader().OpenAsync(link.GetAttribute("href")!);
        Assert.Equal("Leave a reply to Ivo", form.QuerySelector("#respond-heading").Words());
        using var answer = await SendAsync(new() { ["Comment"] = "I agree.", ["Author"] = "Mia", ["Parent"] = form.QuerySelector("input[name=Parent]")!.GetAttribute("value") });
        var mine = await site.Reader().OpenAsync(answer.Headers.Location!.OriginalString);
        Assert.NotNull(mine.QuerySelector($"#comment-{ivo.Id} #comment-2"));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_refused_with_a_page(string method)
    {
        await site.ArrangeAsync(room => room.Published());
        using var request = new HttpRequestMessage(new HttpMethod(method), "/comments/1");
        using var answer = await site.Reader().SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("That cannot be done here", (await answer.ReadAsync()).QuerySelector("h1").Words());
    }

    [Theory]
    [InlineData("application/json", "{\"Comment\":1}")]
    [InlineData("text/plain", "hello")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken")]
    [InlineData("application/x-www-form-urlencoded", "Comment=%ZZ&&&=&Author=%00%01%FF&Email=%")]
    [InlineData("application/x-www-form-urlencoded", "Comment=a&Comment=b&Author[0]=x&Author.Length=3&Parent[]=1")]
    public async Task A_malformed_body_is_a_clear_4xx(string type, string body)
    {
        await site.ArrangeAsync(room => room.Published());
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await site.Reader().PostAsync(new Uri("/comments/1", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.NotEmpty((await answer.ReadAsync()).QuerySelector("h1").Words());
    }

    [Fact]
    public async Task A_thousand_fields_are_a_clear_4xx()
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await SendAsync(Enumerable.Range(0, 3000).ToDictionary(i => $"f{i}", i => (string?)"x"));
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.NotEmpty((await answer.ReadAsync()).QuerySelector("h1").Words());
    }

    public void Dispose() => site.Dispose();

    private Task<HttpResponseMessage> SendAsync(Dictionary<string, string?> fields, int articleId = 1)
        => site.Reader().SendFormAsync($"/comments/{articleId}", fields);

    private async Task<string?> CacheControlAsync(string address)
    {
        using var answer = await site.Reader().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return string.Join(", ", answer.Headers.NonValidated["Cache-Control"]);
    }
}
