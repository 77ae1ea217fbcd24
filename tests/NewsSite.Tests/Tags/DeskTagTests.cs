using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tags;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Tags;

public sealed class DeskTagTests : IDisposable
{
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_counts_stories_is_searched_and_paged()
    {
        await site.ArrangeAsync(room =>
        {
            var ferries = new Tag("Ferries");
            foreach (var headline in (string[])["One", "Two"])
            {
                var article = room.Draft(headline);
                article.Working.TagWith([ferries]);
                article.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
            }

            return room.Keep([.. Enumerable.Range(100, 70).Select(i => new Tag($"Storm {i}"))]);
        });
        var editor = await site.StaffAsync(Roles.Editor);
        Assert.Equal("Ferries /tag/ferries 2", (await editor.OpenAsync("/admin/tags?q=fer")).QuerySelector("tbody tr").Words());
        List<string> read = [];
        for (var address = "/admin/tags"; address is not null;)
        {
            var page = await editor.OpenAsync(address);
            read.AddRange(page.QuerySelectorAll("tbody td:first-child").Select(t => t.Words()));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(71, read.Distinct().Count());
        Assert.Equal(read.Order(StringComparer.Ordinal), read);
    }

    [Fact]
    public async Task A_renamed_tag_is_found_at_its_old_addresses_and_by_its_old_names()
    {
        await TagAsync("Ferrys");
        var editor = await site.StaffAsync(Roles.Editor);
        await RenameAsync(editor, 1, "Ferry boats");
        await RenameAsync(editor, 1, "Ferries");
        await LeadsAsync("/tag/ferrys", "/tag/ferries");
        await LeadsAsync("/tag/ferry-boats", "/tag/ferries");
        using var saved = await editor.SendDeskFormAsync("/admin/articles/new", "/admin/articles/new", new() { ["Headline"] = "New", ["Tags"] = "ferrys, ferry boats", ["Language"] = "en" });
        await using var db = site.OpenDatabase();
        Assert.Equal("Ferries", Assert.Single(await db.Tags.Select(t => t.Name).ToListAsync(Cancel)));

        await RenameAsync(editor, 1, "Ferrys");
        await site.Reader().OpenAsync("/tag/ferrys");
        await LeadsAsync("/tag/ferries", "/tag/ferrys");
    }

    [Theory]
    [InlineData("", "Please enter the name of the tag.")]
    [InlineData("Storms", "There is a tag “Storms” already. Merge this one into it instead.")]
    [InlineData("A, B", "A tag has no comma in it, because commas stand between tags.")]
    [InlineData("!!!", "A tag needs a letter or a digit.")]
    public async Task A_name_that_cannot_be_is_said_and_kept(string name, string problem)
    {
        await TagAsync("Ferries");
        await AddAsync(new Tag("Storms"));
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await editor.SendDeskFormAsync("/admin/tags/1", "/admin/tags/1", new() { ["name"] = name, ["version"] = "1" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal(problem, page.QuerySelector(".problems").Words());
        Assert.Equal(name, page.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_tag_renamed_meanwhile_is_not_overwritten()
    {
        await TagAsync("Ferries");
        var editor = await site.StaffAsync(Roles.Editor);
        await RenameAsync(editor, 1, "Boats");
        using var stale = await editor.SendDeskFormAsync("/admin/tags/1", "/admin/tags/1", new() { ["name"] = "Ships", ["version"] = "1" });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        await site.Reader().OpenAsync("/tag/boats");
    }

    [Fact]
    public async Task Two_tags_become_one_everywhere_and_no_revision_changes()
    {
        await site.ArrangeAsync(room =>
        {
            var (ferries, boats) = (new Tag("Ferries"), new Tag("Boats"));
            Tag[][] worn = [[ferries], [boats], [ferries, boats]];
            foreach (var (i, tags) in worn.Index())
            {
                var article = room.Draft($"Story {i}");
                article.Working.TagWith(tags);
                article.Publish(FakeClock.Noon.AddHours(-i), room.Editor, FakeClock.Noon);
                room.Keep();
            }

            return true;
        });
        var editor = await site.StaffAsync(Roles.Editor);
        await using var db = site.OpenDatabase();
        var (boatsId, revisions) = (await db.Tags.Where(t => t.Slug == "boats").Select(t => t.Id).SingleAsync(Cancel), await db.Revisions.Select(r => r.Snapshot).ToListAsync(Cancel));

        var page = await editor.OpenAsync($"/admin/tags/{boatsId}/merge?into=ferries");
        Assert.Contains("2 stories are tagged “Ferries” instead of “Boats”", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        using var merged = await MergeAsync(editor, boatsId, "Ferries");
        Assert.Equal("/admin/tags?notice=merged&q=Ferries", merged.Headers.Location!.OriginalString);

        Assert.Equal(["Story 0", "Story 1", "Story 2"], (await site.Reader().OpenAsync("/tag/ferries")).QuerySelectorAll(".teaser h2").Select(h => h.Words()));
        await LeadsAsync("/tag/boats", "/tag/ferries");
        Assert.Equal(["Ferries"], (await site.Reader().OpenAsync("/world/3/story-2")).QuerySelectorAll(".tag").Select(t => t.Words()));
        Assert.Equal("Ferries", (await editor.OpenAsync("/admin/articles/2")).QuerySelector("[name=Tags]")!.GetAttribute("value"));
        Assert.Equal(revisions, await db.Revisions.Select(r => r.Snapshot).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("nothing", "There is no tag “nothing”.")]
    [InlineData("Ferries", "This is the same tag.")]
    [InlineData("", "Please enter the tag that stays.")]
    public async Task A_merge_into_what_is_not_there_is_said(string into, string problem)
    {
        await TagAsync("Ferries");
        var editor = await site.StaffAsync(Roles.Editor);
        using var sent = await editor.SendDeskFormAsync("/admin/tags/1", "/admin/tags/1/merge", new() { ["into"] = into });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Equal(problem, (await sent.ReadAsync()).QuerySelector(".problems").Words());
    }

    [Fact]
    public async Task A_merge_of_what_changed_meanwhile_does_nothing()
    {
        await TagAsync("Ferries");
        await AddAsync(new Tag("Boats"));
        var editor = await site.StaffAsync(Roles.Editor);
        using var sent = await editor.SendDeskFormAsync("/admin/tags/1", "/admin/tags/1/merge", new() { ["into"] = "Boats", ["fromVersion"] = "9", ["intoVersion"] = "1" });
        Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
        await site.Reader().OpenAsync("/tag/ferries");
    }

    [Fact]
    public async Task A_tag_goes_when_no_story_wears_it()
    {
        await TagAsync("Ferries");
        await AddAsync(new Tag("Boats"));
        var editor = await site.StaffAsync(Roles.Editor);
        using var used = await editor.SendDeskFormAsync("/admin/tags/1", "/admin/tags/1/delete", new() { ["version"] = "1" });
        Assert.Equal(HttpStatusCode.Conflict, used.StatusCode);
        using var unused = await editor.SendDeskFormAsync("/admin/tags/2", "/admin/tags/2/delete", new() { ["version"] = "1" });
        Assert.Equal("/admin/tags?notice=deleted", unused.Headers.Location!.OriginalString);
        await editor.OpenAsync("/admin/tags/2", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_tag_is_made_before_anybody_needs_it()
    {
        await site.ArrangeAsync(room => room.Editor);
        var editor = await site.StaffAsync(Roles.Editor);
        using var made = await editor.SendDeskFormAsync("/admin/tags", "/admin/tags", new() { ["name"] = "Elections" });
        Assert.Equal("/admin/tags?notice=made&q=Elections", made.Headers.Location!.OriginalString);
        using var twice = await editor.SendDeskFormAsync("/admin/tags", "/admin/tags", new() { ["name"] = "elections" });
        Assert.Equal("There is such a tag already.", (await twice.ReadAsync()).QuerySelector(".problems").Words());
    }

    public void Dispose() => site.Dispose();

    private Task<bool> TagAsync(string name) => site.ArrangeAsync(room =>
    {
        var article = room.Draft();
        article.Working.TagWith([new Tag(name)]);
        article.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
        return room.Keep();
    });

    private async Task AddAsync(Tag tag)
    {
        await using var db = site.OpenDatabase();
        db.Add(tag);
        await db.SaveChangesAsync(Cancel);
    }

    private async Task LeadsAsync(string from, string to)
    {
        using var answer = await site.Reader().GetAsync(new Uri(from, UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    private static async Task RenameAsync(HttpClient editor, int id, string name)
    {
        var version = (await editor.OpenAsync($"/admin/tags/{id}")).QuerySelector("input[name=version]")!.GetAttribute("value");
        using var answer = await editor.SendDeskFormAsync($"/admin/tags/{id}", $"/admin/tags/{id}", new() { ["name"] = name, ["version"] = version });
        Assert.StartsWith("/admin/tags?notice=renamed", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> MergeAsync(HttpClient editor, int id, string into)
    {
        var address = $"/admin/tags/{id}/merge";
        var page = await editor.OpenAsync($"{address}?into={into}");
        string? Sent(string name) => page.QuerySelector($"input[name={name}]")!.GetAttribute("value");
        return await editor.SendDeskFormAsync($"{address}?into={into}", address, new() { ["into"] = Sent("into"), ["fromVersion"] = Sent("fromVersion"), ["intoVersion"] = Sent("intoVersion") });
    }
}
