using Microsoft.Playwright;
using NewsSite.Sample;

using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class RestoringTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task An_editor_edits_compares_and_restores_a_story_while_readers_see_no_difference()
    {
        var editor = await OpenBrowserAsync(javaScript: false);
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.ReviseFirstStoryAsync();
        await editor.FollowAsync(editor.GetByRole(AriaRole.Link, new() { Name = "Revisions" }));
        await Expect(editor.GetByRole(AriaRole.Row)).ToHaveCountAsync(4);

        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Compare the chosen two" }));
        await Expect(editor.Locator("del", new() { HasText = "TASS" })).ToBeVisibleAsync();
        await Expect(editor.Locator("ins", new() { HasText = "this paper" })).ToBeVisibleAsync();
        await editor.FollowAsync(editor.GetByRole(AriaRole.Link, new() { Name = "Inline" }));
        await Expect(editor.Locator(".line", new() { HasText = "told" }).First).ToContainTextAsync("told [removed: TASS][added: this paper]");

        await editor.VisitAsync($"{Staff.Revisions}/2");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Link, new() { Name = "Restore revision 2…" }));
        await Expect(editor.Locator("del", new() { HasText = "Nobody has confirmed it." })).ToBeVisibleAsync();
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Restore revision 2" }));

        await Expect(editor.Locator(".notice")).ToHaveTextAsync("Restored. Readers see it when it is published.");
        await Expect(editor.GetByLabel("Headline")).ToHaveValueAsync(Readers.FirstHeadline);
        await editor.VisitAsync(Staff.Revisions);
        await Expect(editor.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("Restored revision 2");
        var reader = await OpenBrowserAsync();
        await reader.OpenFirstStoryAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Readers.FirstHeadline);
    }
}
