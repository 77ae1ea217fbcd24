using NewsSite.Sections;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Sections;

public sealed class SectionPageTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task A_section_is_read_to_its_end_page_by_page()
    {
        await site.ArrangeAsync(room =>
        {
            for (var i = 0; i < 30; i++) room.Published($"Story {i}", FakeClock.Noon.AddHours(-(i / 4)), i % 3 == 0 ? room.Europe : room.World);
            room.Published("Elsewhere", section: room.Local);
            return true;
        });
        List<string> read = [];
        for (var address = "/world"; address is not null;)
        {
            var page = await site.Reader().OpenAsync(address);
            read.AddRange(page.QuerySelectorAll(".teaser h2").Select(h => h.Words()));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(30, read.Distinct().Count());
        Assert.Equal(30, read.Count);
    }

    [Fact]
    public async Task Every_section_stands_in_the_navigation_and_the_open_one_is_marked()
    {
        await site.ArrangeAsync(room => room.Published());
        var links = (await site.Reader().OpenAsync("/europe")).QuerySelectorAll("nav.sections a");
        Assert.Equal(["World", "Local"], links.Select(l => l.Words()));
        Assert.Equal(["World"], links.Where(l => l.HasAttribute("aria-current")).Select(l => l.Words()));
    }

    [Fact]
    public async Task A_section_deep_within_others_shows_the_whole_way_to_it_and_the_topmost_is_marked()
    {
        await site.ArrangeAsync(room => room.Published("Trams", section: new Section("Balkans", "balkans", "", room.Europe, 0)));
        foreach (var (address, way) in ((string, string[])[])[("/balkans", ["World", "Europe"]), ("/balkans/1/trams", ["World", "Europe", "Balkans"]), ("/world", [])])
        {
            var page = await site.Reader().OpenAsync(address);
            Assert.Equal(way, page.QuerySelectorAll(".crumbs a").Select(a => a.Words()));
            Assert.Equal(["World"], page.QuerySelectorAll("nav.sections a[aria-current]").Select(a => a.Words()));
        }
    }

    public void Dispose() => site.Dispose();
}
