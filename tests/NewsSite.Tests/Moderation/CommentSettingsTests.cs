using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Moderation.Rules;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Moderation;

public sealed class CommentSettingsTests : IDisposable
{
    private const string Page = "/admin/commenting";
    private const string World = $"{Page}/sections/1";
    private const string Europe = $"{Page}/sections/3";
    private const string Its = $"{Page}/stories/1";
    private const string Story = "/europe/1/ferry-services-resume";
    private readonly TestSite site = new();

    [Fact]
    public async Task A_mode_comes_from_the_story_its_section_the_sections_around_the_site_and_at_last_the_rules()
    {
        // Else the first comments of everybody would wait in any mode.
        await using (var db = site.OpenDatabase()) await db.RuleBooks.ExecuteUpdateAsync(b => b.SetProperty(x => x.FirstComments, 0), TestContext.Current.CancellationToken);
        var moderator = await ArrangeAsync();
        Assert.Equal(CommentState.Waiting, await StateAfterAsync("One comment."));
        await SetAsync(moderator, Page, new() { ["Mode"] = "PostModerated" });
        Assert.Equal(CommentState.Approved, await StateAfterAsync("Two comments."));
        await SetAsync(moderator, World, new() { ["Mode"] = "PreModerated" });
        Assert.Equal(CommentState.Waiting, await StateAfterAsync("Three comments."));
        await SetAsync(moderator, Europe, new() { ["Mode"] = "PostModerated" });
        Assert.Equal(CommentState.Approved, await StateAfterAsync("Four comments."));
        await SetAsync(moderator, Its, new() { ["Mode"] = "PreModerated" });
        Assert.Equal(CommentState.Waiting, await StateAfterAsync("Five comments."));
        Assert.Contains("A moderator reads every comment", (await ReadAsync()).QuerySelector("#respond").Words(), StringComparison.Ordinal);
        await SetAsync(moderator, Its, new() { ["Mode"] = "" });
        Assert.DoesNotContain("A moderator reads every comment", (await ReadAsync()).QuerySelector("#respond").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Its, "Comments are closed on this story.")]
    [InlineData(Europe, "Comments are closed in this section.")]
    [InlineData(World, "Comments are closed in this section.")]
    [InlineData(Page, "Comments are closed on the whole site.")]
    public async Task Closed_is_said_at_the_front_and_at_the_form_and_a_reply_is_handed_back(string where, string sentence)
    {
        var moderator = await ArrangeAsync();
        await SetAsync(moderator, where, new() { ["Mode"] = "Closed" });
        var page = await ReadAsync();
        Assert.Equal(sentence, page.QuerySelector("#respond p").Words());
        Assert.Null(page.QuerySelector("#respond form"));
        Assert.Contains("No comments yet, closed", page.QuerySelector(".times").Words(), StringComparison.Ordinal);
        using var answer = await SendAsync("Too late.");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var refused = await answer.ReadAsync();
        Assert.Equal((sentence, "Too late."), (refused.QuerySelector("[role=alert]").Words(), refused.QuerySelector("#typed")!.TextContent));
    }

    [Fact]
    public async Task A_closed_story_hands_back_also_what_is_wrong_and_takes_reports_and_appeals()
    {
        var moderator = await ArrangeAsync(withComment: true);
        await SetAsync(moderator, Its, new() { ["Mode"] = "Closed" });
        using var wrong = await site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = "Nameless." });
        Assert.Equal((HttpStatusCode.Forbidden, "Nameless."), (wrong.StatusCode, (await wrong.ReadAsync()).QuerySelector("#typed")!.TextContent));
        using var report = await site.Reader().SendFormAsync("/c/1/report", new() { ["Reason"] = "Spam" });
        Assert.Equal(HttpStatusCode.Redirect, report.StatusCode);
    }

    [Fact]
    public async Task A_comment_cannot_be_changed_any_more_once_the_story_is_closed()
    {
        var moderator = await ArrangeAsync();
        using var sent = await SendAsync("The first boat was full.");
        var receipt = (await site.Reader().OpenAsync(sent.Headers.Location!.OriginalString)).QuerySelector("main .sent a[href^='/receipt/']")!.GetAttribute("href")!;
        await SetAsync(moderator, Its, new() { ["Mode"] = "Closed" });
        var page = await site.Reader().OpenAsync(receipt);
        Assert.Null(page.QuerySelector("#comment"));
        Assert.Contains("Comments are closed on this story. Yours can no longer be changed.", page.QuerySelector(".plain").Words(), StringComparison.Ordinal);
        using var changed = await site.Reader().SendFormAsync(receipt, new() { ["Comment"] = "The first boat was empty." });
        Assert.Equal((HttpStatusCode.Forbidden, "The first boat was empty."), (changed.StatusCode, (await changed.ReadAsync()).QuerySelector("#typed")!.TextContent.Trim()));
    }

    [Fact]
    public async Task Verified_only_is_said_at_the_form_and_a_typed_email_is_not_enough()
    {
        var moderator = await ArrangeAsync();
        await SetAsync(moderator, Page, new() { ["Mode"] = "VerifiedOnly" });
        Assert.Contains("Only readers with a confirmed email address can comment here.", (await ReadAsync()).QuerySelector("#respond").Words(), StringComparison.Ordinal);
        using var answer = await SendAsync("Well told.");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Well told.", (await answer.ReadAsync()).QuerySelector("#typed")!.TextContent);
    }

    [Fact]
    public async Task At_night_the_page_says_when_comments_open_again_and_in_the_morning_they_do()
    {
        using var paris = new TestSite { Settings = { ["Site:TimeZone"] = "Europe/Paris" } };
        var moderator = await ArrangeAsync(paris);
        await SetAsync(moderator, Page, Hours("07:00-23:00"));
        paris.Clock.Now = new(2026, 11, 22, 22, 30, 0, TimeSpan.Zero);
        var page = await paris.Reader().OpenAsync(Story);
        Assert.Equal("Comments are closed at this hour. They open again at 07:00 tomorrow.", page.QuerySelector("#respond p").Words());
        Assert.Contains("No comments yet, closed, open again at 07:00 tomorrow", page.QuerySelector(".times").Words(), StringComparison.Ordinal);
        paris.Clock.Now = new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);
        Assert.Equal("Comments are closed at this hour. They open again at 07:00.", (await paris.Reader().OpenAsync(Story)).QuerySelector("#respond p").Words());
        paris.Clock.Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);
        Assert.NotNull((await paris.Reader().OpenAsync(Story)).QuerySelector("#respond form"));
    }

    [Fact]
    public async Task A_story_can_be_open_at_night_and_a_section_closed_on_Sundays()
    {
        var moderator = await ArrangeAsync();
        await SetAsync(moderator, Europe, new(Hours("00:00-24:00")) { ["Sunday"] = "" });
        Assert.Equal("Comments are closed at this hour. They open again at 00:00 tomorrow.", (await ReadAsync()).QuerySelector("#respond p").Words());
        await SetAsync(moderator, Its, new() { ["Hours"] = "Always" });
        Assert.NotNull((await ReadAsync()).QuerySelector("#respond form"));
    }

    [Fact]
    public async Task After_some_days_a_story_closes_by_itself_unless_its_own_mode_says_otherwise()
    {
        var moderator = await ArrangeAsync();
        await SetAsync(moderator, World, new() { ["ClosesAfterDays"] = "14" });
        site.Clock.Now = FakeClock.Noon.AddHours(-1).AddDays(14).AddSeconds(-1);
        Assert.NotNull((await ReadAsync()).QuerySelector("#respond form"));
        site.Clock.Now = FakeClock.Noon.AddHours(-1).AddDays(14);
        Assert.Equal("Comments on this story closed 14 days after it was published.", (await ReadAsync()).QuerySelector("#respond p").Words());
        await SetAsync(await site.StaffAsync(Roles.Moderator), Its, new() { ["Mode"] = "PostModerated" });
        Assert.NotNull((await ReadAsync()).QuerySelector("#respond form"));
    }

    [Fact]
    public async Task The_switch_in_the_storys_form_is_stronger_than_all_settings()
    {
        var moderator = await ArrangeAsync();
        await SetAsync(moderator, Its, new() { ["Mode"] = "PostModerated" });
        await using var db = site.OpenDatabase();
        (await db.Articles.SingleAsync(TestContext.Current.CancellationToken)).CommentsOpen = false;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Comments are closed on this story.", (await ReadAsync()).QuerySelector("#respond p").Words());
        Assert.Contains("switched off in its form", (await moderator.OpenAsync(Its)).QuerySelector("p.notice").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_stands_above_the_form_the_closest_one_alone()
    {
        var moderator = await ArrangeAsync();
        await SetAsync(moderator, Page, new() { ["Message"] = "Be kind." });
        Assert.Equal("Be kind.", (await ReadAsync()).QuerySelector("#respond .message").Words());
        await SetAsync(moderator, Its, new() { ["Message"] = "Tell us of *your* crossing. <script>alert(1)</script>" });
        var message = (await ReadAsync()).QuerySelector("#respond .message")!;
        Assert.Equal(("your", 0), (message.QuerySelector("em").Words(), message.QuerySelectorAll("script").Length));
        Assert.DoesNotContain("Be kind.", message.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_what_comes_from_around_and_what_is_set_apart()
    {
        var moderator = await ArrangeAsync();
        await SetAsync(moderator, World, new(Hours("07:00-23:00")) { ["Mode"] = "PostModerated", ["SlowAt"] = "30" });
        var form = await moderator.OpenAsync(Its);
        Assert.Equal("As its section has it: post-moderated", form.QuerySelector("label[for=mode-inherited]").Words());
        Assert.Equal("As its section has it: Mon to Sun 07:00-23:00", form.QuerySelector("label[for=hours-inherited]").Words());
        Assert.Contains("as around it: 30 a minute", form.QuerySelector("#slowat-hint").Words(), StringComparison.Ordinal);
        Assert.Contains("open, post-moderated", form.QuerySelector("#settings + p").Words(), StringComparison.Ordinal);
        await SetAsync(moderator, Its, new() { ["Mode"] = "Closed" });
        var all = await moderator.OpenAsync(Page);
        Assert.Equal(["World post-moderated; own hours; slow mode at 30 a minute", "Europe", "Local", "Ferry services resume closed"], all.QuerySelectorAll(".apart li").Select(l => l.Words()));
    }

    [Theory]
    [InlineData("Monday", "at night", "Monday: “at night” are no hours. Write them such as 07:00-23:00.")]
    [InlineData("ClosesAfterDays", "soon", "Please enter a number, 0 for never.")]
    [InlineData("ClosesAfterDays", "99999", "The number of days is from 0 (never) to 3650.")]
    [InlineData("SlowAt", "-1", "Please enter a number, 0 for never.")]
    [InlineData("SlowAt", "", "Please enter a number, 0 for never.")]
    public async Task What_cannot_be_set_comes_back_with_what_was_typed(string field, string typed, string problem)
    {
        var moderator = await ArrangeAsync();
        using var answer = await moderator.SendDeskFormAsync(Page, Page, new(await FieldsAsync(moderator, Page)) { ["Hours"] = "These", ["Mode"] = "Closed", [field] = typed });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        var input = page.QuerySelector($"#{field.ToLowerInvariant()}")!;
        Assert.Equal((problem, typed), (page.QuerySelector($"#{field.ToLowerInvariant()}-problem").Words(), input.GetAttribute("value") ?? ""));
        Assert.True(page.QuerySelector("#mode-closed")!.HasAttribute("checked"));
        Assert.NotNull((await ReadAsync()).QuerySelector("#respond form"));
    }

    [Fact]
    public async Task A_timetable_without_hours_is_refused()
    {
        var moderator = await ArrangeAsync();
        using var answer = await moderator.SendDeskFormAsync(Page, Page, new(await FieldsAsync(moderator, Page)) { ["Hours"] = "These", ["Monday"] = "", ["Tuesday"] = "", ["Wednesday"] = "", ["Thursday"] = "", ["Friday"] = "", ["Saturday"] = "", ["Sunday"] = "" });
        Assert.Equal("With no hours at all comments never open. Choose “Closed” above instead.", (await answer.ReadAsync()).QuerySelector("#monday-problem").Words());
    }

    [Theory]
    [InlineData(Page)]
    [InlineData(Its)]
    public async Task Whoever_is_late_is_told_and_loses_nothing(string where)
    {
        var moderator = await ArrangeAsync();
        var stale = await FieldsAsync(moderator, where);
        await SetAsync(moderator, where, new() { ["Mode"] = "PostModerated" });
        using var answer = await moderator.SendDeskFormAsync(where, where, new(stale) { ["Mode"] = "Closed" });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Contains("Somebody else has changed this", page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.True(page.QuerySelector("#mode-closed")!.HasAttribute("checked"));
        Assert.NotNull((await ReadAsync()).QuerySelector("#respond form"));
    }

    [Theory]
    [InlineData("1", Its)]
    [InlineData("https://localhost/europe/1/ferry-services-resume", Its)]
    [InlineData("nothing", null)]
    [InlineData("77", null)]
    public async Task A_story_is_found_by_its_number_or_address(string typed, string? leadsTo)
    {
        var moderator = await ArrangeAsync();
        using var answer = await moderator.GetAsync(new Uri($"{Page}?find={Uri.EscapeDataString(typed)}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(leadsTo, answer.Headers.Location?.OriginalString);
        if (leadsTo is null) Assert.Equal("There is no such story. Give its number or its address.", (await answer.ReadAsync()).QuerySelector("#find-problem").Words());
    }

    [Theory]
    [InlineData($"{Page}/sections/77")]
    [InlineData($"{Page}/stories/77")]
    public async Task Settings_of_what_does_not_exist_are_not_found(string address) => await (await ArrangeAsync()).OpenAsync(address, HttpStatusCode.NotFound);

    [Fact]
    public async Task The_ledger_keeps_that_a_comment_waited_because_of_the_mode()
    {
        var moderator = await ArrangeAsync();
        await SetAsync(moderator, Its, new() { ["Mode"] = "PreModerated" });
        await StateAfterAsync("One comment.");
        await using var db = site.OpenDatabase();
        var finding = Assert.Single(Judgement.Read((await db.ModerationDecisions.SingleAsync(TestContext.Current.CancellationToken)).Findings), f => f.Verdict != Verdict.Passes);
        Assert.Equal(("Moderated before it appears", Verdict.Holds, "A moderator reads every comment before it appears."), (finding.Rule, finding.Verdict, finding.Reason));
    }

    public void Dispose() => site.Dispose();

    private Task<HttpClient> ArrangeAsync(bool withComment = false) => ArrangeAsync(site, withComment);

    private static async Task<HttpClient> ArrangeAsync(TestSite site, bool withComment = false)
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published(section: room.Europe);
            if (withComment) await room.CommentAsync(story);
            return true;
        });
        return await site.StaffAsync(Roles.Moderator);
    }

    private static Dictionary<string, string?> Hours(string day)
    {
        Dictionary<string, string?> hours = new() { ["Hours"] = "These" };
        foreach (var name in Enum.GetNames<DayOfWeek>()) hours[name] = day;
        return hours;
    }

    /// <summary>The fields of a settings form as they are on the screen.</summary>
    private static async Task<Dictionary<string, string?>> FieldsAsync(HttpClient moderator, string where)
    {
        var form = (await moderator.OpenAsync(where)).QuerySelector($"form[method=post][action='{where}']")!;
        return form.QuerySelectorAll("input[name],textarea[name]").Where(i => i.GetAttribute("type") != "radio" || i.HasAttribute("checked"))
            .ToDictionary(i => i.GetAttribute("name")!, i => (string?)(i.GetAttribute("value") ?? i.TextContent.Trim()));
    }

    private static async Task SetAsync(HttpClient moderator, string where, Dictionary<string, string?> changed)
    {
        var fields = await FieldsAsync(moderator, where);
        foreach (var (name, value) in changed) fields[name] = value;
        using var answer = await moderator.SendDeskFormAsync(where, where, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("This is in force now.", (await moderator.OpenAsync(answer.Headers.Location!.OriginalString)).QuerySelector("p.notice[role=status]").Words());
    }

    private Task<IDocument> ReadAsync() => site.Reader().OpenAsync(Story);

    private Task<HttpResponseMessage> SendAsync(string comment) => site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = comment, ["Author"] = "Ivo" });

    private async Task<CommentState> StateAfterAsync(string comment)
    {
        using var answer = await SendAsync(comment);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = site.OpenDatabase();
        return await db.Comments.OrderByDescending(c => c.Id).Select(c => c.State).FirstAsync(TestContext.Current.CancellationToken);
    }
}
