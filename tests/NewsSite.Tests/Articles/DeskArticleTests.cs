using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Authors;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Articles;

public sealed class DeskArticleTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task An_editor_writes_saves_and_publishes_a_story()
    {
        await site.ArrangeAsync(room => room.Keep(new Author("Ana Reyes")));
        var editor = await site.StaffAsync(Roles.Editor);
        using var created = await editor.SendDeskFormAsync("/admin/articles/new", "/admin/articles/new", Form(f => f["Authors"] = "ana reyes"));
        Assert.Equal("/admin/articles/1?notice=saved", created.Headers.Location!.OriginalString);
        await site.Reader().OpenAsync("/world/1/harbour-opens", HttpStatusCode.NotFound);

        using var published = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/publish", new() { ["version"] = "2" });
        Assert.Equal("/admin/articles/1?notice=published", published.Headers.Location!.OriginalString);
        var page = await site.Reader().OpenAsync("/world/1/harbour-opens");
        Assert.Equal("Harbour opens", page.QuerySelector("h1").Words());
        Assert.Contains("By Ana Reyes", page.QuerySelector(".byline").Words(), StringComparison.Ordinal);
        Assert.Equal(["Harbour", "Trade"], page.QuerySelectorAll(".tag").Select(t => t.Words()));
    }

    [Fact]
    public async Task Edits_of_a_live_story_reach_readers_when_they_are_published()
    {
        await site.ArrangeAsync(room => room.Published());
        var editor = await site.StaffAsync(Roles.Editor);
        using var saved = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1", Form(f => f["Version"] = "3"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Ferry services resume", (await site.Reader().OpenAsync("/world/1/ferry-services-resume")).QuerySelector("h1").Words());
        using var published = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/publish", new() { ["version"] = "4" });
        Assert.Equal("Harbour opens", (await site.Reader().OpenAsync("/world/1/ferry-services-resume")).QuerySelector("h1").Words());
    }

    [Fact]
    public async Task Publishing_what_is_incomplete_lists_every_reason()
    {
        await site.ArrangeAsync(room => room.Editor);
        var editor = await site.StaffAsync(Roles.Editor);
        using var created = await editor.SendDeskFormAsync("/admin/articles/new", "/admin/articles/new", new() { ["Headline"] = "Only a headline", ["Language"] = "en" });
        using var refused = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/publish", new() { ["version"] = "2" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(
            ["The story has no body.", "The story stands in no section."], (await refused.ReadAsync()).QuerySelectorAll(".problems li").Select(p => p.Words()).Order());
    }

    [Fact]
    public async Task Publishing_a_version_the_editor_has_not_seen_is_refused()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        using var refused = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/publish", new() { ["version"] = "1" });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        await site.Reader().OpenAsync("/world/1/ferry-services-resume", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/admin/articles/new", "0")]
    [InlineData("/admin/articles/1", "2")]
    public async Task A_story_that_the_database_refuses_is_handed_back_with_everything_typed(string address, string version)
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        await using (var db = site.OpenDatabase())
        {
            await db.Database.ExecuteSqlRawAsync(TestDatabase.Server is null
                ? "CREATE TRIGGER Full BEFORE INSERT ON Revisions BEGIN SELECT RAISE(ABORT, 'full'); END"
                : "CREATE TRIGGER [Full] ON Revisions AFTER INSERT AS THROW 50001, 'full', 1;", TestContext.Current.CancellationToken);
        }

        using var answer = await editor.SendDeskFormAsync(address, address, Form(f => f["Version"] = version));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Contains("Everything you typed is below", page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal("The gates opened at **six**.", page.QuerySelector("#body")!.TextContent);
    }

    public static TheoryData<string, string, string> BadFields { get; } = new()
    {
        { "Headline", new string('h', 201), "The headline can have 200 characters; this one has 201. Nothing was cut off." },
        { "Standfirst", new string('s', 501), "The standfirst can have 500 characters; this one has 501. Nothing was cut off." },
        { "Body", new string('b', 200_001), "The body can have 200,000 characters; this one has 200,001. Nothing was cut off." },
        { "Body", string.Concat(Enumerable.Repeat("> ", 300)) + "deep", "Quotations, lists or tables are nested more than 128 levels deep in the body, so it cannot be printed." },
        { "Slug", "Not A Slug!", "A slug has small letters and digits joined by hyphens. This would do: not-a-slug" },
        { "Slug", "../../etc/passwd", "A slug has small letters and digits joined by hyphens. This would do: etc-passwd" },
        { "Authors", "Nobody Known", "No author is called “Nobody Known”." },
        { "Tags", new string('t', 61), $"A tag can have 60 characters; “{new string('t', 61)}” has 61." },
        { "SectionId", "999", "This section no longer exists. Choose another." },
        { "PhotoId", "999", "This photo no longer exists. Choose another." },
        { "Language", "English, please", "A language is a tag such as en, ar or pt-BR." },
        { "Caption", new string('c', 2001), "The caption can have 2,000 characters; this one has 2,001. Nothing was cut off." },
    };

    [Theory]
    [MemberData(nameof(BadFields))]
    public async Task A_field_that_cannot_be_stored_is_said_and_everything_typed_is_kept(string field, string value, string problem)
    {
        await site.ArrangeAsync(room => room.Editor);
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await editor.SendDeskFormAsync("/admin/articles/new", "/admin/articles/new", Form(f => f[field] = value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Contains(problem, page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        if (field is not ("SectionId" or "PhotoId"))
        {
            var typed = page.QuerySelector($"#{field.ToLowerInvariant()}")!;
            Assert.Equal(value, typed.GetAttribute("value") ?? typed.TextContent);
        }

        if (field != "Headline") Assert.Equal("Harbour opens", page.QuerySelector("#headline")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("SectionId", "one")]
    [InlineData("Kind", "Gossip")]
    [InlineData("Kind", "77")]
    [InlineData("Direction", "Up")]
    [InlineData("Version", "latest")]
    [InlineData("CommentsOpen", "maybe")]
    [InlineData("PhotoId", "99999999999999")]
    public async Task A_forged_choice_is_said_and_everything_typed_is_kept(string field, string value)
    {
        await site.ArrangeAsync(room => room.Editor);
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await editor.SendDeskFormAsync("/admin/articles/new", "/admin/articles/new", Form(f => f[field] = value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.NotEmpty(page.QuerySelector(".problems").Words());
        Assert.Equal("The gates opened at **six**.", page.QuerySelector("#body")!.TextContent);
    }

    [Theory]
    [InlineData("/admin/articles/77")]
    [InlineData("/admin/articles/0")]
    [InlineData("/admin/nothing")]
    public async Task What_is_not_at_the_desk_is_a_404_page(string address)
        => Assert.Equal("No such page", (await (await site.StaffAsync(Roles.Editor)).OpenAsync(address, HttpStatusCode.NotFound)).QuerySelector("h1").Words());

    public void Dispose() => site.Dispose();

    private static Dictionary<string, string?> Form(Action<Dictionary<string, string?>> change)
    {
        Dictionary<string, string?> form = new()
        {
            ["Headline"] = "Harbour opens", ["Standfirst"] = "At last.", ["Body"] = "The gates opened at **six**.", ["SectionId"] = "1", ["Kind"] = "News",
            ["Tags"] = "Harbour, Trade, harbour", ["Language"] = "en", ["Direction"] = "Ltr", ["CommentsOpen"] = "true",
        };
        change(form);
        return form;
    }
}
