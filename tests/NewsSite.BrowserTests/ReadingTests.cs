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
