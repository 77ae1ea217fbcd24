using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Journal;

/// <summary>The form of a new story makes one story, however often it is sent.</summary>
public sealed class NewStoryTests : IDisposable
{
    private const string New = "/admin/articles/new";
    private const string Draft = "33333333-3333-4333-8333-333333333333";
    private readonly TestSite site = new();

    [Fact]
    public async Task Save_pressed_twice_makes_one_story()
    {
        var editor = await ArrangeAsync();
        using var first = await SaveAsync(editor, "The bell rang.");
        using var second = await SaveAsync(editor, "The bell rang.");
        Assert.Equal("/admin/articles/1?notice=saved", first.Headers.Location!.OriginalString);
        Assert.Equal("/admin/articles/1?notice=saved", second.Headers.Location!.OriginalString);
        Assert.Equal([("The bell rang.", 2)], await StoriesAsync());
    }

    [Fact]
    public async Task Five_presses_at_the_same_moment_make_one_story()
    {
        var editor = await ArrangeAsync();
        var fields = await FormAsync(editor, "The bell rang.");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => editor.SendFormAsync(New, new(fields))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Single(await StoriesAsync());
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task What_was_written_after_an_answer_was_lost_is_saved_into_the_same_story()
    {
        var editor = await ArrangeAsync();
        using var lost = await SaveAsync(editor, "The bell rang.");
        using var second = await SaveAsync(editor, "The bell rang. Nobody knows why.");
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal([("The bell rang. Nobody knows why.", 3)], await StoriesAsync());
    }

    [Fact]
    public async Task What_a_colleague_wrote_before_the_second_press_is_brought_together_with_it()
    {
        var editor = await ArrangeAsync();
        using var lost = await SaveAsync(editor, "One.\n\nTwo.");
        using var colleagues = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1", Form("One.\n\nTwo, theirs.", f => f["Version"] = "2"));
        using var second = await SaveAsync(editor, "One, mine.\n\nTwo.");
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("One, mine.\n\nTwo, theirs.", (await second.ReadAsync()).QuerySelector("#body")!.TextContent);
        Assert.Equal([("One.\n\nTwo, theirs.", 3)], await StoriesAsync());
    }

    [Fact]
    public async Task What_is_typed_after_the_answer_was_lost_is_offered_at_the_story()
    {
        var editor = await ArrangeAsync();
        using var before = await TypeAsync(editor, "The bell", 10, "44444444-4444-4444-8444-444444444444");
        using var lost = await SaveAsync(editor, "The bell rang.");
        using var after = await TypeAsync(editor, "The bell rang twice.", 20, "55555555-5555-4555-8555-555555555555");
        Assert.Equal(2, (await editor.OpenAsync("/admin/articles/1")).QuerySelectorAll("[data-unsaved-notice]").Length);
        using var old = await editor.GetAsync(new Uri($"{New}?draft={Draft}&takeUp=true", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/admin/articles/1?takeUp=true", old.Headers.Location!.OriginalString);
        Assert.Equal("The bell rang twice.", (await editor.OpenAsync("/admin/articles/1?takeUp=true")).QuerySelector("#body")!.TextContent);
    }

    [Fact]
    public async Task A_form_without_a_name_makes_a_story_each_time()
    {
        var editor = await ArrangeAsync();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var made = await editor.SendDeskFormAsync(New, New, Form("Unnamed."));
            Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        }

        Assert.Equal(2, (await StoriesAsync()).Count);
    }

    public void Dispose() => site.Dispose();

    private async Task<HttpClient> ArrangeAsync()
    {
        await site.ArrangeAsync(room => room.Editor);
        return await site.StaffAsync(Roles.Editor);
    }

    private async Task<List<(string, int)>> StoriesAsync()
    {
        await using var db = site.OpenDatabase();
        var stories = await db.Articles.OrderBy(a => a.Id).Select(a => new { a.Working.Body, a.Version }).ToListAsync(TestContext.Current.CancellationToken);
        return stories.ConvertAll(s => (s.Body, s.Version));
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient editor, string body) => editor.SendDeskFormAsync(New, New, Form(body, f => f["DraftId"] = Draft));

    private static Task<HttpResponseMessage> TypeAsync(HttpClient editor, string body, long sequence, string window)
        => editor.SendDeskFormAsync(New, "/admin/journal", Form(body, f => (f["DraftId"], f["Sequence"], f["Window"]) = (Draft, $"{sequence}", window)));

    private static async Task<Dictionary<string, string?>> FormAsync(HttpClient editor, string body)
    {
        var token = (await editor.OpenAsync(New)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        return Form(body, f => (f["DraftId"], f["__RequestVerificationToken"]) = (Draft, token));
    }

    private static Dictionary<string, string?> Form(string body, Action<Dictionary<string, string?>>? change = null)
    {
        Dictionary<string, string?> form = new()
        {
            ["Headline"] = "A bell", ["Body"] = body, ["SectionId"] = "1", ["Kind"] = "News", ["Language"] = "en", ["Direction"] = "Ltr", ["CommentsOpen"] = "true",
        };
        change?.Invoke(form);
        return form;
    }
}
