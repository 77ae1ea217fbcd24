using NewsSite.Accounts;
using NewsSite.Tags;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Related;

/// <summary>The stories to which an editor sends the readers of another.</summary>
public sealed class PickedStoryTests : IDisposable
{
    private const string Mine = "/world/1/mine";
    private static readonly string[] Headlines = ["Mine", "Second", "Third", "Elsewhere", "Fifth", "Sixth", "To come", "Eighth"];
    private readonly TestSite site = new();

    [Fact]
    public async Task Picks_stand_first_and_in_their_order_and_the_computed_ones_after_them()
    {
        await ArrangeAsync(picks: [4, 2]);
        Assert.Equal(["Elsewhere", "Second", "Third", "Fifth"], await RelatedAsync());
    }

    [Fact]
    public async Task More_picks_than_a_page_usually_shows_are_all_shown()
    {
        await ArrangeAsync(picks: [2, 3, 4, 5, 6]);
        Assert.Equal(["Second", "Third", "Elsewhere", "Fifth", "Sixth"], await RelatedAsync());
    }

    [Fact]
    public async Task A_pick_that_readers_may_not_see_is_left_out_until_they_may()
    {
        await ArrangeAsync(picks: [7, 2]);
        Assert.Equal("Second", (await RelatedAsync())[0]);
        site.Clock.Now = FakeClock.Noon.AddHours(2);
        Assert.Equal(["To come", "Second"], (await RelatedAsync()).Take(2));
    }

    [Fact]
    public async Task Picks_are_edited_in_the_form_by_number_or_address_and_reach_readers_with_the_story()
    {
        await ArrangeAsync(picks: []);
        var editor = await site.StaffAsync(Roles.Editor);
        using var saved = await SaveAsync(editor, "https://localhost/world/4/elsewhere, 2, 4");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var form = await editor.OpenAsync("/admin/articles/1");
        Assert.Equal("4, 2", form.QuerySelector("#related")!.GetAttribute("value"));
        Assert.Equal(["Elsewhere no. 4", "Second no. 2"], form.QuerySelectorAll("[data-related] li").Select(l => $"{l.QuerySelector("a").Words()} {l.QuerySelector(".quiet").Words()}"));
        Assert.DoesNotContain("Elsewhere", await RelatedAsync());
        using var published = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/publish", new() { ["version"] = "4" });
        Assert.Equal(["Elsewhere", "Second"], (await RelatedAsync()).Take(2));
    }

    [Theory]
    [InlineData("99", "There is no story 99.")]
    [InlineData("2, the ferry", "“the ferry” is no story. Give its number or its address.")]
    [InlineData("1", "A story is not related to itself. Take it out.")]
    [InlineData("2, 3, 4, 5, 6, 7, 8", "A story can have 6 related ones; these are 7.")]
    public async Task What_cannot_be_picked_is_said_beside_the_field_and_what_was_typed_stays(string typed, string problem)
    {
        await ArrangeAsync(picks: []);
        var editor = await site.StaffAsync(Roles.Editor);
        using var refused = await SaveAsync(editor, typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var form = await refused.ReadAsync();
        Assert.Equal(problem, form.QuerySelector("#related-problem").Words());
        Assert.Equal(typed, form.QuerySelector("#related")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_pick_that_readers_may_not_see_is_said_before_publishing_and_forbids_nothing()
    {
        await ArrangeAsync(picks: []);
        var editor = await site.StaffAsync(Roles.Editor);
        using var saved = await SaveAsync(editor, "7");
        var form = await editor.OpenAsync("/admin/articles/1");
        Assert.Contains("Readers may not see story 7, a related one: it is left out until they may.", form.Body.Words(), StringComparison.Ordinal);
        using var published = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/publish", new() { ["version"] = "4" });
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
    }

    [Fact]
    public async Task A_revision_keeps_the_picks_and_gives_them_back()
    {
        await ArrangeAsync(picks: []);
        var editor = await site.StaffAsync(Roles.Editor);
        using var first = await SaveAsync(editor, "4, 2");
        site.Clock.Now = FakeClock.Noon.AddHours(1);
        using var second = await SaveAsync(editor, "3", "4");
        Assert.Contains("story 4, story 2", (await editor.OpenAsync("/admin/articles/1/revisions/4?with=3")).Body.Words(), StringComparison.Ordinal);
        using var restored = await editor.SendDeskFormAsync("/admin/articles/1/revisions/3/restore", "/admin/articles/1/revisions/3/restore", new() { ["version"] = "5" });
        Assert.Equal("4, 2", (await editor.OpenAsync("/admin/articles/1")).QuerySelector("#related")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_who_pick_otherwise_at_once_are_asked()
    {
        await ArrangeAsync(picks: []);
        var editor = await site.StaffAsync(Roles.Editor);
        using var first = await SaveAsync(editor, "2");
        using var second = await SaveAsync(editor, "3");
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("related stories", (await second.ReadAsync()).Body.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_is_suggested_by_its_headline_its_number_and_its_address()
    {
        await ArrangeAsync(picks: []);
        var editor = await site.StaffAsync(Roles.Editor);
        foreach (var typed in new[] { "elsew", "4", "/world/4/elsewhere" })
        {
            Assert.Equal("""[{"label":"Elsewhere","note":"no. 4","value":"4"}]""",
                await editor.GetStringAsync(new Uri($"/admin/series/suggest?q={Uri.EscapeDataString(typed)}", UriKind.Relative), TestContext.Current.CancellationToken));
        }
    }

    public void Dispose() => site.Dispose();

    private static Task<HttpResponseMessage> SaveAsync(HttpClient editor, string related, string version = "3") => editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1", new()
    {
        ["Headline"] = "Mine", ["Body"] = "The gates opened.", ["SectionId"] = "1", ["Language"] = "en", ["Tags"] = "Harbour", ["Related"] = related, ["Version"] = version,
    });

    /// <summary>Story 1 and five that readers see, of which the fourth shares no subject with it; the seventh comes out an hour later.</summary>
    private Task<bool> ArrangeAsync(IReadOnlyList<int> picks) => site.ArrangeAsync(async room =>
    {
        var tag = new Tag("Harbour");
        room.Keep(tag);
        foreach (var headline in Headlines)
        {
            var draft = room.Draft(headline);
            if (headline is not ("Elsewhere" or "Sixth" or "Eighth")) draft.Working.TagWith([tag]);
            if (headline == "Mine") draft.Working.RelateTo(picks);
            draft.Publish(headline == "To come" ? FakeClock.Noon.AddHours(1) : FakeClock.Noon, room.Editor, FakeClock.Noon);
            await room.KeepAsync();
        }

        return true;
    });

    private async Task<IReadOnlyList<string>> RelatedAsync() => [.. (await site.Reader().OpenAsync(Mine)).QuerySelectorAll("nav.more a").Select(a => a.Words())];
}
