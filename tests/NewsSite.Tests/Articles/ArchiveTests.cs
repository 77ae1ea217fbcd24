using System.Net;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Articles;

public sealed class ArchiveTests : IDisposable
{
    private readonly TestSite site = new() { Settings = new() { ["Site:TimeZone"] = "Europe/Paris" } };

    [Fact]
    public async Task A_day_holds_what_was_published_between_its_midnights_where_the_paper_is()
    {
        await site.ArrangeAsync(room =>
        {
            // Paris is an hour ahead of these times.
            room.Published("Too early", At("2026-11-19T22:59"));
            room.Published("First", At("2026-11-19T23:00"));
            room.Published("Last", At("2026-11-20T22:59"));
            return room.Published("Too late", At("2026-11-20T23:00"));
        });
        var page = await site.Reader().OpenAsync("/2026/11/20");
        Assert.Equal("20 November 2026", page.QuerySelector("h1").Words());
        Assert.Equal(["Last", "First"], page.QuerySelectorAll(".teaser h2").Select(h => h.Words()));
        Assert.Equal("https://localhost/2026/11/20", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["/2026/11/19", "/2026/11/21"], page.QuerySelectorAll("nav[aria-label='Other days'] a").Select(a => a.GetAttribute("href")));
        Assert.Equal(
            "/2026/11/20", (await site.Reader().OpenAsync("/world/2/first")).QuerySelector(".times a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_days_around_a_day_are_those_on_which_anything_was_published()
    {
        await site.ArrangeAsync(room => (room.Published("Long ago", At("2019-03-01T12:00")), room.Published("Now"), room.Published("To come", At("2027-01-01T12:00"))));
        var days = (await site.Reader().OpenAsync("/2026/11/22")).QuerySelectorAll("nav[aria-label='Other days'] a");
        Assert.Equal(["The day before: 1 March 2019"], days.Select(a => a.Words()));
    }

    [Fact]
    public async Task A_day_with_many_stories_is_read_to_its_end_page_by_page()
    {
        await site.ArrangeAsync(room =>
        {
            for (var i = 0; i < 30; i++) room.Published($"Story {i}", FakeClock.Noon.AddMinutes(-i));
            return true;
        });
        List<string> read = [];
        for (var address = "/2026/11/22"; address is not null;)
        {
            var page = await site.Reader().OpenAsync(address);
            read.AddRange(page.QuerySelectorAll(".teaser h2").Select(h => h.Words()));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal((30, 30), (read.Count, read.Distinct().Count()));
    }

    [Theory]
    [InlineData("/2026/1/2", "/2026/01/02")]
    [InlineData("/2026/01/02/", "/2026/01/02")]
    public async Task A_day_has_one_spelling(string spelling, string address)
    {
        await site.ArrangeAsync(room => room.Published("Then", At("2026-01-02T12:00")));
        using var answer = await site.Reader().GetAsync(new Uri(spelling, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MovedPermanently, address), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/2026/11/21")]
    [InlineData("/2026/11/23")]
    [InlineData("/2026/02/30")]
    [InlineData("/2026/13/01")]
    [InlineData("/0001/01/01")]
    [InlineData("/9999/12/31")]
    [InlineData("/2026/11/22?before=x")]
    public async Task A_day_on_which_nothing_was_published_is_not_there(string address)
    {
        await site.ArrangeAsync(room => (room.Published(), room.Published("To come", FakeClock.Noon.AddDays(1))));
        await site.Reader().OpenAsync(address, HttpStatusCode.NotFound);
    }

    public void Dispose() => site.Dispose();

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse($"{utc}Z", System.Globalization.CultureInfo.InvariantCulture);
}
