using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Journal;

public sealed class StaleSaveTests : IDisposable
{
    private const string Page = "/admin/articles/1";
    private readonly TestSite site = new();

    [Fact]
    public async Task Changes_in_different_places_are_brought_together_and_one_press_saves_them()
    {
        var editor = await ArrangeAsync("One.\n\nTwo.\n\nThree.");
        using var theirs = await SaveAsync(editor, "One.\n\nTwo.\n\nThree, theirs.", 3, f => f["Headline"] = "Their headline");
        using var mine = await SaveAsync(editor, "One, mine.\n\nTwo.\n\nThree.", 3, f => f["Standfirst"] = "My standfirst.");
        Assert.Equal(HttpStatusCode.Conflict, mine.StatusCode);
        var page = await mine.ReadAsync();
        Assert.Equal("One, mine.\n\nTwo.\n\nThree, theirs.", page.QuerySelector("#body")!.TextContent);
        Assert.Equal("Their headline", page.QuerySelector("#headline")!.GetAttribute("value"));
        Assert.Equal("My standfirst.", page.QuerySelector("#standfirst")!.TextContent);
        Assert.Equal("4", page.QuerySelector("input[name=Version]")!.GetAttribute("value"));
        Assert.Contains("Editor saved this story after you opened it.", page.QuerySelector(".notice").Words(), StringComparison.Ordinal);
        Assert.Equal("One.\n\nTwo.\n\nThree, theirs.", await BodyAsync());
    }

    [Fact]
    public async Task A_collision_shows_both_and_asks_and_nothing_is_overwritten()
    {
        var editor = await ArrangeAsync("One.\n\nTwo.");
        using var theirs = await SaveAsync(editor, "One.\n\nTheirs.", 3);
        using var mine = await SaveAsync(editor, "One.\n\nMine.", 3);
        Assert.Equal(HttpStatusCode.Conflict, mine.StatusCode);
        var page = await mine.ReadAsync();
        var collision = Assert.Single(page.QuerySelectorAll(".collision"));
        Assert.Equal(["Mine.", "Theirs."], collision.QuerySelectorAll(".theirs").Select(t => t.TextContent));
        Assert.Empty(page.QuerySelectorAll("input[type=radio][checked]"));
        Assert.Equal("One.\n\nTheirs.", await BodyAsync());

        using var unanswered = await editor.SendFormAsync($"{Page}/merge", Fields(page));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unanswered.StatusCode);
        Assert.Equal("Choose one text at each place where the two collide.", (await unanswered.ReadAsync()).QuerySelector(".problems").Words());

        var answers = Fields(page);
        answers["Answers[Body-1]"] = "mine";
        using var answered = await editor.SendFormAsync($"{Page}/merge", answers);
        var merged = await answered.ReadAsync();
        Assert.Equal("One.\n\nMine.", merged.QuerySelector("#body")!.TextContent);
        Assert.Equal("One.\n\nTheirs.", await BodyAsync());
        using var saved = await SaveAsync(editor, "One.\n\nMine.", int.Parse(merged.QuerySelector("input[name=Version]")!.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("One.\n\nMine.", await BodyAsync());
    }

    [Fact]
    public async Task Answers_about_a_text_that_has_changed_again_are_asked_for_again()
    {
        var editor = await ArrangeAsync("One.");
        using var theirs = await SaveAsync(editor, "Theirs.", 3);
        using var mine = await SaveAsync(editor, "Mine.", 3);
        var answers = Fields(await mine.ReadAsync());
        answers["Answers[Body-1]"] = "mine";
        using var more = await SaveAsync(editor, "Theirs again.", 4);
        using var answered = await editor.SendFormAsync($"{Page}/merge", answers);
        Assert.Equal(HttpStatusCode.Conflict, answered.StatusCode);
        Assert.Contains("Theirs again.", (await answered.ReadAsync()).QuerySelector(".collision").Words(), StringComparison.Ordinal);
        Assert.Equal("Theirs again.", await BodyAsync());
    }

    [Fact]
    public async Task What_was_typed_on_an_older_version_is_merged_when_it_is_taken_up()
    {
        var editor = await ArrangeAsync("One.\n\nTwo.");
        using var typed = await editor.SendDeskFormAsync(Page, "/admin/journal", Form("One, mine.\n\nTwo.", 3, f => { f["ArticleId"] = "1"; f["Sequence"] = "10"; }));
        using var theirs = await SaveAsync(editor, "One.\n\nTwo, theirs.", 3);
        var page = await editor.OpenAsync($"{Page}?takeUp=true", HttpStatusCode.Conflict);
        Assert.Equal("One, mine.\n\nTwo, theirs.", page.QuerySelector("#body")!.TextContent);
    }

    [Fact]
    public async Task Comments_and_embargo_are_brought_together_without_a_question_where_one_side_changed_them()
    {
        var editor = await ArrangeAsync("One.");
        using var theirs = await SaveAsync(editor, "One.", 3, f => f["EmbargoUntil"] = "2026-11-23T06:00");
        using var mine = await SaveAsync(editor, "One, mine.", 3, f => f["CommentsOpen"] = "false");
        var page = await mine.ReadAsync();
        Assert.Equal(HttpStatusCode.Conflict, mine.StatusCode);
        Assert.Equal("One, mine.", page.QuerySelector("#body")!.TextContent);
        Assert.Equal("2026-11-23T06:00", page.QuerySelector("#embargountil")!.GetAttribute("value"));
        Assert.False(page.QuerySelector("#commentsopen")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task An_old_tab_overwrites_no_published_story()
    {
        var editor = await ArrangeAsync("One.");
        using var newer = await SaveAsync(editor, "One, as it was published.", 3);
        using var published = await editor.SendDeskFormAsync(Page, $"{Page}/publish", new() { ["version"] = "4" });
        using var old = await SaveAsync(editor, "One, from an old tab.", 3);
        Assert.Equal(HttpStatusCode.Conflict, old.StatusCode);
        Assert.Equal("One, as it was published.", await BodyAsync());
        Assert.Equal("One, as it was published.", (await site.Reader().OpenAsync("/world/1/ferry-services-resume")).QuerySelector(".body").Words());
    }

    [Fact]
    public async Task Answers_to_the_questions_about_a_story_that_is_gone_are_not_found()
    {
        var editor = await ArrangeAsync("One.");
        using var answer = await editor.SendDeskFormAsync(Page, "/admin/articles/99/merge", Form("Mine.", 3));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_save_that_takes_most_of_a_story_away_asks_first_and_keeps_the_earlier_text_as_a_revision()
    {
        var before = string.Concat(Enumerable.Repeat("word ", 100)).Trim();
        var editor = await ArrangeAsync(before);
        using var asked = await SaveAsync(editor, "Little left.", 3);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        var page = await asked.ReadAsync();
        Assert.Equal("Little left.", page.QuerySelector("#body")!.TextContent);
        Assert.Contains("98 would go.", page.QuerySelector("form .problems").Words(), StringComparison.Ordinal);
        Assert.Equal(before, await BodyAsync());

        using var confirmed = await SaveAsync(editor, "Little left.", 3, f => f["ConfirmShrink"] = "true");
        Assert.Equal("Little left.", await BodyAsync());
        await using var db = site.OpenDatabase();
        var revisions = await db.Articles.SelectMany(a => a.Revisions).OrderBy(r => r.Number).Select(r => r.Snapshot).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(before, revisions[^2], StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    /// <summary>A story at version 3 with a body, saved by the editor who goes on.</summary>
    private async Task<HttpClient> ArrangeAsync(string body)
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        using var saved = await SaveAsync(editor, body, 2);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        return editor;
    }

    private async Task<string> BodyAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.Articles.Select(a => a.Working.Body).SingleAsync(TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient editor, string body, int version, Action<Dictionary<string, string?>>? change = null)
        => editor.SendDeskFormAsync(Page, Page, Form(body, version, change));

    private static Dictionary<string, string?> Form(string body, int version, Action<Dictionary<string, string?>>? change = null)
    {
        Dictionary<string, string?> form = new()
        {
            ["Headline"] = "Ferry services resume", ["Standfirst"] = "Two ports reopen at noon.", ["Slug"] = "ferry-services-resume", ["Body"] = body,
            ["SectionId"] = "1", ["Kind"] = "News", ["Language"] = "en", ["Direction"] = "Ltr", ["CommentsOpen"] = "true", ["Version"] = $"{version}",
        };
        change?.Invoke(form);
        return form;
    }

    private static Dictionary<string, string?> Fields(IDocument page)
        => page.QuerySelectorAll("main form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value"));
}
