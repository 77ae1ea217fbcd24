using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Moderation;
using NewsSite.Moderation.Rules;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Moderation;

public sealed class DeskRulesTests : IDisposable
{
    private const string Rules = "/admin/rules";
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    [Fact]
    public async Task Where_comments_are_not_read_before_they_appear_a_harmless_one_appears_at_once_and_waits_to_be_read()
    {
        var moderator = await ArrangeAsync(isPreModerated: false);
        using var sent = await SendAsync("The new ferry is a joy to ride.");
        var page = await site.Reader().OpenAsync(sent.Headers.Location!.OriginalString);
        Assert.Contains("Your comment is on the page.", page.QuerySelector(".sent").Words(), StringComparison.Ordinal);
        Assert.NotNull((await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1"));
        var unread = await moderator.OpenAsync("/admin/comments?queue=unread");
        Assert.Contains("The new ferry is a joy to ride.", unread.QuerySelector("#comment-1").Words(), StringComparison.Ordinal);

        using var kept = await DecideAsync(moderator, "Approved", "unread");
        Assert.Equal("/admin/comments?queue=unread&decided=2", kept.Headers.Location!.OriginalString);
        Assert.Null((await moderator.OpenAsync("/admin/comments?queue=unread")).QuerySelector("#comment-1"));
        Assert.NotNull((await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1"));
    }

    [Fact]
    public async Task A_held_comment_says_the_rule_the_term_and_the_place_to_the_moderator_and_the_reason_to_its_sender()
    {
        var moderator = await ArrangeAsync(isPreModerated: false);
        await ListAsync(moderator, "swindle*", "Holds");
        using var sent = await SendAsync("The whole ferry is a **swindle**, I say.");
        var waiting = (await moderator.OpenAsync("/admin/comments")).QuerySelector(".comment-pane");
        Assert.Equal("swindle", waiting!.QuerySelector("mark").Words());
        Assert.Equal("Held It has the listed word “swindle*”. (Blocked words)", waiting.QuerySelector(".findings li").Words());
        var mine = await site.Reader().OpenAsync(sent.Headers.Location!.OriginalString);
        Assert.Contains("Why it waits: It has the listed word “swindle*”.", mine.QuerySelector(".sent").Words(), StringComparison.Ordinal);
        Assert.Null((await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1"));
    }

    [Fact]
    public async Task A_refused_comment_is_told_why_and_a_moderator_can_still_approve_it()
    {
        var moderator = await ArrangeAsync(isPreModerated: false);
        await ListAsync(moderator, "swindle", "Rejects");
        using var sent = await SendAsync("A swindle of a ferry, that is.");
        var mine = await site.Reader().OpenAsync(sent.Headers.Location!.OriginalString);
        Assert.Equal("Your comment was not published. The reason: It has the listed word “swindle”.", mine.QuerySelector(".sent > p").Words());
        Assert.NotNull((await moderator.OpenAsync("/admin/comments?queue=rejected")).QuerySelector("#comment-1"));
        using var approved = await DecideAsync(moderator, "Approved", "rejected");
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        Assert.NotNull((await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1"));
    }

    [Fact]
    public async Task A_nudge_asks_once_keeps_every_word_and_takes_the_comment_when_it_is_sent_all_the_same()
    {
        await ArrangeAsync(isPreModerated: false);
        using var asked = await SendAsync("WHY DOES THIS FERRY NEVER LEAVE IN TIME");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        var form = await asked.ReadAsync();
        Assert.Contains("It is written in capitals, which reads like shouting. Change it, or send it as it is.", form.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal("WHY DOES THIS FERRY NEVER LEAVE IN TIME", form.QuerySelector("#reply-comment").Words());
        Assert.NotNull(form.QuerySelector("button[name=SendAnyway]"));
        using var sent = await SendAsync("WHY DOES THIS FERRY NEVER LEAVE IN TIME", new() { ["SendAnyway"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.NotNull((await site.Reader().OpenAsync(Story)).QuerySelector("#comment-1"));
    }

    [Fact]
    public async Task Whoever_sends_too_fast_is_told_how_long_to_wait_and_keeps_the_words()
    {
        await ArrangeAsync(isPreModerated: true);
        for (var i = 0; i < 4; i++)
        {
            using var taken = await SendFromAsync("203.0.113.9", $"Comment number {i} about ferries.");
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        }

        using var refused = await SendFromAsync("203.0.113.77", "One comment too many about ferries.");
        Assert.Equal((HttpStatusCode.TooManyRequests, "15"), (refused.StatusCode, refused.Headers.GetValues("Retry-After").Single()));
        Assert.Contains("One comment too many about ferries.", (await refused.ReadAsync()).QuerySelector("#typed").Words(), StringComparison.Ordinal);
        using var neighbour = await SendFromAsync("198.51.100.1", "From elsewhere, about ferries.");
        Assert.Equal(HttpStatusCode.Redirect, neighbour.StatusCode);
        site.Clock.Now += TimeSpan.FromSeconds(15);
        using var later = await SendFromAsync("203.0.113.9", "A comment after a while.");
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Fact]
    public async Task The_mark_of_a_place_is_no_address_and_is_forgotten_after_a_month()
    {
        await ArrangeAsync(isPreModerated: true);
        using var sent = await SendFromAsync("203.0.113.9", "Well told, about ferries.");
        await using var db = site.OpenDatabase();
        var mark = await db.Comments.Select(c => c.SenderMark).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(SenderSalt.MarkLength, mark!.Length);
        Assert.Equal(0, await SenderMarks.ForgetAsync(db, site.Clock.Now.AddDays(29), TestContext.Current.CancellationToken));
        Assert.Equal(1, await SenderMarks.ForgetAsync(db, site.Clock.Now.AddDays(31), TestContext.Current.CancellationToken));
        Assert.Null(await db.Comments.Select(c => c.SenderMark).SingleAsync(TestContext.Current.CancellationToken));
        await SenderMarks.ForgetAsync(db, site.Clock.Now.AddDays(62), TestContext.Current.CancellationToken);
        Assert.Empty(await db.SenderSalts.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_rule_is_in_the_ledger_with_what_it_said_and_its_version()
    {
        await ArrangeAsync(isPreModerated: true);
        using var sent = await SendAsync("https://a.example and https://b.example");
        await using var db = site.OpenDatabase();
        var judged = await db.ModerationDecisions.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((DecisionKind.Judged, (int?)null, CommentState.Waiting), (judged.Kind, judged.DecidedById, judged.StateAfter));
        var findings = Judgement.Read(judged.Findings);
        Assert.Equal(12, findings.Count);
        Assert.All(findings, f => Assert.Equal(judged.RulesVersion, f.Version));
        Assert.Equal(["Moderated before it appears", "Links"], findings.Where(f => f.Verdict == Verdict.Holds).Select(f => f.Rule));
    }

    [Fact]
    public async Task A_rehearsal_says_what_a_term_would_have_caught_and_changes_nothing()
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            await room.CommentAsync(story, "The troubadour sang of fools.");
            await room.CommentAsync(story, "What a fool.");
            await room.CommentAsync(story, "No fool like an old fool.", approved: false);
            return true;
        });
        var moderator = await site.StaffAsync(Roles.Moderator);
        using var answer = await moderator.SendDeskFormAsync(Rules, "/admin/rules/rehearsal", new() { ["Term"] = "fool", ["Verdict"] = "Holds", ["Note"] = "Why not" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal("It would have caught 2 of the last 3 comments; 1 of those 2 were approved. Nothing was changed.", page.QuerySelector(".rehearsal [role=status]").Words());
        Assert.Equal("That is more than a fifth of all comments.", page.QuerySelector(".rehearsal .problem").Words());
        Assert.Equal(3, page.QuerySelectorAll(".rehearsal mark").Length);
        Assert.Equal("fool", page.QuerySelector("#term")!.GetAttribute("value"));
        await using var db = site.OpenDatabase();
        Assert.False(await db.BlockedTerms.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_rehearsal_of_settings_tries_them_without_saving_them()
    {
        var moderator = await ArrangeAsync(isPreModerated: true);
        using var sent = await SendAsync("See https://a.example about it.");
        using var answer = await moderator.SendDeskFormAsync(Rules, "/admin/rules/rehearsal/settings", await SettingsAsync(moderator, new() { ["LinkLimit"] = "1" }));
        Assert.Contains("It would have caught 1 of the last 1 comments", (await answer.ReadAsync()).QuerySelector(".rehearsal").Words(), StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        Assert.Equal(2, await db.RuleBooks.Select(b => b.LinkLimit).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_term_that_is_taken_back_holds_nothing_any_more_and_old_decisions_stay_explained()
    {
        var moderator = await ArrangeAsync(isPreModerated: false);
        await ListAsync(moderator, "swindle", "Holds");
        using var first = await SendAsync("A swindle of a ferry.");
        using var retired = await moderator.SendDeskFormAsync(Rules, "/admin/rules/terms/1/retire", []);
        Assert.Equal(HttpStatusCode.Redirect, retired.StatusCode);
        using var second = await SendAsync("Another swindle on the ferry.");
        var waiting = await moderator.OpenAsync("/admin/comments");
        Assert.Single(waiting.QuerySelectorAll(".waiting-comment"));
        Assert.Equal("swindle", waiting.QuerySelector(".comment-pane mark").Words());
    }

    [Fact]
    public async Task A_rule_that_speaks_of_more_than_a_fifth_raises_an_alarm()
    {
        var moderator = await ArrangeAsync(isPreModerated: false);
        await ListAsync(moderator, "ferry", "Flags");
        for (var i = 0; i < 20; i++)
        {
            using var sent = await SendAsync(i % 3 == 0 ? $"The ferry left at {i}." : $"The boat left at {i}.");
        }

        var row = Assert.Single((await moderator.OpenAsync(Rules)).QuerySelectorAll("section[aria-labelledby=record] tbody tr"));
        Assert.Contains("More than a fifth of all comments", row.Words(), StringComparison.Ordinal);
        Assert.EndsWith("7 of the last 20 7", row.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LinkLimit", "-1", "linklimit")]
    [InlineData("LinkLimit", "many", "linklimit")]
    [InlineData("LinkLimit", "101", "linklimit")]
    [InlineData("ShoutingPercent", "101", "shoutingpercent")]
    [InlineData("RejectionLimit", "21", "rejectionlimit")]
    [InlineData("AllowedHosts", "https://example.org/a", "allowedhosts")]
    [InlineData("HeldDomains", "no host", "helddomains")]
    public async Task Settings_that_make_no_sense_come_back_with_a_message_and_change_nothing(string field, string value, string id)
    {
        var moderator = await ArrangeAsync(isPreModerated: true);
        using var answer = await moderator.SendDeskFormAsync(Rules, Rules, await SettingsAsync(moderator, new() { [field] = value, ["RefusedDomains"] = "kept.example" }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.NotNull(page.QuerySelector($"#{id}-problem"));
        Assert.Equal("kept.example", page.QuerySelector("#refuseddomains").Words());
        Assert.Equal(1, await VersionAsync());
    }

    [Theory]
    [InlineData("", "Holds")]
    [InlineData("a*b", "Holds")]
    [InlineData("fool", "Passes")]
    [InlineData("fool", "99")]
    [InlineData("fool", "Nonsense")]
    public async Task A_term_that_cannot_be_listed_comes_back_with_a_message(string term, string verdict)
    {
        var moderator = await ArrangeAsync(isPreModerated: true);
        using var answer = await moderator.SendDeskFormAsync(Rules, "/admin/rules/terms", new() { ["Term"] = term, ["Verdict"] = verdict });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.ReadAsync()).QuerySelector(".problems"));
        Assert.Equal(1, await VersionAsync());
    }

    [Fact]
    public async Task Of_two_who_change_the_rules_the_second_is_told_and_keeps_what_was_typed()
    {
        var moderator = await ArrangeAsync(isPreModerated: true);
        var typed = await SettingsAsync(moderator, new() { ["LinkLimit"] = "5" });
        using var first = await moderator.SendDeskFormAsync(Rules, Rules, await SettingsAsync(moderator, new() { ["LinkLimit"] = "3" }));
        using var second = await moderator.SendDeskFormAsync(Rules, Rules, typed);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.ReadAsync();
        Assert.Contains("Somebody else has changed the rules", page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal("5", page.QuerySelector("#linklimit")!.GetAttribute("value"));
        await using var db = site.OpenDatabase();
        Assert.Equal(3, await db.RuleBooks.Select(b => b.LinkLimit).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_term_is_listed_once()
    {
        var moderator = await ArrangeAsync(isPreModerated: true);
        await ListAsync(moderator, "fool", "Holds");
        using var again = await moderator.SendDeskFormAsync(Rules, "/admin/rules/terms", new() { ["Term"] = " fool ", ["Verdict"] = "Flags" });
        Assert.Equal("This term is listed already.", (await again.ReadAsync()).QuerySelector("#term-problem").Words());
    }

    [Theory]
    [InlineData("/admin/comments?queue=nonsense")]
    [InlineData("/admin/comments?queue=99")]
    public async Task A_queue_that_does_not_exist_is_not_found(string address)
        => await (await ArrangeAsync(isPreModerated: true)).OpenAsync(address, HttpStatusCode.NotFound);

    public void Dispose() => site.Dispose();

    private async Task<HttpClient> ArrangeAsync(bool isPreModerated)
    {
        await site.ArrangeAsync(room => room.Published());
        var moderator = await site.StaffAsync(Roles.Moderator);
        if (isPreModerated) return moderator;
        var settings = await SettingsAsync(moderator, new() { ["FirstComments"] = "0" });
        settings.Remove("IsPreModerated");
        using var answer = await moderator.SendDeskFormAsync(Rules, Rules, settings);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return moderator;
    }

    private static async Task<Dictionary<string, string?>> SettingsAsync(HttpClient moderator, Dictionary<string, string?> changed)
    {
        var form = (await moderator.OpenAsync(Rules)).QuerySelector("form[action='/admin/rules']")!;
        var settings = form.QuerySelectorAll("input[name],textarea[name]").Where(i => i.GetAttribute("type") != "checkbox" || i.HasAttribute("checked"))
            .DistinctBy(i => i.GetAttribute("name")).ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? i.TextContent.Trim());
        foreach (var (name, value) in changed) settings[name] = value ?? "";
        return settings!;
    }

    private static async Task ListAsync(HttpClient moderator, string term, string verdict)
    {
        using var answer = await moderator.SendDeskFormAsync(Rules, "/admin/rules/terms", new() { ["Term"] = term, ["Verdict"] = verdict });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(string comment, Dictionary<string, string?>? more = null)
        => await site.Reader().SendFormAsync("/comments/1", new(more ?? []) { ["Comment"] = comment, ["Author"] = "Ivo" });

    private async Task<HttpResponseMessage> SendFromAsync(string address, string comment)
    {
        var place = IPAddress.Parse(address);
        var form = new Dictionary<string, string> { ["Comment"] = comment, ["Author"] = "Ivo" };
        var context = await site.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = place;
            http.Request.Method = "POST";
            http.Request.Scheme = "https";
            http.Request.Host = new("localhost");
            http.Request.Path = "/comments/1";
            http.Request.ContentType = "application/x-www-form-urlencoded";
            http.Request.Body = new FormUrlEncodedContent(form).ReadAsStream();
        }, TestContext.Current.CancellationToken);
        var answer = new HttpResponseMessage((HttpStatusCode)context.Response.StatusCode) { Content = new StreamContent(context.Response.Body) };
        if (context.Response.Headers.RetryAfter is { Count: > 0 } wait) answer.Headers.TryAddWithoutValidation("Retry-After", wait.ToString());
        return answer;
    }

    private static Task<HttpResponseMessage> DecideAsync(HttpClient moderator, string kind, string queue)
        => moderator.SendDeskFormAsync($"/admin/comments?queue={queue}", "/admin/comments/1/decide", new() { ["kind"] = kind, ["version"] = "1", ["query"] = $"queue={queue}" });

    private async Task<int> VersionAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.RuleBooks.Select(b => b.Version).SingleAsync(TestContext.Current.CancellationToken);
    }
}
