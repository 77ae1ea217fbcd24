using Microsoft.Playwright;
using NewsSite.Sample;

using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class ListTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task Stories_are_ticked_with_Shift_acted_on_at_once_and_put_back_with_one_button()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.TagFirstAsync();
        await Expect(editor.Locator(".notice")).ToContainTextAsync("Tagged “Together”: 3 stories.");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await Expect(editor.Locator(".notice")).ToContainTextAsync("Undone by Edith Marlow: 3 stories put back.");
    }

    [Fact]
    public async Task The_list_is_filtered_and_acted_on_by_keyboard_alone_and_without_script()
    {
        var editor = await OpenBrowserAsync(javaScript: false);
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync("/admin/articles");
        await editor.GetByLabel("Headline", new() { Exact = true }).FocusAsync();
        await editor.Keyboard.TypeAsync("night trains");
        await editor.RunAndWaitForResponseAsync(() => editor.Keyboard.PressAsync("Enter"), r => r.Request.IsNavigationRequest);
        await Expect(editor.Locator("td.headline")).ToHaveTextAsync(["Night trains return to the coast line"]);
        await editor.Locator(".tick input").FocusAsync();
        await editor.Keyboard.PressAsync("Space");
        await editor.GetByLabel("Do", new() { Exact = true }).SelectOptionAsync("Untag");
        await editor.GetByLabel("Tag", new() { Exact = true }).FillAsync("no such tag");
        await editor.Keyboard.PressAsync("Enter");
        await Expect(editor.Locator(".problems")).ToContainTextAsync("There is no tag called “no such tag”.");
        await Expect(editor.Locator(".tick input")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task All_on_a_page_are_ticked_at_once_and_only_what_the_act_needs_is_asked()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync("/admin/articles?section=world");
        await editor.GetByLabel("Tick all on this page").CheckAsync();
        await Expect(editor.Locator(".tick input:not(:checked)")).ToHaveCountAsync(0);
        await Expect(editor.GetByLabel("To section")).ToBeHiddenAsync();
        await editor.GetByLabel("Do", new() { Exact = true }).SelectOptionAsync("Move");
        await Expect(editor.GetByLabel("To section")).ToBeVisibleAsync();
        await Expect(editor.GetByLabel("Tag", new() { Exact = true })).ToBeHiddenAsync();
    }
}
