using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsSite.BrowserTests;

public sealed class AccessibilityTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory, MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task A_page_is_accessible_in_light_and_dark_narrow_and_wide(string name)
    {
        var page = await OpenBrowserAsync();
        await SitePages.OpenAsync(name, page);
        List<string> violations = [];
        // Colours hang on the scheme and sizes on the width, so two of the four pairs show both.
        foreach (var (scheme, width) in ((ColorScheme, int)[])[(ColorScheme.Light, 360), (ColorScheme.Dark, 1280)])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 900);
            var result = await page.RunAxe(Rules);
            Assert.NotEmpty(result.Passes);
            violations.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{scheme}, {width} px: {v.Id}: {v.Help}: {n.Html}")));
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }
}
