using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class RenditionTests(Chromium chromium, RenderingSite site) : BrowserTest(chromium, site), IClassFixture<RenderingSite>
{
    [Fact]
    public async Task A_browser_takes_the_smallest_format_in_the_width_that_its_window_needs()
    {
        var page = await OpenBrowserAsync();
        await page.SetViewportSizeAsync(360, 800);
        await page.OpenFirstStoryAsync();
        Assert.EndsWith("-480.avif", await ShownAsync(page), StringComparison.Ordinal);
        await page.SetViewportSizeAsync(1280, 800);
        await page.ReloadAsync();
        Assert.EndsWith("-960.avif", await ShownAsync(page), StringComparison.Ordinal);
        await Expect(page.Locator("article figure.photo .credit")).ToContainTextAsync("Archambault", new() { IgnoreCase = true });
    }

    /// <summary>The file that the lead photo is shown from, once it is there.</summary>
    private static async Task<string> ShownAsync(IPage page)
    {
        var image = page.Locator("article figure.photo img").First;
        await page.WaitForFunctionAsync("() => { const image = document.querySelector('article figure.photo img'); return image.complete && image.naturalWidth > 0; }");
        return await image.EvaluateAsync<string>("image => image.currentSrc");
    }
}
