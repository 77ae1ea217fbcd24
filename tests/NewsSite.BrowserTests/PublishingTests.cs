using Microsoft.Playwright;
using NewsSite.Sample;

namespace NewsSite.BrowserTests;

public sealed class PublishingTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_story_lives_from_draft_over_review_and_correction_to_withdrawal_and_back()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync("/admin/articles/new");
        await editor.GetByLabel("Headline").FillAsync("Harbour opens at six");
        await editor.GetByLabel("Body", new() { Exact = true }).FillAsync("The gates open at **six**.");
        await editor.GetByLabel("Section", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Local" });
        await editor.FollowAsync(editor.SaveButton());
        await editor.GetByLabel("Note", new() { Exact = true }).FillAsync("Please look at the hour.");
        await editor.FollowAsync(Button(editor, "Hand to the editors"));
        await Assertions.Expect(editor.Locator(".top")).ToContainTextAsync("In review");
        await editor.FollowAsync(Button(editor, "Ready to publish"));
        await editor.FollowAsync(editor.PublishButton());
        await Assertions.Expect(editor.Locator(".top")).ToContainTextAsync("Published");
        var address = await editor.GetByRole(AriaRole.Link, new() { Name = "See it on the site" }).GetAttributeAsync("href");

        await editor.GetByLabel("Correction: something was wrong").CheckAsync();
        await editor.GetByLabel("Told to readers", new() { Exact = true }).FillAsync("The gates open at six, not at seven.");
        await editor.FollowAsync(editor.PublishButton());
        var reader = await OpenBrowserAsync();
        await reader.VisitAsync(address!);
        await Assertions.Expect(reader.Locator(".notices")).ToContainTextAsync("not at seven");
        await reader.FollowAsync(reader.GetByRole(AriaRole.Link, new() { Name = "Corrections" }));
        await Assertions.Expect(reader.GetByRole(AriaRole.Main)).ToContainTextAsync("Harbour opens at six");

        await editor.GetByLabel("Why, told to readers of its address").FillAsync("The harbour stays closed.");
        await editor.FollowAsync(Button(editor, "Withdraw the story"));
        var gone = await reader.VisitAsync(address!);
        Assert.Equal(410, gone.Status);
        await Assertions.Expect(reader.GetByRole(AriaRole.Main)).ToContainTextAsync("The harbour stays closed.");

        await editor.FollowAsync(Button(editor, "Give it back to readers"));
        Assert.Equal(200, (await reader.VisitAsync(address!)).Status);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });
}
