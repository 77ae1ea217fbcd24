using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class SearchTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reader_searches_from_any_page_and_opens_what_was_found(bool javaScript)
    {
        var reader = await OpenBrowserAsync(javaScript);
        await reader.VisitAsync("/world");
        await reader.GetByRole(AriaRole.Searchbox, new() { Name = "Words to search for" }).FillAsync("ferries resume");
        await reader.FollowAsync(reader.Locator(".masthead").GetByRole(AriaRole.Button, new() { Name = "Search" }));

        var hit = reader.Locator(".hits article").First;
        await Expect(hit.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Ferry services resume after four days of gales");
        await Expect(hit.Locator("h3 mark").First).ToHaveTextAsync("Ferry");
        await reader.GetByText("Narrow it down").ClickAsync();
        await reader.GetByLabel("Section", new() { Exact = true }).SelectOptionAsync("world");
        await reader.FollowAsync(reader.Locator("form.search").GetByRole(AriaRole.Button, new() { Name = "Search" }));
        await Expect(reader.Locator("#section")).ToHaveValueAsync("world");
        await reader.FollowAsync(reader.Locator(".hits").GetByRole(AriaRole.Link, new() { Name = "Ferry services resume after four days of gales" }).Last);
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ferry services resume after four days of gales");
    }

    [Fact]
    public async Task Who_types_walks_through_the_suggestions_by_keyboard()
    {
        var reader = await OpenBrowserAsync();
        await reader.VisitAsync("/search");
        var field = reader.GetByRole(AriaRole.Combobox, new() { Name = "Search" });
        await Expect(field).ToBeFocusedAsync();
        await field.PressSequentiallyAsync("ferry serv");
        await Expect(reader.Locator("[role=option]")).ToHaveCountAsync(1);
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ferry services resume after four days of gales");
    }

    [Fact]
    public async Task On_a_phone_the_button_leads_to_the_search()
    {
        var reader = await OpenBrowserAsync();
        await reader.SetViewportSizeAsync(360, 800);
        await reader.VisitAsync("/");
        await reader.FollowAsync(reader.Locator(".masthead").GetByRole(AriaRole.Button, new() { Name = "Search" }));
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Search");
    }
}
