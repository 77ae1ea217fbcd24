using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Publishing;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Publishing;

public sealed class DeskPublishingTests : IDisposable
{
    private const string Desk = "/admin/articles/1";
    private const string Story = "/world/1/ferry-services-resume";
    private readonly LondonSite site = new();

    [Fact]
    public async Task A_story_scheduled_in_the_newsrooms_time_appears_at_its_hour_and_not_before()
    {
        await site.ArrangeAsync(room => room.Draft());
        site.Clock.Now = new(2026, 6, 30, 12, 0, 0, TimeSpan.Zero);
        var editor = await site.StaffAsync(Roles.Editor);
        using var scheduled = await PublishAsync(editor, new() { ["At"] = "2026-07-01T06:00" });
        Assert.Contains("Scheduled for 1 July 2026, 06:00 British Summer Time", (await editor.OpenAsync(Desk)).QuerySelector(".top").Words(), StringComparison.Ordinal);
        site.Clock.Now = new(2026, 7, 1, 4, 59, 59, TimeSpan.Zero);
        await site.Reader().OpenAsync(Story, HttpStatusCode.NotFound);
        site.Clock.Now = new(2026, 7, 1, 5, 0, 0, TimeSpan.Zero);
        await site.Reader().OpenAsync(Story);
    }

    [Theory]
    [InlineData("2026-03-29T01:30", "#at-problem", "does not exist")]
    [InlineData("2020-01-01T00:00", "#at-problem", "That time is over")]
    [InlineData("soon", "#at-problem", "Please give a day and a time")]
    [InlineData("2026-10-25T01:30", "#which legend", "happens twice")]
    public async Task An_hour_that_cannot_be_is_said_beside_the_field_and_kept(string at, string where, string problem)
    {
        await site.ArrangeAsync(room => room.Draft());
        site.Clock.Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var answer = await PublishAsync(await site.StaffAsync(Roles.Editor), new() { ["At"] = at });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Contains(problem, page.QuerySelector(where).Words(), StringComparison.Ordinal);
        Assert.Equal(at, page.QuerySelector("#at")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_second_of_two_equal_hours_can_be_chosen()
    {
        await site.ArrangeAsync(room => room.Draft());
        site.Clock.Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var answer = await PublishAsync(await site.StaffAsync(Roles.Editor), new() { ["At"] = "2026-10-25T01:30", ["Which"] = "second" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = site.OpenDatabase();
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero), await db.Articles.Select(a => a.PublishAt).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_correction_stands_on_its_story_and_on_the_corrections_page_and_goes_when_the_story_goes()
    {
        await site.ArrangeAsync(room => room.Published());
        var editor = await site.StaffAsync(Roles.Editor);
        using var corrected = await PublishAsync(editor, new() { ["Change"] = "Correction", ["Note"] = "The ferry sails at six, not at seven." });
        Assert.Contains("The ferry sails at six, not at seven.", (await site.Reader().OpenAsync(Story)).QuerySelector(".notices").Words(), StringComparison.Ordinal);
        Assert.Contains("The ferry sails at six, not at seven.", (await site.Reader().OpenAsync("/corrections")).Body.Words(), StringComparison.Ordinal);
        using var withdrawn = await SendAsync(editor, "withdraw", new() { ["withdrawalNote"] = "A source took its words back." });
        Assert.DoesNotContain("at six", (await site.Reader().OpenAsync("/corrections")).Body.Words(), StringComparison.Ordinal);
        Assert.Contains("A source took its words back.", (await site.Reader().OpenAsync(Story, HttpStatusCode.Gone)).Body.Words(), StringComparison.Ordinal);
        using var again = await SendAsync(editor, "republish", []);
        await site.Reader().OpenAsync(Story);
    }

    [Fact]
    public async Task A_correction_stands_before_the_story_or_where_the_editor_says_so_after_it()
    {
        await site.ArrangeAsync(room => room.Published());
        var editor = await site.StaffAsync(Roles.Editor);
        using var first = await PublishAsync(editor, new() { ["Change"] = "Correction", ["Note"] = "At six." });
        using var second = await PublishAsync(editor, new() { ["Change"] = "Correction", ["Note"] = "A misspelled name.", ["CorrectsAtEnd"] = "true" });
        var parts = (await site.Reader().OpenAsync(Story)).QuerySelectorAll("article.story > .notices, article.story > .body").Select(p => p.ClassName == "body" ? "body" : p.QuerySelector("span").Words());
        Assert.Equal(["At six.", "body", "A misspelled name."], parts);
    }

    [Fact]
    public async Task A_correction_without_words_and_a_withdrawal_without_reason_are_asked_for_them()
    {
        await site.ArrangeAsync(room => room.Published());
        var editor = await site.StaffAsync(Roles.Editor);
        using var correction = await PublishAsync(editor, new() { ["Change"] = "Correction", ["Note"] = " " });
        Assert.Contains("Please say what was wrong", (await correction.ReadAsync()).QuerySelector("#note-problem").Words(), StringComparison.Ordinal);
        using var withdrawal = await SendAsync(editor, "withdraw", new() { ["withdrawalNote"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, withdrawal.StatusCode);
        Assert.Contains("Please say why", (await withdrawal.ReadAsync()).QuerySelector("#withdrawalnote-problem").Words(), StringComparison.Ordinal);
        await site.Reader().OpenAsync(Story);
    }

    [Fact]
    public async Task A_minor_edit_moves_no_time_that_readers_see()
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await PublishAsync(await site.StaffAsync(Roles.Editor), new() { ["Change"] = "Minor" });
        Assert.DoesNotContain("Updated", (await site.Reader().OpenAsync(Story)).QuerySelector(".times").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_against_a_reason_asks_why_and_keeps_the_answer_as_a_row()
    {
        await site.ArrangeAsync(room =>
        {
            room.Draft().Working.LeadWith(Newsroom.Photo(), "A ferry.");
            return room.Keep();
        });
        var editor = await site.StaffAsync(Roles.Editor);
        using var refused = await PublishAsync(editor, []);
        var page = await refused.ReadAsync();
        Assert.Equal("The lead photo has no alt text.", page.QuerySelector(".problems a[href='#alttext']").Words());
        using var forced = await PublishAsync(editor, new() { ["Force"] = "The dam is breaking." });
        Assert.Equal(HttpStatusCode.Redirect, forced.StatusCode);
        await using var db = site.OpenDatabase();
        var act = await db.Articles.SelectMany(a => a.Acts).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ActKind.Published, "The dam is breaking."), (act.Kind, act.Note));
    }

    [Fact]
    public async Task No_reason_publishes_a_story_without_a_section_or_under_embargo()
    {
        await site.ArrangeAsync(room =>
        {
            room.Draft().EmbargoedUntil = FakeClock.Noon.AddHours(1);
            return room.Keep();
        });
        using var refused = await PublishAsync(await site.StaffAsync(Roles.Editor), new() { ["Force"] = "I want to." });
        Assert.Equal("The embargo is not over at that time.", (await refused.ReadAsync()).QuerySelector(".problems").Words());
        await site.Reader().OpenAsync(Story, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_reporter_submits_and_an_editor_sends_back_and_readies()
    {
        await site.ArrangeAsync(room => room.Draft());
        var reporter = await site.StaffAsync(Roles.Reporter);
        var editor = await site.StaffAsync(Roles.Editor);
        using var submitted = await SendAsync(reporter, "submit", new() { ["reviewNote"] = "Please look at the figures." });
        Assert.Contains("In review", (await editor.OpenAsync(Desk)).QuerySelector(".top").Words(), StringComparison.Ordinal);
        using var wordless = await SendAsync(editor, "send-back", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.StatusCode);
        using var returned = await SendAsync(editor, "send-back", new() { ["reviewNote"] = "They do not add up." });
        using var again = await SendAsync(reporter, "submit", []);
        using var ready = await SendAsync(editor, "ready", []);
        var page = await editor.OpenAsync(Desk);
        Assert.Contains("Ready", page.QuerySelector(".top").Words(), StringComparison.Ordinal);
        Assert.Contains("They do not add up.", page.QuerySelector("[aria-labelledby=acts]").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ready")]
    [InlineData("send-back")]
    [InlineData("withdraw")]
    [InlineData("republish")]
    [InlineData("unschedule")]
    public async Task A_reporter_cannot_do_what_editors_do(string act)
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await SendAsync(await site.StaffAsync(Roles.Reporter), act, []);
        Assert.StartsWith("/admin/refused", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("submit")]
    [InlineData("ready")]
    [InlineData("republish")]
    [InlineData("unschedule")]
    public async Task An_act_that_does_not_fit_the_state_is_refused_in_the_page(string act)
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await SendAsync(await site.StaffAsync(Roles.Editor), act, []);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.NotEmpty((await answer.ReadAsync()).QuerySelector(".problems").Words());
    }

    [Fact]
    public async Task An_act_on_a_version_that_was_not_read_is_refused()
    {
        await site.ArrangeAsync(room => room.Published());
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await editor.SendDeskFormAsync(Desk, $"{Desk}/withdraw", new() { ["version"] = "1", ["withdrawalNote"] = "No." });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        await site.Reader().OpenAsync(Story);
    }

    [Fact]
    public async Task An_embargo_is_typed_in_the_newsrooms_time_and_hides_the_story_everywhere()
    {
        await site.ArrangeAsync(room => room.Published(at: FakeClock.Noon.AddHours(1)));
        var editor = await site.StaffAsync(Roles.Editor);
        var form = await editor.OpenAsync(Desk);
        Dictionary<string, string?> fields = new() { ["EmbargoUntil"] = "2026-11-22T14:00" };
        foreach (var name in (string[])["Headline", "Slug", "Standfirst", "Version", "Language"])
            fields[name] = form.QuerySelector($"[name={name}]")!.GetAttribute("value") ?? form.QuerySelector($"[name={name}]")!.TextContent;
        (fields["Body"], fields["SectionId"]) = ("Words.", "1");
        using var saved = await editor.SendDeskFormAsync(Desk, Desk, fields);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        site.Clock.Now = FakeClock.Noon.AddHours(2).AddSeconds(-1);
        foreach (var address in (string[])["/", "/world"])
            Assert.DoesNotContain("Ferry", (await site.Reader().OpenAsync(address)).Body.Words(), StringComparison.Ordinal);
        await site.Reader().OpenAsync(Story, HttpStatusCode.NotFound);
        site.Clock.Now = FakeClock.Noon.AddHours(2);
        await site.Reader().OpenAsync(Story);
    }

    public void Dispose() => site.Dispose();

    private static Task<HttpResponseMessage> PublishAsync(HttpClient editor, Dictionary<string, string?> fields) => SendAsync(editor, "publish", fields);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient staff, string act, Dictionary<string, string?> fields)
    {
        fields["version"] = (await staff.OpenAsync(Desk)).QuerySelector("#article input[name=Version]")!.GetAttribute("value");
        return await staff.SendDeskFormAsync(Desk, $"{Desk}/{act}", fields);
    }

    private sealed class LondonSite : TestSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:TimeZone", "Europe/London");
        }
    }
}
