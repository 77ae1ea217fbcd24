namespace NewsSite.BrowserTests;

public sealed class ReaderPageTests(Chromium chromium, RunningSite site, NuChecker checker) : PageTests(chromium, site, checker), IClassFixture<RunningSite>
{
    [Theory, MemberData(nameof(SitePages.ForReaders), MemberType = typeof(SitePages))]
    public async Task A_page_for_readers_keeps_to_itself_and_is_sound(string name)
    {
        List<string> requests = [], errors = [], cookies = [];
        var reader = await OpenBrowserAsync();
        reader.Context.Request += (_, request) => requests.Add(request.Url);
        reader.Context.Response += (_, answer) => { if (answer.Headers.ContainsKey("set-cookie")) cookies.Add(answer.Url); };
        reader.Context.WebError += (_, error) => errors.Add(error.Error);
        reader.Console += (_, line) => { if (line.Type == "error") errors.Add($"{line.Text} ({line.Location})"); };

        var page = await SitePages.OpenForReadersAsync(name, reader);
        await reader.ScrollThroughAsync();

        Assert.DoesNotContain(requests, url => !url.StartsWith($"{Site.Address}/", StringComparison.Ordinal));
        Assert.Contains(requests, url => url.Contains("/css/site", StringComparison.Ordinal));
        // Chromium reports the page's own status, which is meant, as an error; so only that one is let pass.
        Assert.DoesNotContain(errors, e => !(page.Status >= 400 && e.Contains($"status of {page.Status}", StringComparison.Ordinal) && e.Contains(page.Url, StringComparison.Ordinal)));
        if (!SitePages.OfKnownReaders.Contains(name))
        {
            Assert.Empty(cookies);
            Assert.Empty(await reader.Context.CookiesAsync());
        }

        await AssertSoundAsync(reader, page);
    }

    [Fact]
    public async Task The_checker_of_HTML_finds_what_is_wrong()
        => Assert.NotEmpty(await Checker.ErrorsInAsync("<!DOCTYPE html><html lang=en><title>Faulty</title><img>", TestContext.Current.CancellationToken));
}
