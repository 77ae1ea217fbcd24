using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Journal;

/// <summary>Twenty people at once: no error but the honest page that shows both texts.</summary>
public sealed class ManyWritersTests : IDisposable
{
    private const int Writers = 20;
    private readonly TestSite site = new();

    [Fact]
    public async Task Twenty_writers_on_twenty_stories_all_save_and_autosave()
    {
        var (desk, token) = await ArrangeAsync(Writers);
        for (var round = 0; round < 3; round++)
        {
            var saved = await Task.WhenAll(Enumerable.Range(1, Writers).Select(async id =>
            {
                var form = Form($"Round {round} of story {id}.", 2 + round, token);
                (form["ArticleId"], form["Sequence"], form["Window"], form["Tags"]) = ($"{id}", $"{round + 1}", $"{Guid.NewGuid()}", $"Tag of round {round}");
                return (Typed: await StatusAsync(desk, "/admin/journal", form), Saved: await StatusAsync(desk, $"/admin/articles/{id}", form));
            }));
            Assert.All(saved, s => Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), s));
        }

        await using var db = site.OpenDatabase();
        var bodies = await db.Articles.OrderBy(a => a.Id).Select(a => a.Working.Body).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, Writers).Select(id => $"Round 2 of story {id}."), bodies);
        Assert.Equal(3, await db.Tags.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_twenty_writers_on_one_story_one_saves_and_nineteen_are_shown_both_texts()
    {
        var (desk, token) = await ArrangeAsync(1);
        for (var version = 2; version < 5; version++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => StatusAsync(desk, "/admin/articles/1", Form($"Writer {writer} on {version}.", version, token))));
            Assert.Equal(1, answers.Count(a => a == HttpStatusCode.Redirect));
            Assert.Equal(Writers - 1, answers.Count(a => a == HttpStatusCode.Conflict));
        }

        await using var db = site.OpenDatabase();
        Assert.Equal(5, await db.Articles.Select(a => a.Version).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Twenty_windows_that_autosave_one_story_are_all_kept()
    {
        var (desk, token) = await ArrangeAsync(1);
        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer =>
        {
            var form = Form($"Window {writer}.", 2, token);
            (form["ArticleId"], form["Sequence"], form["Window"]) = ("1", "1", $"{Guid.NewGuid()}");
            return StatusAsync(desk, "/admin/journal", form);
        }));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a));
        await using var db = site.OpenDatabase();
        Assert.Equal(Writers, await db.JournalEntries.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Twenty_sends_of_one_window_leave_the_last()
    {
        var (desk, token) = await ArrangeAsync(1);
        var window = $"{Guid.NewGuid()}";
        var answers = await Task.WhenAll(Enumerable.Range(1, Writers).Select(sequence =>
        {
            var form = Form($"Send {sequence}.", 2, token);
            (form["ArticleId"], form["Sequence"], form["Window"]) = ("1", $"{sequence}", window);
            return StatusAsync(desk, "/admin/journal", form);
        }));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a));
        Assert.Equal($"Send {Writers}.", (await desk.OpenAsync("/admin/articles/1?takeUp=true")).QuerySelector("#body")!.TextContent);
    }

    public void Dispose() => site.Dispose();

    private async Task<(HttpClient Desk, string? Token)> ArrangeAsync(int stories)
    {
        await site.ArrangeAsync(room => Enumerable.Range(0, stories).Select(_ => room.Draft().Id).ToList());
        var desk = await site.StaffAsync(Roles.Editor);
        return (desk, (await desk.OpenAsync("/admin/articles/1")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient desk, string address, Dictionary<string, string?> form)
    {
        using var answer = await desk.SendFormAsync(address, form);
        return answer.StatusCode;
    }

    private static Dictionary<string, string?> Form(string body, int version, string? token) => new()
    {
        ["Headline"] = "Ferry services resume", ["Standfirst"] = "Two ports reopen at noon.", ["Slug"] = "ferry-services-resume", ["Body"] = body,
        ["SectionId"] = "1", ["Kind"] = "News", ["Language"] = "en", ["Direction"] = "Ltr", ["CommentsOpen"] = "true", ["Version"] = $"{version}",
        ["__RequestVerificationToken"] = token,
    };
}
