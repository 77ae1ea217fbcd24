namespace NewsSite.BrowserTests;

public sealed class LayoutTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    private const string Gallery = "/culture/18/museum-reopens-with-depot-in-view";

    [Theory, MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task A_page_never_scrolls_sideways(string name)
    {
        var page = await OpenBrowserAsync();
        await SitePages.OpenAsync(name, page);
        foreach (var width in new[] { 320, 360, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var tooWide = await page.EvaluateAsync<string>("""
                () => document.documentElement.scrollWidth <= innerWidth ? ""
                  : `${innerWidth} px wide, ${document.documentElement.scrollWidth} needed by: `
                    + [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML.slice(0, 90)).slice(0, 5).join(" | ")
                """);
            Assert.True(tooWide == "", tooWide);
        }
    }

    [Theory, InlineData("/", 360), InlineData("/", 1280), InlineData(Readers.FirstStory, 360), InlineData(Readers.FirstStory, 1280), InlineData(Gallery, 360), InlineData(Gallery, 1280)]
    public async Task Nothing_moves_while_a_page_loads(string address, int width)
    {
        var reader = await OpenBrowserAsync();
        await reader.SetViewportSizeAsync(width, 800);
        await reader.AddInitScriptAsync("""
            window.shifts = [];
            window.shiftObserver = new PerformanceObserver(list => window.shifts.push(...list.getEntries()));
            window.shiftObserver.observe({ type: "layout-shift", buffered: true });
            """);

        await reader.VisitAsync(address);
        await reader.ScrollThroughAsync();

        var sum = await reader.EvaluateAsync<double>("""
            () => [...window.shifts, ...window.shiftObserver.takeRecords()].reduce((sum, shift) => sum + shift.value, 0)
            """);
        Assert.Equal(0, sum);
    }
}
