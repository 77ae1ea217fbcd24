using NewsSite.Accounts;
using NewsSite.Series;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Series;

public sealed class SeriesTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task Readers_see_the_published_parts_in_order_and_each_part_says_which_it_is()
    {
        await site.ArrangeAsync(room =>
        {
            var series = new StorySeries("The river", "the-river", "From source to mouth.");
            series.Append(room.Published("The source", FakeClock.Noon.AddDays(-2)));
            series.Append(room.Published("Still to come", FakeClock.Noon.AddHours(1)));
            series.Append(room.Published("The weir", FakeClock.Noon.AddDays(-3)));
            series.Append(room.Draft("A draft"));
            series.Append(room.Published("The mouth", FakeClock.Noon.AddDays(-1)));
            return room.Keep(series);
        });
        var page = await site.Reader().OpenAsync("/series/the-river");
        Assert.Equal(["The source", "The weir", "The mouth"], page.QuerySelectorAll(".teaser h2").Select(h => h.Words()));
        var story = await site.Reader().OpenAsync("/world/3/the-weir");
        Assert.StartsWith("Part 2 of 3 in the series The river", story.QuerySelector("nav.series").Words(), StringComparison.Ordinal);
        Assert.Equal(["/world/1/the-source", "/world/5/the-mouth"], story.QuerySelectorAll("nav.series a[rel]").Select(a => a.GetAttribute("href")!));

        site.Clock.Now = FakeClock.Noon.AddHours(1);
        Assert.StartsWith("Part 3 of 4", (await site.Reader().OpenAsync("/world/3/the-weir")).QuerySelector("nav.series").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_of_which_nothing_is_published_is_not_there()
    {
        await site.ArrangeAsync(room =>
        {
            var series = new StorySeries("Secret plans", "secret-plans", "");
            series.Append(room.Draft());
            return room.Keep(series);
        });
        await site.Reader().OpenAsync("/series/secret-plans", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_editor_makes_a_series_and_puts_stories_into_it_in_order()
    {
        await site.ArrangeAsync(room => (room.Published("One"), room.Published("Two")));
        var editor = await site.StaffAsync(Roles.Editor);
        using var made = await editor.SendDeskFormAsync("/admin/series", "/admin/series", new() { ["Name"] = "The river" });
        Assert.Equal("/admin/series/1?notice=saved", made.Headers.Location?.OriginalString);
        await AddAsync(editor, "2");
        await AddAsync(editor, "https://localhost/world/1/one");
        Assert.Equal(["Two", "One"], await PartsAsync());

        using var moved = await ActAsync(editor, "/admin/series/1/parts/1", new() { ["by"] = "-1" });
        Assert.Equal("/admin/series/1?moved=1&by=-1", moved.Headers.Location?.OriginalString);
        Assert.Equal(["One", "Two"], await PartsAsync());
        using var gone = await ActAsync(editor, "/admin/series/1/parts/1/remove", []);
        Assert.Equal(["Two"], await PartsAsync());
    }

    [Theory]
    [InlineData("1", "This story is a part of the series already.")]
    [InlineData("2", "Story 2 is a part of “Another”. A story has one series; take it out there first.")]
    [InlineData("77", "There is no story 77.")]
    [InlineData("", "Enter the number or the address of a story.")]
    [InlineData("99999999999999", "Enter the number or the address of a story.")]
    [InlineData("no such thing", "Enter the number or the address of a story.")]
    public async Task A_story_that_cannot_be_a_part_is_said(string typed, string problem)
    {
        await site.ArrangeAsync(room =>
        {
            var (river, another) = (new StorySeries("The river", "the-river", ""), new StorySeries("Another", "another", ""));
            river.Append(room.Published("One"));
            room.Keep(river);
            another.Append(room.Published("Two"));
            return room.Keep(another);
        });
        using var answer = await ActAsync(await site.StaffAsync(Roles.Editor), "/admin/series/1/parts", new() { ["story"] = typed });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal(problem, page.QuerySelector(".problems").Words());
        Assert.Equal(typed, page.QuerySelector("#story")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_renamed_series_is_found_at_its_old_address()
    {
        await site.ArrangeAsync(room =>
        {
            var series = new StorySeries("The river", "the-river", "");
            series.Append(room.Published());
            return room.Keep(series);
        });
        var editor = await site.StaffAsync(Roles.Editor);
        using var renamed = await ActAsync(editor, "/admin/series/1", new() { ["Name"] = "The Ayle", ["Slug"] = "the-ayle" });
        using var old = await site.Reader().GetAsync(new Uri("/series/the-river", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/series/the-ayle"), (old.StatusCode, old.Headers.Location?.OriginalString));
        using var stale = await editor.SendDeskFormAsync("/admin/series/1", "/admin/series/1", new() { ["Name"] = "Mine", ["Version"] = "1" });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using var late = await editor.SendDeskFormAsync("/admin/series/1", "/admin/series/1/parts/1/remove", new() { ["version"] = "1" });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task A_deleted_series_leaves_its_stories()
    {
        await site.ArrangeAsync(room =>
        {
            var series = new StorySeries("The river", "the-river", "");
            series.Append(room.Published());
            return room.Keep(series);
        });
        using var gone = await ActAsync(await site.StaffAsync(Roles.Editor), "/admin/series/1/delete", []);
        Assert.Equal("/admin/series?notice=deleted", gone.Headers.Location?.OriginalString);
        await site.Reader().OpenAsync("/series/the-river", HttpStatusCode.NotFound);
        await site.Reader().OpenAsync("/world/1/ferry-services-resume");
    }

    [Fact]
    public void A_series_has_an_end()
    {
        var series = new StorySeries("Long", "long", "");
        Assert.Throws<ArgumentException>(() => series.Call("Long", "Not a slug", ""));
        series.Step(1, 1);
        series.Remove(1);
        Assert.Empty(series.Parts);
    }

    public void Dispose() => site.Dispose();

    private static async Task AddAsync(HttpClient editor, string story)
    {
        using var added = await ActAsync(editor, "/admin/series/1/parts", new() { ["story"] = story });
        Assert.Equal("/admin/series/1?notice=added", added.Headers.Location?.OriginalString);
    }

    private async Task<IEnumerable<string>> PartsAsync() => (await site.Reader().OpenAsync("/series/the-river")).QuerySelectorAll(".teaser h2").Select(h => h.Words());

    private static async Task<HttpResponseMessage> ActAsync(HttpClient editor, string address, Dictionary<string, string?> fields)
    {
        var version = (await editor.OpenAsync("/admin/series/1")).QuerySelector("input[name=version]")!.GetAttribute("value");
        return await editor.SendDeskFormAsync("/admin/series/1", address, new(fields) { ["version"] = version });
    }
}
