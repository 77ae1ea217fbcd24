using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.Sample;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class LiveTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    private const string Story = "/world/2/ferry-services-resume-after-gales";
    private const string Desk = "/admin/articles/2/live";

    [Fact]
    public async Task A_reader_is_told_of_a_new_entry_and_nothing_moves_until_it_is_asked_for()
    {
        var (reader, editor) = (await OpenBrowserAsync(), await OpenBrowserAsync());
        await reader.VisitAsync(Story);
        await editor.SignInAsync(SampleStaff.Editor);
        var read = reader.Locator(".entry").Nth(1);
        await read.ScrollIntoViewIfNeededAsync();
        var before = (await read.BoundingBoxAsync())!.Y;

        var headline = $"Second boat {Guid.NewGuid():N}";
        await PostAsync(editor, headline, "It left at two.");
        var news = reader.GetByRole(AriaRole.Button, new() { Name = "1 new entry" });
        await Expect(news).ToBeInViewportAsync();
        Assert.Equal(before, (await read.BoundingBoxAsync())!.Y);
        await Expect(reader.GetByText(headline)).ToHaveCountAsync(0);
        await Expect(reader.GetByRole(AriaRole.Status).Filter(new() { HasText = "1 new entry" })).ToHaveCountAsync(1);

        await news.ClickAsync();
        var entry = reader.Locator(".entry", new() { HasText = headline });
        await Expect(entry).ToBeFocusedAsync();
        await Expect(entry).ToBeInViewportAsync();
        await Expect(reader.GetByRole(AriaRole.Button, new() { Name = "1 new entry" })).ToBeHiddenAsync();
        await Expect(reader.Locator(".entry[data-pinned=true] ~ .entry").First).ToHaveIdAsync((await entry.GetAttributeAsync("id"))!);
    }

    [Fact]
    public async Task Where_no_stream_gets_through_the_page_asks_by_itself()
    {
        var (reader, editor) = (await OpenBrowserAsync(), await OpenBrowserAsync());
        await reader.Clock.InstallAsync();
        await reader.RouteAsync("**/live/stream*", route => route.FulfillAsync(new() { Status = 503 }));
        await reader.RunAndWaitForResponseAsync(() => reader.VisitAsync(Story), answer => answer.Url.Contains("/live/stream", StringComparison.Ordinal));
        await editor.SignInAsync(SampleStaff.Editor);
        await PostAsync(editor, $"Polled {Guid.NewGuid():N}", "It left at four.");
        await reader.RunAndWaitForResponseAsync(() => reader.Clock.FastForwardAsync(30_000), answer => answer.Url.Contains("/live?since=", StringComparison.Ordinal));
        await Expect(reader.Locator(".live-bar button")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Without_script_an_entry_is_posted_changed_and_read()
    {
        var editor = await OpenBrowserAsync(javaScript: false);
        await editor.SignInAsync(SampleStaff.Editor);
        var headline = $"By hand {Guid.NewGuid():N}";
        await PostAsync(editor, headline, "No script at all.");
        await editor.FollowAsync(editor.Locator(".live-rows li", new() { HasText = headline }).GetByRole(AriaRole.Link));
        await editor.GetByLabel("Entry", new() { Exact = true }).FillAsync("No script, changed.");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Save it" }));
        await editor.VisitAsync(Story);
        await Expect(editor.Locator(".entry", new() { HasText = headline })).ToContainTextAsync("No script, changed.");
        await Expect(editor.GetByRole(AriaRole.Link, new() { Name = "Look for new entries" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_typed_is_there_again_after_the_window_was_closed_and_gone_once_it_is_posted()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync(Desk);
        var words = $"Typed and not posted {Guid.NewGuid():N}.";
        await editor.GetByLabel("Entry", new() { Exact = true }).FillAsync(words);
        await editor.VisitAsync("/admin");
        await editor.VisitAsync(Desk);
        await Expect(editor.GetByLabel("Entry", new() { Exact = true })).ToHaveValueAsync(words);
        await Expect(editor.GetByText("This is what you typed here before and did not post.")).ToBeVisibleAsync();

        await editor.PressAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Post it" }));
        await Expect(editor.GetByText("Posted.")).ToBeVisibleAsync();
        await Expect(editor.GetByLabel("Entry", new() { Exact = true })).ToHaveValueAsync("");
        await Expect(editor.Locator(".live-rows li").First).ToContainTextAsync(words);
    }

    [Fact]
    public async Task An_entry_is_written_with_the_tools_of_a_story_and_seen_as_readers_will_get_it()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync(Desk);
        var entry = editor.GetByLabel("Entry", new() { Exact = true });
        await entry.FillAsync("quay");
        await entry.PressAsync("Control+A");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Bold", Exact = true }).ClickAsync();
        await Expect(entry).ToHaveValueAsync("**quay**");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true }).ClickAsync();
        await Expect(editor.GetByRole(AriaRole.Region, new() { Name = "Live preview" }).Locator("strong")).ToHaveTextAsync("quay");

        await editor.GetByRole(AriaRole.Button, new() { Name = "Photo", Exact = true }).ClickAsync();
        var dialog = editor.GetByRole(AriaRole.Dialog, new() { Name = "Photo in the body" });
        await dialog.Locator(".choice").First.ClickAsync();
        await dialog.GetByLabel("Alt text").FillAsync("The quay at noon");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Put it in" }).ClickAsync();
        await Expect(entry).ToHaveValueAsync(new Regex("!\\[The quay at noon\\]\\(photo:\\d+"));
    }

    private static async Task PostAsync(IPage editor, string headline, string body)
    {
        await editor.VisitAsync(Desk);
        await editor.GetByLabel("Headline", new() { Exact = true }).FillAsync(headline);
        await editor.GetByLabel("Entry", new() { Exact = true }).FillAsync(body);
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Post it" }));
    }
}
