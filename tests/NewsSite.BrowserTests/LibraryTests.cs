using Microsoft.Playwright;
using NewsSite.Sample;

using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class LibraryTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task Photos_are_gone_through_by_keys_and_shown_beside_the_list_which_the_address_keeps()
    {
        var editor = await OpenAsync();
        var items = editor.Locator(".photos > li");
        await editor.Keyboard.PressAsync("j");
        await Expect(items.Nth(0)).ToBeFocusedAsync();
        await editor.Keyboard.PressAsync("ArrowRight");
        await Expect(items.Nth(1)).ToBeFocusedAsync();
        await PanelAsync(editor, () => editor.Keyboard.PressAsync("Enter"));
        var second = await items.Nth(1).Locator(".what").InnerTextAsync();
        await Expect(editor.Locator(".panel h2")).ToHaveTextAsync(second);
        await PanelAsync(editor, () => editor.Keyboard.PressAsync("ArrowLeft"));
        await Expect(editor.Locator(".panel h2")).ToHaveTextAsync(await items.Nth(0).Locator(".what").InnerTextAsync());
        await editor.Keyboard.PressAsync("x");
        await Expect(items.Nth(0).Locator(".tick")).ToBeCheckedAsync();
        await Expect(editor.Locator("#bulk [data-count]")).ToHaveTextAsync("1 photo is ticked.");

        await editor.RunAndWaitForResponseAsync(() => editor.ReloadAsync(), r => r.Request.IsNavigationRequest);
        await Expect(editor.Locator(".panel h2")).ToHaveTextAsync(await items.Nth(0).Locator(".what").InnerTextAsync());
        await editor.Keyboard.PressAsync("Escape");
        await Expect(editor.Locator(".panel")).ToBeHiddenAsync();
        Assert.DoesNotContain("show=", editor.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_narrow_screen_a_photo_leads_to_its_page()
    {
        var editor = await OpenAsync();
        await editor.SetViewportSizeAsync(800, 700);
        await editor.FollowAsync(editor.Locator(".photos .what").First);
        await Expect(editor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Photo ");
    }

    [Fact]
    public async Task Photos_are_ticked_with_Shift_or_all_at_once_looked_at_changed_and_put_back()
    {
        var editor = await OpenAsync();
        var ticks = editor.Locator(".photos .tick");
        await ticks.Nth(0).ClickAsync();
        await ticks.Nth(2).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(editor.Locator("#bulk [data-count]")).ToHaveTextAsync("3 photos are ticked.");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Edit credit and rights" }));
        await editor.GetByLabel("Source", new() { Exact = true }).FillAsync("The Courier’s own");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Look at what changes" }));
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Change 3 photos" }));
        await Expect(editor.Locator(".notice")).ToContainTextAsync("Wrote source “The Courier’s own” into 3 photos.");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await Expect(editor.Locator(".notice")).ToContainTextAsync("3 photos put back.");
        await editor.GetByLabel("Tick all on this page").CheckAsync();
        await Expect(editor.Locator(".photos .tick:not(:checked)")).ToHaveCountAsync(0);
    }

    private static Task<IResponse> PanelAsync(IPage page, Func<Task> act) => page.RunAndWaitForResponseAsync(act, r => r.Url.EndsWith("/panel", StringComparison.Ordinal));

    private async Task<IPage> OpenAsync()
    {
        var editor = await OpenBrowserAsync();
        await editor.SetViewportSizeAsync(1400, 900);
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync("/admin/photos");
        return editor;
    }
}
