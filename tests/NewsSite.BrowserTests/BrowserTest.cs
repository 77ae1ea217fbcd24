using Microsoft.Playwright;

namespace NewsSite.BrowserTests;

/// <summary>A test with a site and as many separate browsers, each with its own cookies, as it opens.</summary>
public abstract class BrowserTest(Chromium chromium, RunningSite site) : IAsyncDisposable
{
    private readonly List<IBrowserContext> opened = [];

    protected RunningSite Site => site;

    /// <param name="javaScript">Whether scripts run.</param>
    /// <param name="state">The cookies of another browser, as Playwright writes them; none for a new one.</param>
    protected async Task<IPage> OpenBrowserAsync(bool javaScript = true, string? state = null)
    {
        var context = await chromium.Browser.NewContextAsync(new() { BaseURL = site.Address, JavaScriptEnabled = javaScript, StorageState = state });
        opened.Add(context);
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var context in opened) await context.CloseAsync();
    }
}
