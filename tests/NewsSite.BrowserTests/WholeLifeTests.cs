using Microsoft.Playwright;
using NewsSite.Sample;

using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

/// <summary>The whole life of a story, by keyboard alone.</summary>
public sealed class WholeLifeTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_story_goes_from_draft_over_review_print_staged_edit_and_correction_to_restoration_withdrawal_and_redirect()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync("/admin/articles/new");
        await TypeAsync(editor, "Headline", "Lighthouse lamp lit again");
        await TypeAsync(editor, "Body", "The lamp burns at **eight**.");
        await Expect(editor.Locator("[data-journal-state]")).ToContainTextAsync("Saved");
        await editor.ReloadAsync();
        await editor.PressAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Take it up" }));
        await Expect(Body(editor)).ToHaveValueAsync("The lamp burns at **eight**.");
        await editor.GetByLabel("Section", new() { Exact = true }).FocusAsync();
        await editor.Keyboard.TypeAsync("Local");
        await editor.PressAsync(editor.SaveButton());
        await editor.PressAsync(Button(editor, "Hand to the editors"));
        await editor.PressAsync(Button(editor, "Ready to publish"));
        await editor.PressAsync(editor.PublishButton());
        await Expect(editor.Locator(".top")).ToContainTextAsync("Published");
        var address = (await editor.GetByRole(AriaRole.Link, new() { Name = "See it on the site" }).GetAttributeAsync("href"))!;

        await ReplaceAsync(editor, "Body", "The lamp burns at **nine**.");
        await editor.PressAsync(editor.SaveButton());
        await Expect(editor.Locator(".top")).ToContainTextAsync("Published, edited since");
        var reader = await OpenBrowserAsync();
        await reader.VisitAsync(address);
        await Expect(reader.Locator(".body")).ToHaveTextAsync("The lamp burns at eight.");

        await editor.GetByLabel("Minor: nobody is told").FocusAsync();
        await editor.Keyboard.PressAsync("ArrowDown");
        await editor.Keyboard.PressAsync("ArrowDown");
        await TypeAsync(editor, "Told to readers", "It burns at nine, not at eight.");
        await editor.PressAsync(editor.PublishButton());
        await reader.ReloadAsync();
        await Expect(reader.Locator(".body")).ToHaveTextAsync("The lamp burns at nine.");
        await Expect(reader.Locator(".notices")).ToContainTextAsync("not at eight");

        await editor.PressAsync(editor.GetByRole(AriaRole.Link, new() { Name = "Revisions", Exact = true }));
        await editor.PressAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Compare the chosen two" }));
        await Expect(editor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Revisions");
        await editor.VisitAsync($"/admin/articles/{address.Split('/')[2]}/revisions/2");
        await editor.PressAsync(editor.GetByRole(AriaRole.Link, new() { Name = "Restore revision" }));
        await Expect(editor.Locator(".comparison")).ToContainTextAsync("nine");
        await editor.PressAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Restore" }));
        await Expect(Body(editor)).ToHaveValueAsync("The lamp burns at **eight**.");

        await editor.PressAsync(editor.PublishButton());
        await editor.PressAsync(editor.GetByRole(AriaRole.Link, new() { Name = "Change it" }));
        await ReplaceAsync(editor, "Slug", "lamp-lit-again");
        await editor.PressAsync(Button(editor, "Change the address"));
        await reader.VisitAsync(address);
        await Expect(reader).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/lamp-lit-again$"));

        await TypeAsync(editor, "Why, told to readers of its address", "There is no lamp.");
        await editor.PressAsync(Button(editor, "Withdraw the story"));
        Assert.Equal(410, (await reader.VisitAsync(address)).Status);
        await editor.PressAsync(Button(editor, "Give it back to readers"));
        Assert.Equal(200, (await reader.VisitAsync(address)).Status);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Body(IPage page) => page.GetByLabel("Body", new() { Exact = true });

    private static async Task TypeAsync(IPage page, string label, string words)
    {
        await page.GetByLabel(label, new() { Exact = true }).FocusAsync();
        await page.Keyboard.InsertTextAsync(words);
    }

    private static async Task ReplaceAsync(IPage page, string label, string words)
    {
        await page.GetByLabel(label, new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(words);
    }
}
