using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Breaking;
using NewsSite.Sections;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Sections;

public sealed class MovingSectionTests : IDisposable
{
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Old_addresses_of_a_section_and_of_its_stories_lead_to_the_new_ones_in_one_step()
    {
        await site.ArrangeAsync(room => (room.Published("Ferries"), room.Published("Trams", section: room.Europe)));
        var editor = await site.StaffAsync(Roles.Editor);
        await SaveAsync(editor, 1, "World", "globe");
        await SaveAsync(editor, 1, "World", "planet");
        await LeadsAsync("/world", "/planet");
        await LeadsAsync("/globe", "/planet");
        await LeadsAsync("/world/1/ferries", "/planet/1/ferries");
        await LeadsAsync("/globe/1/ferries", "/planet/1/ferries");
        var page = await site.Reader().OpenAsync("/planet");
        Assert.Equal(["Ferries", "Trams"], page.QuerySelectorAll(".teaser h2").Select(h => h.Words()).Order());
    }

    [Fact]
    public async Task A_section_that_takes_its_old_address_back_leads_nowhere_else()
    {
        await site.ArrangeAsync(room => room.Published("Ferries"));
        var editor = await site.StaffAsync(Roles.Editor);
        await SaveAsync(editor, 1, "World", "globe");
        await SaveAsync(editor, 1, "World", "world");
        await site.Reader().OpenAsync("/world");
        await LeadsAsync("/globe", "/world");
        await using var db = site.OpenDatabase();
        Assert.Equal(["/globe"], await db.FormerAddresses.Select(a => a.Path).ToListAsync(Cancel));
    }

    [Fact]
    public async Task An_address_that_was_another_sections_is_refused_and_it_is_said_whose_it_was()
    {
        await site.ArrangeAsync(room => room.Editor);
        var editor = await site.StaffAsync(Roles.Editor);
        await SaveAsync(editor, 1, "Globe", "globe");
        using var made = await editor.SendDeskFormAsync("/admin/sections", "/admin/sections", new() { ["Name"] = "World" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, made.StatusCode);
        const string Problem = "“/world” was the address of the section “Globe”, and readers are led there for ever. Choose another.";
        Assert.Equal(Problem, (await made.ReadAsync()).QuerySelector(".problems").Words());
        using var renamed = await SendAsync(editor, 2, new() { ["Name"] = "Local", ["Slug"] = "world" });
        Assert.Equal(Problem, (await renamed.ReadAsync()).QuerySelector(".problems").Words());
    }

    [Fact]
    public async Task A_section_moves_with_all_that_is_below_it()
    {
        await site.ArrangeAsync(room => room.Published("Trams", section: room.Europe));
        var editor = await site.StaffAsync(Roles.Editor);
        using var made = await editor.SendDeskFormAsync("/admin/sections", "/admin/sections", new() { ["Name"] = "France", ["ParentId"] = "3" });
        using var moved = await SendAsync(editor, 3, new() { ["Name"] = "Europe", ["Slug"] = "europe", ["ParentId"] = "2" });
        Assert.Equal("/admin/sections?notice=saved", moved.Headers.Location!.OriginalString);
        await using var db = site.OpenDatabase();
        Assert.Equal(["local/", "local/europe/", "local/europe/france/", "world/"], await db.Sections.OrderBy(s => s.Path).Select(s => s.Path).ToListAsync(Cancel));
        Assert.Equal("Trams", (await site.Reader().OpenAsync("/local")).QuerySelector(".teaser h2").Words());
        await site.Reader().OpenAsync("/europe/1/trams");
    }

    [Theory]
    [InlineData("1", "A section cannot stand within itself or within one below it.")]
    [InlineData("3", "A section cannot stand within itself or within one below it.")]
    [InlineData("99", "This section no longer exists. Choose another.")]
    [InlineData("x", "The value 'x' is not valid for ParentId.")]
    public async Task A_section_that_cannot_stand_there_stays_and_what_was_typed_is_kept(string parent, string problem)
    {
        await site.ArrangeAsync(room => room.Editor);
        using var answer = await SendAsync(await site.StaffAsync(Roles.Editor), 1, new() { ["Name"] = "The wide world", ["Slug"] = "world", ["ParentId"] = parent });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal(problem, page.QuerySelector(".problems").Words());
        Assert.Equal("The wide world", page.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_opened_before_somebody_elses_change_overwrites_nothing()
    {
        await site.ArrangeAsync(room => room.Editor);
        var editor = await site.StaffAsync(Roles.Editor);
        await SaveAsync(editor, 1, "Globe", "world");
        using var stale = await editor.SendDeskFormAsync("/admin/sections/1", "/admin/sections/1", new() { ["Name"] = "Planet", ["Slug"] = "planet", ["Version"] = "1" });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var page = await stale.ReadAsync();
        Assert.Contains("Somebody changed the sections", page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal("Planet", page.QuerySelector("#name")!.GetAttribute("value"));
        await site.Reader().OpenAsync("/world");
    }

    [Fact]
    public async Task Two_sections_are_not_moved_into_each_other_at_one_moment()
    {
        await site.ArrangeAsync(room => room.Editor);
        await using var first = site.OpenDatabase();
        await using var second = site.OpenDatabase();
        var (mine, theirs) = (await first.Sections.ToListAsync(Cancel), await second.Sections.ToListAsync(Cancel));
        mine.Find(s => s.Slug == "world")!.MoveWithin(mine.Find(s => s.Slug == "local"), mine);
        theirs.Find(s => s.Slug == "local")!.MoveWithin(theirs.Find(s => s.Slug == "world"), theirs);
        await first.SaveChangesAsync(Cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task Sections_are_put_into_their_order()
    {
        await site.ArrangeAsync(room => room.Published());
        var editor = await site.StaffAsync(Roles.Editor);
        var version = (await editor.OpenAsync("/admin/sections")).QuerySelector("form[action$='/2/place'] input[name=version]")!.GetAttribute("value");
        using var moved = await editor.SendDeskFormAsync("/admin/sections", "/admin/sections/2/place", new() { ["by"] = "-1", ["version"] = version });
        Assert.Equal("/admin/sections?moved=2&by=-1", moved.Headers.Location!.OriginalString);
        Assert.Equal(["Local", "World"], (await site.Reader().OpenAsync("/")).QuerySelectorAll("nav.sections a").Select(a => a.Words()));
        using var late = await editor.SendDeskFormAsync("/admin/sections", "/admin/sections/2/place", new() { ["by"] = "1", ["version"] = version });
        Assert.Equal("/admin/sections?notice=overtaken", late.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_deleted_section_gives_its_stories_and_its_readers_to_another()
    {
        await site.ArrangeAsync(room => (room.Published("Boats", section: room.Local), room.Draft("A draft", room.Local)));
        var editor = await site.StaffAsync(Roles.Editor);
        Assert.Contains("2 stories stand in it", (await editor.OpenAsync("/admin/sections/2/remove")).QuerySelector("main").Words(), StringComparison.Ordinal);
        using var without = await RemoveAsync(editor, 2, null);
        Assert.Equal("Stories stand in it. Choose the section they go to.", (await without.ReadAsync()).QuerySelector(".problems").Words());
        using var gone = await RemoveAsync(editor, 2, "3");
        Assert.Equal("/admin/sections?notice=removed", gone.Headers.Location!.OriginalString);
        await LeadsAsync("/local", "/europe");
        await LeadsAsync("/local/1/boats", "/europe/1/boats");
        Assert.Equal("Boats", (await site.Reader().OpenAsync("/europe")).QuerySelector(".teaser h2").Words());
        await using var db = site.OpenDatabase();
        Assert.Equal(0, await db.Articles.CountAsync(a => a.Working.SectionId == 2 || a.MeantForId == 2 || a.SectionId == 2, Cancel));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("3", true)]
    [InlineData(null, false)]
    public async Task Breaking_news_of_a_deleted_section_alone_goes_with_its_stories_or_ends_and_never_stands_elsewhere(string? heir, bool stands)
    {
        await site.ArrangeAsync(room => room.Keep(Breaking(room, "Bridge closed", room.Local)));
        var editor = await site.StaffAsync(Roles.Editor);
        Assert.Contains("“Bridge closed” stands in it and moves to the section you choose; without one it ends.", (await editor.OpenAsync("/admin/sections/2/remove")).QuerySelector("main").Words(), StringComparison.Ordinal);
        using var gone = await RemoveAsync(editor, 2, heir);
        Assert.Equal("/admin/sections?notice=removed", gone.Headers.Location!.OriginalString);
        Assert.Equal(stands ? "Breaking news Bridge closed" : "", await BreakingAsync("/europe"));
        Assert.Equal(heir == "1" ? "Breaking news Bridge closed" : "", await BreakingAsync("/world"));
        Assert.Empty(await BreakingAsync("/"));
        await using var db = site.OpenDatabase();
        Assert.Equal(stands, await db.BreakingNews.AnyAsync(n => n.EndedAt == null && n.EndedBy == null, Cancel));
    }

    [Fact]
    public async Task Breaking_news_of_several_sections_stays_in_the_others_when_one_is_deleted()
    {
        await site.ArrangeAsync(room => room.Keep(Breaking(room, "Bridge closed", room.Local, room.World), Breaking(room, "Everywhere")));
        var editor = await site.StaffAsync(Roles.Editor);
        using var gone = await RemoveAsync(editor, 2, "1");
        await using var db = site.OpenDatabase();
        Assert.Equal(["world", "none"], await db.BreakingNews.OrderBy(n => n.Id).Select(n => n.Sections.Select(s => s.Slug).SingleOrDefault() ?? "none").ToListAsync(Cancel));
        Assert.Equal("Breaking news Everywhere", await BreakingAsync("/"));
    }

    [Fact]
    public async Task What_stood_in_a_deleted_section_is_not_said_to_have_stood_everywhere()
    {
        await site.ArrangeAsync(room => room.Keep(Breaking(room, "Bridge closed", room.Local)));
        var editor = await site.StaffAsync(Roles.Editor);
        using var gone = await RemoveAsync(editor, 2, null);
        Assert.StartsWith("Bridge closed in a section that is gone", (await editor.OpenAsync("/admin/breaking")).QuerySelector(".past li").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "3", HttpStatusCode.UnprocessableEntity)]
    [InlineData(2, "2", HttpStatusCode.UnprocessableEntity)]
    [InlineData(2, "99", HttpStatusCode.UnprocessableEntity)]
    [InlineData(2, "", HttpStatusCode.Redirect)]
    [InlineData(99, "1", HttpStatusCode.NotFound)]
    public async Task A_section_goes_only_when_nothing_needs_it(int id, string heir, HttpStatusCode status)
    {
        await site.ArrangeAsync(room => room.Editor);
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await editor.SendDeskFormAsync("/admin/sections", $"/admin/sections/{id}/remove", new() { ["heirId"] = heir, ["version"] = id == 1 ? "2" : "1" });
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_section_that_was_changed_meanwhile_stays()
    {
        await site.ArrangeAsync(room => room.Draft(section: room.Local));
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await editor.SendDeskFormAsync("/admin/sections", "/admin/sections/2/remove", new() { ["heirId"] = "1", ["version"] = "7" });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        await using var db = site.OpenDatabase();
        Assert.Equal(1, await db.Articles.CountAsync(a => a.Working.SectionId == 2, Cancel));
    }

    [Fact]
    public async Task A_revision_that_names_a_section_by_its_old_slug_is_restored_into_it()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        await SaveAsync(editor, 1, "Globe", "globe");
        Assert.DoesNotContain("no longer exists", (await editor.OpenAsync("/admin/articles/1/revisions/1/restore")).Body.Words(), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static BreakingNews Breaking(Newsroom room, string text, params Section[] sections)
        => new(text, null, FakeClock.Noon.AddHours(-1), FakeClock.Noon.AddHours(1), sections, room.Editor, FakeClock.Noon.AddHours(-1));

    private async Task<string> BreakingAsync(string address) => (await site.Reader().OpenAsync(address)).QuerySelector(".breaking").Words();

    private async Task LeadsAsync(string from, string to)
    {
        using var answer = await site.Reader().GetAsync(new Uri(from, UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    private static async Task SaveAsync(HttpClient editor, int id, string name, string slug)
    {
        using var saved = await SendAsync(editor, id, new() { ["Name"] = name, ["Slug"] = slug });
        Assert.Equal("/admin/sections?notice=saved", saved.Headers.Location?.OriginalString);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient editor, int id, Dictionary<string, string?> fields)
    {
        var version = (await editor.OpenAsync($"/admin/sections/{id}")).QuerySelector("input[name=Version]")!.GetAttribute("value");
        return await editor.SendDeskFormAsync($"/admin/sections/{id}", $"/admin/sections/{id}", new(fields) { ["Version"] = version });
    }

    private static async Task<HttpResponseMessage> RemoveAsync(HttpClient editor, int id, string? heir)
    {
        var version = (await editor.OpenAsync($"/admin/sections/{id}/remove")).QuerySelector("input[name=version]")!.GetAttribute("value");
        return await editor.SendDeskFormAsync($"/admin/sections/{id}/remove", $"/admin/sections/{id}/remove", new() { ["heirId"] = heir, ["version"] = version });
    }
}
