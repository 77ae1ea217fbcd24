using Microsoft.Playwright;
using NewsSite.Sample;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class AutosavingTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    private const string Journal = "**/admin/journal";

    [Fact]
    public async Task What_is_typed_is_saved_by_itself_and_taken_up_after_a_reload()
    {
        var page = await WriteAsync("The bell rang");
        await Expect(State(page)).ToHaveTextAsync(Saved);
        await Expect(Body(page)).ToHaveValueAsync("The bell rang");

        await page.ReloadAsync();
        await Expect(page.GetByText("You typed something here that was not saved")).ToBeVisibleAsync();
        await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Take it up" }));
        await Expect(Body(page)).ToHaveValueAsync("The bell rang");
        await page.FollowAsync(page.SaveButton());
        await Expect(Body(page)).ToHaveValueAsync("The bell rang");
        await Expect(page.GetByText("You typed something here that was not saved")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_server_out_of_reach_is_said_and_the_words_come_back()
    {
        var page = await WriteAsync("One");
        await Expect(State(page)).ToHaveTextAsync(Saved);
        await page.FollowAsync(page.SaveButton());
        await page.RouteAsync(Journal, route => route.AbortAsync());
        await Body(page).FillAsync("One two three");
        await Expect(State(page)).ToHaveTextAsync("NOT saved, retrying");

        await page.ReloadAsync();
        var offer = page.GetByText("This browser kept what the server never had");
        await Expect(offer).ToBeVisibleAsync();
        await Expect(Body(page)).ToHaveValueAsync("One");
        await page.UnrouteAsync(Journal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it up" }).ClickAsync();
        await Expect(Body(page)).ToHaveValueAsync("One two three");
        await Expect(State(page)).ToHaveTextAsync(Saved);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length"));
    }

    [Fact]
    public async Task A_server_that_comes_back_gets_the_words_without_another_keystroke()
    {
        var page = await WriteAsync("One");
        await Expect(State(page)).ToHaveTextAsync(Saved);
        await page.RouteAsync(Journal, route => route.AbortAsync());
        await Body(page).FillAsync("One two");
        await Expect(State(page)).ToHaveTextAsync("NOT saved, retrying");
        await page.UnrouteAsync(Journal);
        await Expect(State(page)).ToHaveTextAsync(Saved);
    }

    [Fact]
    public async Task A_session_that_ends_in_mid_edit_is_signed_in_again_in_place_and_the_save_goes_through()
    {
        var page = await WriteAsync("Before");
        await Expect(State(page)).ToHaveTextAsync(Saved);
        await page.Context.ClearCookiesAsync();
        await Body(page).FillAsync("Before and after");

        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToBeVisibleAsync();
        await dialog.GetByLabel("Email").FillAsync(SampleStaff.Editor);
        await dialog.GetByLabel("Password").FillAsync("wrong");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sign in and save" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Email and password do not match.");
        await dialog.GetByLabel("Password").FillAsync(SampleStaff.Password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sign in and save" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(State(page)).ToHaveTextAsync(Saved);

        await page.FollowAsync(page.SaveButton());
        await Expect(Body(page)).ToHaveValueAsync("Before and after");
    }

    [Fact]
    public async Task A_save_pressed_after_the_session_has_ended_goes_through_after_signing_in_in_place()
    {
        var page = await WriteAsync("Pressed");
        await Expect(State(page)).ToHaveTextAsync(Saved);
        await page.Context.ClearCookiesAsync();
        await page.SaveButton().ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Email").FillAsync(SampleStaff.Editor);
        await dialog.GetByLabel("Password").FillAsync(SampleStaff.Password);
        await page.FollowAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Sign in and save" }));
        await Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Body(page)).ToHaveValueAsync("Pressed");
    }

    [Fact]
    public async Task Without_script_a_save_after_the_session_has_ended_goes_through_after_signing_in()
    {
        var page = await OpenBrowserAsync(javaScript: false);
        await page.SignInAsync(SampleStaff.Editor);
        await page.VisitAsync("/admin/articles/new");
        await Body(page).FillAsync("Without script");
        await page.Context.ClearCookiesAsync();
        await page.SaveButton().ClickAsync();
        await page.GetByLabel("Email").FillAsync(SampleStaff.Editor);
        await page.GetByLabel("Password").FillAsync(SampleStaff.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it now" }).ClickAsync();
        await Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Body(page)).ToHaveValueAsync("Without script");
    }

    private static readonly System.Text.RegularExpressions.Regex Saved = new("^Saved [0-9]{2}:[0-9]{2}:[0-9]{2}$");

    private static ILocator State(IPage page) => page.Locator("[data-journal-state]");

    private static ILocator Body(IPage page) => page.GetByLabel("Body", new() { Exact = true });

    private async Task<IPage> WriteAsync(string body)
    {
        var page = await OpenBrowserAsync();
        await page.SignInAsync(SampleStaff.Editor);
        await page.VisitAsync("/admin/articles/new");
        await Body(page).FillAsync(body);
        return page;
    }
}
