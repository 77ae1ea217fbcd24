using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Site;
using System.Net;
using System.Text.Json;

namespace NewsSite.Tests.Journal;

public sealed class JournalTests : IDisposable
{
    private const string Page = "/admin/articles/1";
    private const string Home = "11111111-1111-4111-8111-111111111111";
    private const string Office = "22222222-2222-4222-8222-222222222222";
    private readonly TestSite site = new();

    [Fact]
    public async Task What_is_typed_is_kept_and_is_no_revision()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Reporter);
        var answer = await TypeAsync(editor, "Half a sentence", sequence: 10);
        Assert.True(answer.GetProperty("kept").GetBoolean());
        Assert.False(answer.GetProperty("stale").GetBoolean());
        Assert.Equal(FakeClock.Noon, answer.GetProperty("savedAt").GetDateTimeOffset());
        Assert.Equal(2, answer.GetProperty("version").GetInt32());
        await using var db = site.OpenDatabase();
        Assert.Contains("Half a sentence", (await db.JournalEntries.SingleAsync(TestContext.Current.CancellationToken)).Fields, StringComparison.Ordinal);
        Assert.Equal("The first boat left at **noon**.", (await db.Articles.Include(a => a.Working).Include(a => a.Revisions).SingleAsync(TestContext.Current.CancellationToken)).Working.Body);
    }

    [Fact]
    public async Task What_arrives_late_replaces_nothing_newer()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        await TypeAsync(editor, "First and second", sequence: 20, seen: 10);
        Assert.False((await TypeAsync(editor, "First", sequence: 10)).GetProperty("kept").GetBoolean());
        Assert.Equal("First and second", await TakenUpAsync(editor));
    }

    [Fact]
    public async Task Two_windows_of_one_account_keep_their_words_apart_and_both_are_offered()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        await TypeAsync(editor, "At home", sequence: 20, change: f => f["Window"] = Home);
        Assert.True((await TypeAsync(editor, "At the office", sequence: 10, change: f => f["Window"] = Office)).GetProperty("kept").GetBoolean());
        var notices = (await editor.OpenAsync(Page)).QuerySelectorAll("[data-unsaved-notice]");
        Assert.Equal([Home, Office], notices.Select(n => n.GetAttribute("data-window")!).Order());
        Assert.Equal("At home", (await editor.OpenAsync($"{Page}?takeUp=true&window={Home}")).QuerySelector("#body")!.TextContent);
        Assert.Equal("At the office", (await editor.OpenAsync($"{Page}?takeUp=true&window={Office}")).QuerySelector("#body")!.TextContent);
    }

    [Fact]
    public async Task What_was_taken_up_goes_on_in_the_new_window_unless_the_old_one_has_typed_since()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        await TypeAsync(editor, "At home", sequence: 20, change: f => f["Window"] = Home);
        await TypeAsync(editor, "At home and on", sequence: 30, change: f => (f["Window"], f["TakenUp"], f["TakenUpTo"]) = (Office, Home, "20"));
        Assert.Equal(Office, Assert.Single((await editor.OpenAsync(Page)).QuerySelectorAll("[data-unsaved-notice]")).GetAttribute("data-window"));

        await TypeAsync(editor, "At home again", sequence: 40, change: f => f["Window"] = Home);
        using var saved = await editor.SendDeskFormAsync(Page, Page, Form("Saved", f => (f["Window"], f["Seen"], f["TakenUp"], f["TakenUpTo"]) = (Office, "30", Home, "20")));
        Assert.Equal(Home, Assert.Single((await editor.OpenAsync(Page)).QuerySelectorAll("[data-unsaved-notice]")).GetAttribute("data-window"));
    }

    [Fact]
    public async Task Nobody_sees_or_changes_what_another_typed()
    {
        await site.ArrangeAsync(room => room.Draft());
        var (ana, ben) = (await site.StaffAsync(Roles.Editor), await site.StaffAsync(Roles.Editor));
        await TypeAsync(ana, "Ana’s words", sequence: 10);
        Assert.Null((await ben.OpenAsync(Page)).QuerySelector("[data-unsaved-notice]"));
        Assert.Equal("The first boat left at **noon**.", (await ben.OpenAsync($"{Page}?takeUp=true")).QuerySelector("#body")!.TextContent);
        await TypeAsync(ben, "Ben’s words", sequence: 99, seen: 98);
        using var discarded = await ben.SendDeskFormAsync(Page, "/admin/journal/discard", new() { ["ArticleId"] = "1", ["Seen"] = "99" });
        Assert.Equal("Ana’s words", await TakenUpAsync(ana));
    }

    [Fact]
    public async Task Saving_empties_the_journal_and_a_late_send_does_not_fill_it_again()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        await TypeAsync(editor, "New words", sequence: 10);
        using var saved = await editor.SendDeskFormAsync(Page, Page, Form("New words", f => f["Seen"] = "10"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.False((await TypeAsync(editor, "New wor", sequence: 9, seen: 8)).GetProperty("kept").GetBoolean());
        Assert.Null((await editor.OpenAsync(Page)).QuerySelector("[data-unsaved-notice]"));
    }

    [Fact]
    public async Task A_save_keeps_what_was_typed_in_a_window_it_knows_nothing_of()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        await TypeAsync(editor, "At home", sequence: 10);
        using var saved = await editor.SendDeskFormAsync(Page, Page, Form("At the office", f => f["Seen"] = "0"));
        Assert.NotNull((await editor.OpenAsync(Page)).QuerySelector("[data-unsaved-notice]"));
    }

    [Fact]
    public async Task The_form_offers_what_was_typed_and_says_how_it_differs()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        await TypeAsync(editor, "One two three.", sequence: 10);
        var page = await editor.OpenAsync(Page);
        var notice = page.QuerySelector("[data-unsaved-notice]").Words();
        Assert.Contains("22 November 2026, 12:00", notice, StringComparison.Ordinal);
        Assert.Contains("Its body has 3 words; the story as it was saved has 6. What differs: body.", notice, StringComparison.Ordinal);
        Assert.Equal("The first boat left at **noon**.", page.QuerySelector("#body")!.TextContent);
        Assert.Equal("0", page.QuerySelector("input[name=Seen][form=article]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Taking_up_puts_the_words_into_the_form_and_saves_nothing()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        await TypeAsync(editor, "My words.", sequence: 10);
        var page = await editor.OpenAsync($"{Page}?takeUp=true");
        Assert.Equal("My words.", page.QuerySelector("#body")!.TextContent);
        Assert.Equal("10", page.QuerySelector("input[name=TakenUpTo][form=article]")!.GetAttribute("value"));
        await using var db = site.OpenDatabase();
        Assert.Equal(2, await db.Articles.Select(a => a.Version).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Discarding_throws_away_what_was_shown_and_nothing_typed_since()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        await TypeAsync(editor, "Shown", sequence: 10);
        await TypeAsync(editor, "Typed since", sequence: 20, seen: 10);
        using var early = await editor.SendDeskFormAsync(Page, "/admin/journal/discard", new() { ["ArticleId"] = "1", ["Seen"] = "10" });
        Assert.Equal("Typed since", await TakenUpAsync(editor));
        using var discarded = await editor.SendDeskFormAsync(Page, "/admin/journal/discard", new() { ["ArticleId"] = "1", ["Seen"] = "20" });
        Assert.Equal(Page, discarded.Headers.Location!.OriginalString);
        Assert.Null((await editor.OpenAsync(Page)).QuerySelector("[data-unsaved-notice]"));
    }

    [Fact]
    public async Task A_new_story_that_was_never_saved_is_in_the_list_until_it_is_saved()
    {
        await site.ArrangeAsync(room => room.Editor);
        var editor = await site.StaffAsync(Roles.Editor);
        var draft = (await editor.OpenAsync("/admin/articles/new")).QuerySelector("input[name=DraftId]")!.GetAttribute("value");
        await TypeAsync(editor, "Begun", sequence: 10, place: ("DraftId", draft!), page: "/admin/articles/new");
        var link = Assert.Single((await editor.OpenAsync("/admin/articles")).QuerySelectorAll(".unsaved a"));
        Assert.Equal("Ferry services resume", link.Words());
        var page = await editor.OpenAsync(link.GetAttribute("href")!);
        Assert.Equal("Begun", page.QuerySelector("#body")!.TextContent);
        Assert.Equal(draft, page.QuerySelector("input[name=DraftId]")!.GetAttribute("value"));
        using var saved = await editor.SendDeskFormAsync("/admin/articles/new", "/admin/articles/new", Form("Begun", f => { f["DraftId"] = draft; f["TakenUp"] = $"{Guid.Empty}"; f["TakenUpTo"] = "10"; }));
        Assert.Empty((await editor.OpenAsync("/admin/articles")).QuerySelectorAll(".unsaved a"));
    }

    [Fact]
    public async Task A_form_that_somebody_else_has_overtaken_is_told_and_still_kept()
    {
        await site.ArrangeAsync(room => room.Draft());
        var (ana, ben) = (await site.StaffAsync(Roles.Editor), await site.StaffAsync(Roles.Reporter));
        using var saved = await ben.SendDeskFormAsync(Page, Page, Form("Ben’s words."));
        var answer = await TypeAsync(ana, "Ana’s words.", sequence: 10);
        Assert.True(answer.GetProperty("kept").GetBoolean());
        Assert.True(answer.GetProperty("stale").GetBoolean());
        Assert.Equal("Reporter", answer.GetProperty("savedBy").GetString());
        Assert.Equal(3, answer.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task What_is_too_long_is_refused_with_a_sentence()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        var answer = await TypeAsync(editor, new string('b', 200_001), sequence: 10, expected: HttpStatusCode.UnprocessableEntity);
        Assert.Equal("The body can have 200,000 characters; this one has 200,001. Nothing was cut off.", answer.GetProperty("problem").GetString());
    }

    [Fact]
    public async Task A_slug_half_typed_stops_no_journal()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        Assert.True((await TypeAsync(editor, "Words", sequence: 10, change: f => f["Slug"] = "Not a")).GetProperty("kept").GetBoolean());
    }

    [Fact]
    public async Task A_story_that_does_not_exist_has_no_journal()
    {
        await site.ArrangeAsync(room => room.Editor);
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await editor.SendDeskFormAsync("/admin/articles/new", "/admin/journal", Form("Words", f => f["ArticleId"] = "99"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public void Dispose() => site.Dispose();

    private static async Task<JsonElement> TypeAsync(
        HttpClient editor, string body, long sequence, long seen = 0, (string Name, string Value)? place = null, string page = Page,
        HttpStatusCode expected = HttpStatusCode.OK, Action<Dictionary<string, string?>>? change = null)
    {
        var (name, value) = place ?? ("ArticleId", "1");
        using var answer = await editor.SendDeskFormAsync(page, "/admin/journal", Form(body, f =>
        {
            (f["Sequence"], f["Seen"], f[name]) = ($"{sequence}", $"{seen}", value);
            change?.Invoke(f);
        }));
        Assert.Equal(expected, answer.StatusCode);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string> TakenUpAsync(HttpClient editor) => (await editor.OpenAsync($"{Page}?takeUp=true")).QuerySelector("#body")!.TextContent;

    private static Dictionary<string, string?> Form(string body, Action<Dictionary<string, string?>>? change = null)
    {
        Dictionary<string, string?> form = new()
        {
            ["Headline"] = "Ferry services resume", ["Standfirst"] = "Two ports reopen at noon.", ["Slug"] = "ferry-services-resume", ["Body"] = body,
            ["SectionId"] = "1", ["Kind"] = "News", ["Language"] = "en", ["Direction"] = "Ltr", ["CommentsOpen"] = "true", ["Version"] = "2",
        };
        change?.Invoke(form);
        return form;
    }
}
