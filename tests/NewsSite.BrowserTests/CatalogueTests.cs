using Microsoft.Playwright;
using NewsSite.Sample;

using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class CatalogueTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task Sections_are_put_into_their_order_by_keyboard_without_losing_the_place()
    {
        var editor = await OpenAsync("/admin/sections");
        var up = editor.GetByRole(AriaRole.Button, new() { Name = "Move Politics up" });
        await up.FocusAsync();
        await PressAsync(editor, "Enter");
        await Expect(up).ToBeFocusedAsync();
        await PressAsync(editor, "Enter");
        await Expect(editor.GetByRole(AriaRole.Button, new() { Name = "Move Politics down" })).ToBeFocusedAsync();
        await editor.VisitAsync("/");
        await Expect(editor.Locator("nav.sections a").First).ToHaveTextAsync("Politics");
    }

    [Fact]
    public async Task A_tag_is_merged_into_another_by_keyboard()
    {
        var editor = await OpenAsync("/admin/tags?q=storms");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Link, new() { Name = "Storms", Exact = true }));
        var into = editor.GetByRole(AriaRole.Combobox, new() { Name = "The tag that stays" });
        await into.FocusAsync();
        await editor.Keyboard.TypeAsync("ferr");
        await Expect(editor.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await editor.Keyboard.PressAsync("ArrowDown");
        await editor.Keyboard.PressAsync("Enter");
        await PressAsync(editor, "Enter");
        await Expect(editor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Merge “Storms”");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Merge the two" }));
        await Expect(editor.Locator(".notice")).ToHaveTextAsync("The two tags are one now. The old address leads to it.");
        await editor.VisitAsync("/tag/storms");
        await Expect(editor).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/tag/ferries"));
    }

    [Fact]
    public async Task A_story_is_put_into_a_series_by_words_of_its_headline()
    {
        var editor = await OpenAsync("/admin/series/1");
        var story = editor.GetByRole(AriaRole.Combobox, new() { Name = "Add a story" });
        await story.FocusAsync();
        await editor.Keyboard.TypeAsync("massoud");
        await Expect(editor.GetByRole(AriaRole.Option, new() { Name = Readers.FirstHeadline })).ToBeVisibleAsync();
        await editor.Keyboard.PressAsync("ArrowDown");
        await editor.Keyboard.PressAsync("Enter");
        await PressAsync(editor, "Enter");
        await Expect(editor.Locator(".notice")).ToHaveTextAsync("The story is the last part now.");
        await editor.VisitAsync(Readers.FirstStory);
        await Expect(editor.GetByRole(AriaRole.Navigation, new() { Name = "Series" })).ToContainTextAsync("in the series Getting about");
    }

    [Fact]
    public async Task The_address_of_a_public_story_is_changed_on_purpose()
    {
        var editor = await OpenAsync("/admin/articles/3");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Link, new() { Name = "Change it" }));
        await editor.GetByLabel("Slug").FillAsync("water-talks");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Change the address" }));
        await editor.FollowAsync(editor.GetByRole(AriaRole.Link, new() { Name = "See it on the site" }));
        await Expect(editor).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/3/water-talks$"));
    }

    private async Task<IPage> OpenAsync(string address)
    {
        var page = await OpenBrowserAsync();
        await page.SignInAsync(SampleStaff.Editor);
        await page.VisitAsync(address);
        return page;
    }

    private static Task<IResponse> PressAsync(IPage page, string key) => page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync(key), r => r.Request.IsNavigationRequest && r.Status is < 300 or >= 400);
}
