using Microsoft.Playwright;
using NewsSite.Sample;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

/// <summary>Galleries as writers make them and readers look at them.</summary>
public sealed class GalleryTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    private const string Story = "/culture/18/museum-reopens-with-depot-in-view";

    [Fact]
    public async Task A_gallery_is_made_and_put_in_order_by_keyboard_alone()
    {
        var editor = await WriteAsync("/admin/articles/new");
        await Body(editor).FillAsync("One.");
        await editor.Keyboard.PressAsync("Alt+Shift+KeyG");
        var dialog = editor.GetByRole(AriaRole.Dialog, new() { Name = "Gallery in the body" });
        await AddAsync(dialog, "fog", "Fog [thick]", "At \"six\".");
        await AddAsync(dialog, "ferry", "A ferry", "");
        var up = dialog.GetByRole(AriaRole.Button, new() { Name = "Move up: photo 2, A car ferry leaves the harbour" });
        await up.FocusAsync();
        await editor.Keyboard.PressAsync("Enter");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Move down: photo 1, A car ferry leaves the harbour" })).ToBeFocusedAsync();
        await dialog.GetByLabel("Name").FillAsync("By the sea");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Put it in" }).PressAsync("Enter");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(Body(editor)).ToHaveValueAsync("One.\n\n::: gallery By the sea\n![A ferry](photo:2)\n![Fog \\[thick\\]](photo:22 \"At \\\"six\\\".\")\n:::");
        await Expect(Body(editor)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_gallery_that_is_there_is_opened_with_its_words_rearranged_by_dragging_and_put_back()
    {
        var editor = await WriteAsync("/admin/articles/18");
        var before = await Body(editor).InputValueAsync();
        var lines = before.Split('\n').Where(l => l.StartsWith("![", StringComparison.Ordinal)).ToList();
        var dialog = await editor.OpenGalleryAsync();
        await Expect(dialog.GetByLabel("Name")).ToHaveValueAsync("What the window looks out on");
        await Expect(dialog.GetByLabel("Caption").First).ToHaveValueAsync("The ferry to Sandholm passes the breakwater.");
        await dialog.Locator(".side img").Nth(2).ScrollIntoViewIfNeededAsync();
        var (from, over) = (await dialog.Locator(".side img").Nth(2).BoundingBoxAsync(), await dialog.Locator(".gallery-photos li").First.BoundingBoxAsync());
        await editor.Mouse.MoveAsync(from!.X + 20, from.Y + 20);
        await editor.Mouse.DownAsync();
        await editor.Mouse.MoveAsync(over!.X + 20, over.Y + 5, new() { Steps = 6 });
        await editor.Mouse.UpAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Remove: photo 2" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Put it in" }).ClickAsync();
        await Expect(Body(editor)).ToHaveValueAsync(before.Replace(string.Join('\n', lines), $"{lines[2]}\n{lines[1]}", StringComparison.Ordinal));
        await editor.Keyboard.PressAsync("Control+Z");
        await Expect(Body(editor)).ToHaveValueAsync(before);
    }

    [Fact]
    public async Task A_gallery_without_photos_or_alt_text_is_not_put_in()
    {
        var editor = await WriteAsync("/admin/articles/new");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Gallery", Exact = true }).ClickAsync();
        var dialog = editor.GetByRole(AriaRole.Dialog, new() { Name = "Gallery in the body" });
        var done = dialog.GetByRole(AriaRole.Button, new() { Name = "Put it in" });
        await done.ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("A gallery needs at least one photo.");
        await dialog.Locator(".choice").First.ClickAsync();
        await Expect(dialog.GetByLabel("Caption")).ToHaveValueAsync("Morning fog below Kettle Point, 5 April 2026.");
        await done.ClickAsync();
        await Expect(dialog.GetByLabel("Alt text")).ToBeFocusedAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(Body(editor)).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Readers_leaf_through_a_gallery_and_each_photo_has_its_caption_and_credit()
    {
        var reader = await OpenBrowserAsync();
        await reader.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await reader.VisitAsync(Story);
        var gallery = reader.GetByRole(AriaRole.Region, new() { Name = "Gallery: What the window looks out on" });
        await gallery.ScrollIntoViewIfNeededAsync();
        await Expect(gallery.Locator(".count")).ToHaveTextAsync("1 of 3");
        await gallery.GetByRole(AriaRole.Button, new() { Name = "Next photo" }).ClickAsync();
        await gallery.GetByRole(AriaRole.Button, new() { Name = "Next photo" }).PressAsync("Enter");
        await Expect(gallery.Locator(".count")).ToHaveTextAsync("3 of 3");
        await Expect(gallery.GetByText("The market square, to the right, on a Thursday.")).ToBeInViewportAsync();
        await Expect(gallery.Locator("li").Last.Locator(".credit")).ToContainTextAsync("Colm Tarrant/Harlow Quay Courier");
        await gallery.GetByRole(AriaRole.Button, new() { Name = "Previous photo" }).ClickAsync();
        await Expect(gallery.Locator(".count")).ToHaveTextAsync("2 of 3");
    }

    [Fact]
    public async Task Without_script_a_gallery_is_a_column_in_which_nothing_is_hidden()
    {
        var reader = await OpenBrowserAsync(javaScript: false);
        await reader.SetViewportSizeAsync(360, 800);
        await reader.VisitAsync(Story);
        var photos = reader.Locator(".gallery li");
        await Expect(photos).ToHaveCountAsync(3);
        var boxes = await Task.WhenAll((await photos.AllAsync()).Select(p => p.BoundingBoxAsync()));
        Assert.All(boxes, box => Assert.InRange(box!.X + box.Width, 0, 360));
        Assert.Equal(boxes.OrderBy(b => b!.Y), boxes);
        Assert.Equal(3, boxes.Select(b => b!.Y).Distinct().Count());
        await Expect(reader.Locator(".gallery button")).ToHaveCountAsync(0);
    }

    private static ILocator Body(IPage page) => page.GetByLabel("Body", new() { Exact = true });

    private static async Task AddAsync(ILocator dialog, string word, string alt, string caption)
    {
        await dialog.Page.RunAndWaitForResponseAsync(() => dialog.GetByLabel("Find photos to add").FillAsync(word), answer => answer.Url.EndsWith($"?q={word}", StringComparison.Ordinal));
        await Expect(dialog.Locator(".choice")).ToHaveCountAsync(1);
        await dialog.Locator(".choice").PressAsync("Enter");
        await dialog.GetByLabel("Alt text").Last.FillAsync(alt);
        await dialog.GetByLabel("Caption").Last.FillAsync(caption);
    }

    private async Task<IPage> WriteAsync(string address)
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync(address);
        await Expect(editor.GetByRole(AriaRole.Toolbar)).ToBeVisibleAsync();
        return editor;
    }
}
