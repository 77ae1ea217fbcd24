using System.Globalization;
using Microsoft.Playwright;

namespace NewsSite.Benchmarks;

/// <summary>
/// A moderator decides a queue of more than a hundred by keyboard in a real Chromium. Measured is the time from the key to the frame that shows the next
/// comment in full, as the browser itself sees it.
/// </summary>
internal sealed class QueueKeys(Uri site)
{
    public const string Command = "queue-keys";

    private const int Waiting = 100;
    private const int Approved = 60;
    private const double Limit = 100;
    private static readonly TimeSpan Reading = TimeSpan.FromMilliseconds(500);

    /// <summary>The frame after the one in which the pane changed has been painted when the message arrives.</summary>
    private const string Watch = """
        () => {
          window.taken = [];
          const shown = () => document.querySelector("[data-pane] [data-comment]")?.dataset.comment;
          addEventListener("keydown", event => {
            if (event.key !== "a") return;
            const before = shown();
            const look = () => {
              if (shown() === before) return requestAnimationFrame(look);
              const painted = new MessageChannel();
              painted.port1.onmessage = () => window.taken.push(performance.now() - event.timeStamp);
              painted.port2.postMessage(null);
            };
            requestAnimationFrame(look);
          }, true);
        }
        """;

    public async Task<bool> RunAsync(int articleId, string email, string password)
    {
        await SendAsync(articleId);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("NEWSSITE_CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await (await browser.NewContextAsync(new() { BaseURL = site.ToString(), BypassCSP = true, ViewportSize = new() { Width = 1280, Height = 900 } })).NewPageAsync();
        await page.GotoAsync("/admin/sign-in");
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/admin");

        var read = await ApproveAsync(page, Reading);
        var hurried = await ApproveAsync(page, TimeSpan.Zero);
        Print($"a comment every half second: median {Part(read, .5):0} ms, 95 of 100 within {Part(read, .95):0} ms, longest {read[^1]:0} ms");
        Print($"the next key as soon as it is shown: median {Part(hurried, .5):0} ms, 95 of 100 within {Part(hurried, .95):0} ms, longest {hurried[^1]:0} ms");
        return Part(read, .95) < Limit;
    }

    private async Task SendAsync(int articleId)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site };
        for (var number = 0; number < Waiting + Approved; number++)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Comment"] = $"Reader {number} asks what the council will do about the road to the harbour, and by when.", ["Author"] = $"Reader {number}", ["Command"] = Guid.NewGuid().ToString("N"),
            });
            using var answer = await http.PostAsync(new Uri($"/comments/{articleId}", UriKind.Relative), form);
            if (answer.StatusCode != System.Net.HttpStatusCode.Redirect) throw new InvalidOperationException($"Comment {number} was answered with {(int)answer.StatusCode}.");
        }
    }

    /// <summary>Times in milliseconds, the shortest first.</summary>
    private static async Task<List<double>> ApproveAsync(IPage page, TimeSpan pause)
    {
        await page.GotoAsync("/admin/comments", new() { WaitUntil = WaitUntilState.Load });
        await page.EvaluateAsync(Watch);
        await Task.Delay(Reading);
        for (var number = 1; number <= Approved; number++)
        {
            await page.Keyboard.PressAsync("a");
            await page.WaitForFunctionAsync($"window.taken.length === {number}");
            if (pause > TimeSpan.Zero) await Task.Delay(pause);
        }

        return [.. (await page.EvaluateAsync<double[]>("window.taken")).Order()];
    }

    private static double Part(List<double> taken, double part) => taken[(int)Math.Min(taken.Count - 1, taken.Count * part)];

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
