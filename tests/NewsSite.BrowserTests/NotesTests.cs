using Microsoft.Playwright;
using NewsSite.Sample;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class NotesTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_note_sent_beside_the_story_leaves_its_unsaved_words_alone()
    {
        var page = await OpenStoryAsync(5);
        var body = page.GetByLabel("Body", new() { Exact = true });
        await body.FillAsync("Unsaved words.");
        await page.NoteField().FillAsync("Who has the number of the mayor?");
        await page.SendNoteButton().ClickAsync();
        await Expect(page.Locator(".note-text", new() { HasText = "Who has the number of the mayor?" })).ToBeVisibleAsync();
        await Expect(page.NoteField()).ToHaveValueAsync("");
        await Expect(page.NoteField()).ToBeFocusedAsync();
        await Expect(body).ToHaveValueAsync("Unsaved words.");
    }

    [Fact]
    public async Task A_colleague_is_chosen_by_keyboard_and_told()
    {
        var page = await OpenStoryAsync(8);
        await page.NoteField().PressSequentiallyAsync("Please look, @ada");
        var proposals = page.GetByRole(AriaRole.Listbox, new() { Name = "Colleagues" });
        await Expect(proposals.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Ada Brandt @ada-brandt"]);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.NoteField()).ToHaveValueAsync("Please look, @ada-brandt ");
        await Expect(proposals).ToBeHiddenAsync();
        await page.SendNoteButton().ClickAsync();
        await Expect(page.Locator(".mention")).ToHaveTextAsync("@ada-brandt");

        var administrator = await OpenBrowserAsync();
        await administrator.SignInAsync(SampleStaff.Administrator);
        await administrator.FollowAsync(administrator.GetByRole(AriaRole.Link, new() { Name = "Notifications" }));
        await administrator.FollowAsync(administrator.GetByRole(AriaRole.Button, new() { Name = "New: Edith Marlow mentioned you" }).First);
        await Expect(administrator.Locator(".mention.me").Last).ToBeVisibleAsync();
        Assert.Contains("/admin/articles/8/notes#note-", administrator.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_arrow_keys_go_through_the_proposals_and_Escape_closes_them()
    {
        var page = await OpenStoryAsync(9);
        await page.NoteField().PressSequentiallyAsync("@");
        var options = page.GetByRole(AriaRole.Listbox, new() { Name = "Colleagues" }).GetByRole(AriaRole.Option);
        await Expect(options).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(options.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(page.NoteField()).ToHaveAttributeAsync("aria-activedescendant", "notetext-colleagues-1");
        await page.Keyboard.PressAsync("Escape");
        await Expect(options.First).ToBeHiddenAsync();
        await page.NoteField().PressSequentiallyAsync("xyz");
        await Expect(page.Locator("#notetext-hint")).ToHaveTextAsync("Nobody here is called @xyz.");
    }

    [Fact]
    public async Task Marking_a_note_done_keeps_the_note_that_is_being_typed()
    {
        var page = await OpenStoryAsync(20);
        await page.NoteField().FillAsync("Half a no");
        var note = page.Locator(".note", new() { HasText = "who owns the scans" });
        await note.GetByRole(AriaRole.Button, new() { Name = "Mark done" }).ClickAsync();
        await Expect(note).ToContainTextAsync("Done, says Edith Marlow");
        await Expect(note).ToBeFocusedAsync();
        await Expect(page.NoteField()).ToHaveValueAsync("Half a no");
        await page.ReloadAsync();
        await Expect(page.NoteField()).ToHaveValueAsync("Half a no");
    }

    [Fact]
    public async Task A_note_that_does_not_arrive_stays_in_the_field_and_says_so()
    {
        var page = await OpenStoryAsync(10);
        await page.RouteAsync("**/notes", route => route.AbortAsync());
        await page.NoteField().FillAsync("Important.");
        await page.SendNoteButton().ClickAsync();
        await Expect(page.Locator("[data-note-problem]")).ToHaveTextAsync("NOT sent: the server cannot be reached. Your note is still here.");
        await Expect(page.NoteField()).ToHaveValueAsync("Important.");
        await page.UnrouteAsync("**/notes");
        await page.Context.ClearCookiesAsync();
        await page.SendNoteButton().ClickAsync();
        await Expect(page.Locator("[data-note-problem]")).ToContainTextAsync("your session has ended");
        await Expect(page.NoteField()).ToHaveValueAsync("Important.");
    }

    [Fact]
    public async Task Without_script_a_note_is_sent_and_the_story_opens_again()
    {
        var page = await OpenBrowserAsync(javaScript: false);
        await page.SignInAsync(SampleStaff.Editor);
        await page.VisitAsync("/admin/articles/11");
        await Expect(page.GetByText("Save the story first: sending a note opens this page again")).ToBeVisibleAsync();
        await page.NoteField().FillAsync("Without script.");
        await page.SendNoteButton().ClickAsync();
        await Expect(page.Locator(".note-text", new() { HasText = "Without script." })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Headline")).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenStoryAsync(int number)
    {
        var page = await OpenBrowserAsync();
        await page.SignInAsync(SampleStaff.Editor);
        await page.VisitAsync($"/admin/articles/{number}");
        return page;
    }
}
