using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsSite.BrowserTests;

/// <summary>What must be true of every page, looked at in one visit: its HTML, its widths, and both schemes.</summary>
public abstract class PageTests(Chromium chromium, RunningSite site, NuChecker checker) : BrowserTest(chromium, site)
{
    protected NuChecker Checker => checker;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    // Colours hang on the scheme and sizes on the width, so two of the four pairs show both.
    private static readonly (int Width, ColorScheme? Looked)[] Looks = [(320, null), (360, ColorScheme.Light), (768, null), (1280, ColorScheme.Dark)];

    /// <summary>Fails with all that is wrong: errors of HTML, what makes the page scroll sideways, what keeps somebody from using it.</summary>
    protected async Task AssertSoundAsync(IPage page, IResponse answer)
    {
        List<string> faults = [.. await checker.ErrorsInAsync(await answer.TextAsync(), TestContext.Current.CancellationToken)];
        foreach (var (width, scheme) in Looks)
        {
            await page.SetViewportSizeAsync(width, 900);
            if (await TooWideAsync(page) is { Length: > 0 } tooWide) faults.Add(tooWide);
            if (scheme is null) continue;
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await page.RunAxe(Rules);
            Assert.NotEmpty(result.Passes);
            faults.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{scheme}, {width} px: {v.Id}: {v.Help}: {n.Html}")));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static Task<string> TooWideAsync(IPage page) => page.EvaluateAsync<string>("""
        () => document.documentElement.scrollWidth <= innerWidth ? ""
          : `${innerWidth} px wide, ${document.documentElement.scrollWidth} needed by: `
            + [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML.slice(0, 90)).slice(0, 5).join(" | ")
        """);
}
