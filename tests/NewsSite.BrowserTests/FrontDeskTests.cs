using Microsoft.Playwright;
using NewsSite.Sample;

using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class FrontDeskTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task By_keyboard_alone_a_story_is_moved_up_place_by_place_and_the_focus_stays_with_it()
    {
        var editor = await OpenDeskAsync();
        var story = await HeadlineAsync(editor, "second:3");
        await Button(editor, "second", $"Move up: {story}").FocusAsync();
        foreach (var place in (string[])["second:2", "second:1"])
        {
            await PressAsync(editor, "Enter");
            await Expect(Headline(editor, place)).ToHaveTextAsync(story);
            await Expect(Button(editor, "second", $"Move up: {story}")).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task Without_script_the_buttons_do_the_same()
    {
        var editor = await OpenDeskAsync(javaScript: false);
        var story = await HeadlineAsync(editor, "second:1");
        await editor.FollowAsync(Button(editor, "second", $"Move down: {story}"));
        await Expect(Headline(editor, "second:2")).ToHaveTextAsync(story);
        await Expect(editor.Locator(".handle")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_story_is_carried_to_another_zone_and_stands_there_for_readers()
    {
        var editor = await OpenDeskAsync();
        var story = await HeadlineAsync(editor, "strip-3:1");
        await CarryAsync(editor, "strip-3", story, "second:2");
        await Expect(Headline(editor, "second:2")).ToHaveTextAsync(story);
        await editor.VisitAsync("/");
        await Expect(editor.Locator(".second .teaser").Nth(1).GetByRole(AriaRole.Heading)).ToHaveTextAsync(story);
    }

    [Fact]
    public async Task The_handle_moves_its_story_by_arrow_keys()
    {
        var editor = await OpenDeskAsync();
        var story = await HeadlineAsync(editor, "second:2");
        await Handle(editor, "second", story).FocusAsync();
        await PressAsync(editor, "ArrowDown");
        await Expect(Headline(editor, "second:3")).ToHaveTextAsync(story);
    }

    [Fact]
    public async Task A_story_is_searched_for_pinned_for_a_while_and_unpinned_again()
    {
        var editor = await OpenDeskAsync();
        await editor.FollowAsync(editor.GetByRole(AriaRole.Link, new() { Name = "Pin a story", Exact = true }));
        await editor.GetByLabel("Headline, number or address").FillAsync("choir");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Search" }));
        await editor.FollowAsync(editor.GetByRole(AriaRole.Link, new() { Name = "A choir of two villages" }));
        await editor.GetByLabel("Zone", new() { Exact = true }).SelectOptionAsync("second");
        await editor.GetByLabel("Until", new() { Exact = true }).FillAsync("2099-01-01T06:00");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Pin the story" }));
        await Expect(editor.Locator("[data-place='second:1'] .reason")).ToHaveTextAsync("Pinned by Edith Marlow until 1 January 2099, 06:00");
        await editor.FollowAsync(Button(editor, "second", "Unpin: A choir of two villages"));
        await Expect(Headline(editor, "second:1")).Not.ToContainTextAsync("choir");
    }

    /// <summary>A button beside a story in one zone: what is read most may stand in another one, too.</summary>
    private static ILocator Button(IPage page, string zone, string name) => page.Locator($"[data-place^='{zone}:']").GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Handle(IPage page, string zone, string story) => Button(page, zone, $"Carry, or press arrow up or down: {story}");

    private static ILocator Headline(IPage page, string place) => page.Locator($"[data-place='{place}'] .headline");

    private static Task<string> HeadlineAsync(IPage page, string place) => Headline(page, place).InnerTextAsync();

    private static Task<IResponse> PressAsync(IPage page, string key)
        => page.FollowAsync(() => page.Keyboard.PressAsync(key));

    private static async Task CarryAsync(IPage page, string zone, string story, string place)
    {
        await page.SetViewportSizeAsync(1280, 3600);
        var (from, to) = (await Handle(page, zone, story).BoundingBoxAsync(), await Headline(page, place).BoundingBoxAsync());
        await page.Mouse.MoveAsync(from!.X + from.Width / 2, from.Y + from.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to!.X + 5, to.Y + 5, new() { Steps = 5 });
        await page.FollowAsync(() => page.Mouse.UpAsync());
    }

    private async Task<IPage> OpenDeskAsync(bool javaScript = true)
    {
        var page = await OpenBrowserAsync(javaScript);
        await page.SignInAsync(SampleStaff.Editor);
        await page.VisitAsync("/admin/front");
        return page;
    }
}
