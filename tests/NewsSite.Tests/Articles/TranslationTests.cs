using System.Net;
using NewsSite.Accounts;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Articles;

/// <summary>Stories in several languages name each other, as far as readers may see them.</summary>
public sealed class TranslationTests : IDisposable
{
    private const string English = "/world/1/ferry-services-resume";
    private const string German = "/world/2/faehren-fahren-wieder";
    private readonly TestSite site = new();

    [Fact]
    public async Task Linked_stories_name_each_other_and_themselves_to_search_engines_and_each_other_to_readers()
    {
        var editor = await ArrangeAsync();
        await LinkAsync(editor, $"https://localhost{German}", HttpStatusCode.Redirect);
        foreach (var address in (string[])[English, German])
        {
            var page = await site.Reader().OpenAsync(address);
            Assert.Equal(
                [("de", $"https://localhost{German}"), ("en", $"https://localhost{English}")],
                page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => (l.GetAttribute("hreflang")!, l.GetAttribute("href")!)));
        }

        var link = (await site.Reader().OpenAsync(English)).QuerySelector(".times a[hreflang]")!;
        Assert.Equal(("Deutsch", "de", German), (link.Words(), link.GetAttribute("lang"), link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_translation_that_readers_may_not_see_is_not_named()
    {
        var editor = await ArrangeAsync();
        await LinkAsync(editor, "2", HttpStatusCode.Redirect);
        await site.ArrangeLaterAsync(db => db.Articles.Single(a => a.Id == 2).Withdraw("It was wrong.", db.Users.First(), FakeClock.Noon));
        var page = await site.Reader().OpenAsync(English);
        Assert.Empty(page.QuerySelectorAll("[hreflang]"));
    }

    [Theory]
    [InlineData("", "There is no such story. Give its number or its address.")]
    [InlineData("99", "There is no such story. Give its number or its address.")]
    [InlineData("1", "A story is no translation of itself.")]
    [InlineData("3", "Two of these stories are in the language “en”. Set the language of one of them first.")]
    public async Task What_cannot_be_linked_is_said_in_the_same_page_and_stays_typed(string typed, string problem)
    {
        var editor = await ArrangeAsync();
        var page = await LinkAsync(editor, typed, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(problem, page.QuerySelector("#translation-problem").Words());
        Assert.Equal(typed, page.QuerySelector("#translation")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task An_unlinked_story_is_named_by_nobody()
    {
        var editor = await ArrangeAsync();
        await LinkAsync(editor, "2", HttpStatusCode.Redirect);
        using var answer = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/translations/unlink", new() { ["version"] = await VersionAsync(editor) });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        foreach (var address in (string[])[English, German]) Assert.Empty((await site.Reader().OpenAsync(address)).QuerySelectorAll("[hreflang]"));
    }

    public void Dispose() => site.Dispose();

    private async Task<HttpClient> ArrangeAsync()
    {
        await site.ArrangeAsync(room =>
        {
            room.Published();
            var german = room.Draft("Fähren fahren wieder");
            (german.Working.Language, german.Working.Slug) = ("de", "faehren-fahren-wieder");
            german.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
            room.Published("Another in English");
            return room.Keep();
        });
        return await site.StaffAsync(Roles.Editor);
    }

    private static async Task<AngleSharp.Dom.IDocument> LinkAsync(HttpClient editor, string typed, HttpStatusCode expected)
    {
        using var answer = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/translations", new() { ["version"] = await VersionAsync(editor), ["translation"] = typed });
        Assert.Equal(expected, answer.StatusCode);
        return await answer.ReadAsync();
    }

    private static async Task<string?> VersionAsync(HttpClient editor) => (await editor.OpenAsync("/admin/articles/1")).QuerySelector("#article input[name=Version]")!.GetAttribute("value");
}
