using NewsSite.Front;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Articles;

public sealed class FrontAndSectionTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task An_empty_site_says_that_nothing_is_published_yet()
        => Assert.Contains("Nothing is published yet.", (await site.Reader().OpenAsync("/")).Body.Words(), StringComparison.Ordinal);

    [Fact]
    public async Task The_latest_story_leads_the_front_page()
    {
        await site.ArrangeAsync(room => (room.Published("Older", FakeClock.Noon.AddHours(-2)), room.Published("Newer")));
        Assert.Equal("Newer", (await site.Reader().OpenAsync("/")).QuerySelector(".front-lead h2").Words());
    }

    [Fact]
    public async Task A_pinned_story_leads_until_its_pin_ends()
    {
        await site.ArrangeAsync(room =>
        {
            var pin = new FrontPin(room.Published("Older", FakeClock.Noon.AddDays(-9)), room.Editor, FakeClock.Noon);
            pin.End(FakeClock.Noon.AddHours(1));
            room.Published("Newer");
            room.Keep(pin);
            return true;
        });
        Assert.Equal("Older", (await site.Reader().OpenAsync("/")).QuerySelector(".front-lead h2").Words());
        site.Clock.Now = FakeClock.Noon.AddHours(1);
        Assert.Equal("Newer", (await site.Reader().OpenAsync("/")).QuerySelector(".front-lead h2").Words());
    }

    [Fact]
    public async Task No_story_stands_twice_on_the_front_page()
    {
        await site.ArrangeAsync(room =>
        {
            for (var i = 0; i < 20; i++) room.Published($"Story {i}", FakeClock.Noon.AddHours(-i), i % 2 == 0 ? room.Europe : room.Local);
            return true;
        });
        var headlines = (await site.Reader().OpenAsync("/")).QuerySelectorAll(".teaser h2, .teaser h3").Select(h => h.Words()).ToList();
        Assert.True(headlines.Count >= 10);
        Assert.Equal(headlines.Distinct(), headlines);
    }

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

    public void Dispose() => site.Dispose();
}
