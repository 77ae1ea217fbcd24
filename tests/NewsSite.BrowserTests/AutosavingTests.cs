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
    public async Task The_answer_of_a_save_is_never_written_over_newer_keystrokes()
    {
        var page = await WriteAsync("One");
        var arrived = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await page.RouteAsync(Journal, async route =>
        {
            arrived.TrySetResult();
            await goOn.Task;
            await route.ContinueAsync();
        });
        await Body(page).PressSequentiallyAsync(" two");
        await arrived.Task;
        await Body(page).PressSequentiallyAsync(" three");
        goOn.SetResult();
        await Expect(State(page)).ToHaveTextAsync(Saved);
        await Expect(Body(page)).ToHaveValueAsync("One two three");
        await page.ReloadAsync();
        await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Take it up" }).First);
        await Expect(Body(page)).ToHaveValueAsync("One two three");
    }

    [Fact]
    public async Task Two_windows_of_one_account_both_reach_the_server()
    {
        var first = await WriteAsync("Begun");
        await first.FollowAsync(first.SaveButton());
        var second = await first.Context.NewPageAsync();
        await second.VisitAsync(new Uri(first.Url).AbsolutePath);
        await Body(first).FillAsync("In the first window");
        await Expect(State(first)).ToHaveTextAsync(Saved);
        await Body(second).FillAsync("In the second window");
        await Expect(State(second)).ToHaveTextAsync(Saved);
        await Expect(second.Locator(".presence")).ToContainTextAsync("You have this story open in another window, too.");
        var third = await first.Context.NewPageAsync();
        await third.VisitAsync(new Uri(first.Url).AbsolutePath);
        await Expect(third.Locator("[data-unsaved-notice]")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Signing_out_sends_what_was_typed_and_leaves_nothing_in_the_browser()
    {
        var page = await WriteAsync("Typed in the last moment");
        await page.SignOutAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length"));
        await page.SignInAsync(SampleStaff.Editor);
        await page.VisitAsync("/admin/articles");
        await page.FollowAsync(page.Locator(".unsaved a").First);
        await Expect(Body(page)).ToHaveValueAsync("Typed in the last moment");
    }

    [Fact]
    public async Task Signing_out_asks_before_words_are_thrown_away_that_cannot_be_sent()
    {
        var page = await WriteAsync("One");
        await page.RouteAsync(Journal, route => route.AbortAsync());
        await Body(page).FillAsync("One two");
        await Expect(State(page)).ToHaveTextAsync("NOT saved, retrying");
        var questions = new List<string>();
        void Stay(object? sender, IDialog dialog) { questions.Add(dialog.Message); _ = dialog.DismissAsync(); }
        page.Dialog += Stay;
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(State(page)).ToHaveTextAsync("NOT saved, retrying");
        await page.WaitForFunctionAsync("() => localStorage.length > 0");
        await Expect(Body(page)).ToHaveValueAsync("One two");
        page.Dialog -= Stay;
        page.Dialog += (_, dialog) => { questions.Add(dialog.Message); _ = dialog.AcceptAsync(); };
        await page.SignOutAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length"));
        Assert.Equal(2, questions.Count);
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
