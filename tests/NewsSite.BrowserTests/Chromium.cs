using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(NewsSite.BrowserTests.Chromium))]

namespace NewsSite.BrowserTests;

/// <summary>The one browser of a test run. Where it is missing every test fails: a test that nobody ran proves nothing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string DebiansOwn = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("NEWSSITE_CHROMIUM") ?? DebiansOwn;
        if (!File.Exists(program))
        {
            throw new InvalidOperationException(
                $"The browser tests need Chromium, and there is none at {program}. Run eng/setup, or name one in NEWSSITE_CHROMIUM.");
        }

        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        playwright?.Dispose();
    }
}
