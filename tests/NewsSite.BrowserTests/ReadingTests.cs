using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class ReadingTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reader_follows_the_lead_to_the_first_story_with_its_photo(bool javaScript)
    {
        var reader = await OpenBrowserAsync(javaScript);
        await reader.VisitAsync("/");
        await reader.FollowAsync(reader.Locator(".front-lead").GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link));

        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Readers.FirstHeadline);
        var photo = reader.Locator(".story figure");
        await Expect(photo.Locator("figcaption .caption")).ToContainTextAsync("Ahmad Massoud, son of late Afghan commander Ahmad Shah Massoud, looks on");
        await Expect(photo.Locator("figcaption .credit")).ToContainTextAsync("EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL");
        await Expect(photo.Locator("figcaption .caption")).Not.ToContainTextAsync("EPA");
        await Expect(photo.GetByRole(AriaRole.Img)).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "Leave a reply" })).ToBeVisibleAsync();
    }

    [Theory, InlineData("/"), InlineData("/world"), InlineData(Readers.FirstStory)]
    public async Task What_the_agency_wrote_for_the_desk_is_not_in_the_page(string address)
    {
        var html = await (await (await OpenBrowserAsync()).VisitAsync(address)).TextAsync();

        Assert.Contains("ARCHAMBAULT", html, StringComparison.Ordinal);
        Assert.DoesNotContain("epa09101005", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("MAXPPP", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(SitePages.ForReaders), MemberType = typeof(SitePages))]
    public async Task A_page_for_readers_keeps_to_itself(string name)
    {
        List<string> requests = [], errors = [], cookies = [];
        var reader = await OpenBrowserAsync();
        reader.Context.Request += (_, request) => requests.Add(request.Url);
        reader.Context.Response += (_, answer) => { if (answer.Headers.ContainsKey("set-cookie")) cookies.Add(answer.Url); };
        reader.Context.WebError += (_, error) => errors.Add(error.Error);
        reader.Console += (_, line) => { if (line.Type == "error") errors.Add($"{line.Text} ({line.Location})"); };

        var page = await SitePages.OpenAsync(name, reader);
        await reader.ScrollThroughAsync();

        Assert.DoesNotContain(requests, url => !url.StartsWith($"{Site.Address}/", StringComparison.Ordinal));
        Assert.Contains(requests, url => url.Contains("/css/site", StringComparison.Ordinal));
        // Chromium reports the page's own status, which is meant, as an error; so only that one is let pass.
        Assert.DoesNotContain(errors, e => !(page.Status >= 400 && e.Contains($"status of {page.Status}", StringComparison.Ordinal) && e.Contains(page.Url, StringComparison.Ordinal)));
        if (SitePages.OfKnownReaders.Contains(name)) return;
        Assert.Empty(cookies);
        Assert.Empty(await reader.Context.CookiesAsync());
    }

    [Theory, InlineData("/"), InlineData(Readers.FirstStory), InlineData("/admin/sign-in")]
    public async Task The_first_tab_stop_skips_to_the_content(string address)
    {
        var reader = await OpenBrowserAsync();
        await reader.VisitAsync(address);

        await reader.Keyboard.PressAsync("Tab");
        var skip = reader.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();

        await reader.Keyboard.PressAsync("Enter");
        await Expect(reader.Locator("main:target")).ToBeVisibleAsync();
        await reader.Keyboard.PressAsync("Tab");
        await Expect(reader.Locator("main :focus")).ToHaveCountAsync(1);
    }
}
