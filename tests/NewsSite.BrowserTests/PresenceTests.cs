using Microsoft.Playwright;
using NewsSite.Sample;

using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class PresenceTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task The_first_keystroke_is_told_to_the_other_in_place_and_the_story_is_handed_over_on_request()
    {
        var (ana, ben) = (await OpenAsync(SampleStaff.Editor, 2), await OpenAsync(SampleStaff.Administrator, 2));
        await Body(ana).PressSequentiallyAsync("Ana’s words. ");
        await Expect(Bar(ben)).ToContainTextAsync("is editing");
        await Expect(Body(ben)).Not.ToBeEditableAsync();
        await PressAsync(ben, Bar(ben).GetByRole(AriaRole.Button, new() { Name = "Ask for it" }));
        await Expect(Bar(ben)).ToContainTextAsync("You asked for it");
        await Expect(Bar(ana)).ToContainTextAsync("asks for this story");

        await Bar(ana).GetByLabel("Why not yet").FillAsync("Two more lines");
        await PressAsync(ana, Bar(ana).GetByRole(AriaRole.Button, new() { Name = "Not yet" }));
        await Expect(Bar(ben)).ToContainTextAsync("answered: Two more lines");

        await PressAsync(ben, Bar(ben).GetByRole(AriaRole.Button, new() { Name = "Ask for it" }));
        await Body(ana).PressSequentiallyAsync("And more. ");
        await PressAsync(ana, Bar(ana).GetByRole(AriaRole.Button, new() { Name = "Hand it over" }));
        await Expect(Bar(ben)).ToContainTextAsync("handed the story to you");
        await Expect(Bar(ana)).ToContainTextAsync("is editing");
        await Expect(Body(ben)).ToBeEditableAsync();
        await Expect(Body(ana)).Not.ToBeEditableAsync();
        await Expect(ana.Locator("[data-journal-state]")).ToContainTextAsync("Saved");
        Assert.Contains("And more.", await Body(ana).InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_another_writes_nothing_in_the_form_moves_until_one_chooses_to_write_all_the_same()
    {
        var (ana, ben) = (await OpenAsync(SampleStaff.Editor, 6), await OpenAsync(SampleStaff.Administrator, 6));
        await Body(ana).PressSequentiallyAsync("Ana’s words. ");
        await Expect(Body(ben)).Not.ToBeEditableAsync();
        var (text, section) = (await Body(ben).InputValueAsync(), await ben.GetByLabel("Section", new() { Exact = true }).InputValueAsync());
        await Body(ben).PressAsync("x");
        await Body(ben).PressAsync("Control+b");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Bold" }).ClickAsync(new() { Force = true });
        await ben.GetByLabel("Section", new() { Exact = true }).PressAsync("ArrowDown");
        Assert.Equal((text, section), (await Body(ben).InputValueAsync(), await ben.GetByLabel("Section", new() { Exact = true }).InputValueAsync()));

        await PressAsync(ben, Bar(ben).GetByRole(AriaRole.Button, new() { Name = "write in it all the same" }));
        await Expect(Body(ben)).ToBeEditableAsync();
        await Body(ben).PressSequentiallyAsync("Ben’s words. ");
        await Expect(ben.Locator("[data-journal-state]")).ToContainTextAsync("Saved");
        await Expect(Bar(ben)).ToContainTextAsync("is editing");
        await Expect(Body(ben)).ToBeEditableAsync();
    }

    [Fact]
    public async Task A_take_over_is_told_within_one_poll_and_the_words_stay_on_the_screen_and_in_a_branch()
    {
        var (ana, ben) = (await OpenAsync(SampleStaff.Editor, 3), await OpenAsync(SampleStaff.Administrator, 3));
        await Body(ana).PressSequentiallyAsync("Only in Ana’s window. ");
        await Expect(ana.Locator("[data-journal-state]")).ToContainTextAsync("Saved");
        await Expect(Bar(ben)).ToContainTextAsync("is editing");
        await ben.FollowAsync(Bar(ben).GetByRole(AriaRole.Link, new() { Name = "Take it over…" }));
        await ben.GetByRole(AriaRole.Textbox).FillAsync("The lawyer waits");
        await ben.FollowAsync(ben.GetByRole(AriaRole.Button, new() { Name = "Take it over from" }));
        await Expect(Bar(ana)).ToContainTextAsync("took this story over");
        await Expect(Bar(ana)).ToContainTextAsync("The lawyer waits");
        await Expect(Body(ana)).Not.ToBeEditableAsync();
        Assert.Contains("Only in Ana’s window.", await Body(ana).InputValueAsync(), StringComparison.Ordinal);
        await ben.FollowAsync(ben.GetByRole(AriaRole.Link, new() { Name = "Revisions", Exact = true }));
        await Expect(ben.Locator(".revisions .kind.branch")).ToHaveTextAsync("Branch");
    }

    [Fact]
    public async Task Without_script_the_page_says_who_is_editing_and_the_take_over_works()
    {
        var ana = await OpenAsync(SampleStaff.Editor, 5);
        await ana.RunAndWaitForResponseAsync(
            () => Body(ana).PressSequentiallyAsync("Words. "),
            answer => answer.Url.EndsWith("/presence", StringComparison.Ordinal) && answer.Request.PostData?.Contains("typed=true", StringComparison.Ordinal) == true);
        await Expect(ana.Locator("[data-journal-state]")).ToContainTextAsync("Saved");
        var ben = await OpenBrowserAsync(javaScript: false);
        await ben.SignInAsync(SampleStaff.Administrator);
        await ben.VisitAsync("/admin/articles/5");
        await Expect(Bar(ben)).ToContainTextAsync("is editing");
        await Bar(ben).GetByRole(AriaRole.Button, new() { Name = "Ask for it" }).ClickAsync();
        await Expect(Bar(ben)).ToContainTextAsync("You asked for it");
        await Bar(ben).GetByRole(AriaRole.Link, new() { Name = "Take it over…" }).ClickAsync();
        await ben.GetByRole(AriaRole.Textbox).FillAsync("Deadline");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Take it over from" }).ClickAsync();
        await Expect(ben.GetByText("The story is in your hand.")).ToBeVisibleAsync();
        await Expect(Bar(ana)).ToContainTextAsync("took this story over");
    }

    private async Task<IPage> OpenAsync(string email, int article)
    {
        var page = await OpenBrowserAsync();
        await page.SignInAsync(email);
        await page.VisitAsync($"/admin/articles/{article}");
        return page;
    }

    private static ILocator Bar(IPage page) => page.Locator(".presence");

    private static ILocator Body(IPage page) => page.GetByLabel("Body", new() { Exact = true });

    /// <summary>By keyboard alone.</summary>
    private static async Task PressAsync(IPage page, ILocator button)
    {
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
