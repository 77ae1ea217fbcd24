namespace NewsSite.BrowserTests;

public sealed class LayoutTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    private const string Gallery = "/culture/18/museum-reopens-with-depot-in-view";

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
