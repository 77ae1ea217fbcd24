using Microsoft.Playwright;
using NewsSite.Sample;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class KeysTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_question_mark_opens_the_sheet_and_Escape_closes_it()
    {
        var page = await OpenDeskAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(Sheet(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(Sheet(page)).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("g a", "/admin/articles")]
    [InlineData("g s", "/admin/sections")]
    [InlineData("g c", "/admin/comments")]
    [InlineData("g n", "/admin/notifications")]
    [InlineData("n", "/admin/articles/new")]
    public async Task Keys_go_where_the_sheet_says(string keys, string address)
    {
        var page = await OpenDeskAsync();
        foreach (var key in keys.Split(' ')) await page.Keyboard.PressAsync(key);
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == address);
    }

    [Fact]
    public async Task No_single_key_acts_while_something_is_being_typed()
    {
        var page = await OpenDeskAsync();
        await page.VisitAsync("/admin/articles/new");
        var headline = page.GetByLabel("Headline");
        await headline.PressSequentiallyAsync("gang? n / j");
        await Expect(headline).ToHaveValueAsync("gang? n / j");
        await Expect(Sheet(page)).ToBeHiddenAsync();
        Assert.Equal("/admin/articles/new", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Single_keys_are_turned_off_for_this_browser_and_on_again()
    {
        var page = await OpenDeskAsync();
        await page.Keyboard.PressAsync("?");
        await Sheet(page).GetByLabel("Use shortcuts of single letters and signs in this browser").UncheckAsync();
        await page.ReloadAsync();
        await page.Keyboard.PressAsync("?");
        await page.Keyboard.PressAsync("n");
        await Expect(Sheet(page)).ToBeHiddenAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/admin$"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        await Sheet(page).GetByLabel("Use shortcuts of single letters and signs in this browser").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(Sheet(page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Control_and_S_saves_the_story_while_its_words_are_typed()
    {
        var page = await OpenDeskAsync();
        await page.VisitAsync("/admin/articles/new");
        await page.GetByLabel("Headline").FillAsync("Saved by keys");
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Headline")).ToHaveValueAsync("Saved by keys");
    }

    [Fact]
    public async Task J_K_and_O_go_through_a_list_and_open()
    {
        var page = await OpenDeskAsync();
        await page.VisitAsync("/admin/articles");
        foreach (var key in new[] { "j", "j", "j", "k" }) await page.Keyboard.PressAsync(key);
        var second = page.Locator("main tbody tr").Nth(1);
        await Expect(second).ToBeFocusedAsync();
        var headline = await second.GetByRole(AriaRole.Link).First.InnerTextAsync();
        await page.Keyboard.PressAsync("o");
        await Expect(page.GetByLabel("Headline")).ToHaveValueAsync(headline);
    }

    [Fact]
    public async Task A_comment_is_approved_by_keys_alone()
    {
        var page = await (await OpenBrowserAsync()).OpenQueueAsync();
        var first = page.Locator(".waiting-comment").First;
        var name = await first.GetAttributeAsync("data-name");
        await page.Keyboard.PressAsync("a");
        await Expect(first).ToBeFocusedAsync();
        await Expect(first).Not.ToHaveAttributeAsync("data-name", name!);
        await page.ExpectDoneAsync($"{name}’s comment is on the page now.");
        await page.Keyboard.PressAsync("r");
        await Expect(page.Locator(".comment-pane [name=code]").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_script_the_link_leads_to_the_shortcuts()
    {
        var page = await OpenBrowserAsync(javaScript: false);
        await page.SignInAsync(SampleStaff.Editor);
        await page.GetByRole(AriaRole.Link, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        await Expect(page.GetByText("Your browser runs no scripts here")).ToBeVisibleAsync();
    }

    private static ILocator Sheet(IPage page) => page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });

    private async Task<IPage> OpenDeskAsync()
    {
        var page = await OpenBrowserAsync();
        await page.SignInAsync(SampleStaff.Administrator);
        return page;
    }
}
