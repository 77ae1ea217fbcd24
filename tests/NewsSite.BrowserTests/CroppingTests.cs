using Microsoft.Playwright;
using NewsSite.Sample;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

/// <summary>Focal point and crops, set on the picture itself.</summary>
public sealed class CroppingTests(Chromium chromium, RenderingSite site) : BrowserTest(chromium, site), IClassFixture<RenderingSite>
{
    [Fact]
    public async Task A_focal_point_that_is_dragged_is_what_readers_lists_are_cut_around()
    {
        var editor = await OpenAsync(2);
        var picture = await editor.Locator("[data-stage] img").BoundingBoxAsync();
        await editor.Mouse.MoveAsync(picture!.X + (picture.Width / 2), picture.Y + (picture.Height / 2));
        await editor.Mouse.DownAsync();
        await editor.Mouse.MoveAsync(picture.X + (picture.Width * 0.9f), picture.Y + (picture.Height / 10), new() { Steps = 4 });
        await editor.Mouse.UpAsync();
        Assert.InRange(double.Parse(await editor.Locator("#focusx").InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture), 89, 91);
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Save the crops" }));

        await editor.SetViewportSizeAsync(360, 800);
        await editor.VisitAsync("/world");
        var image = editor.Locator(".teaser", new() { HasText = "Ferry services" }).Locator("img");
        await image.ScrollIntoViewIfNeededAsync();
        await Expect(image).ToHaveJSPropertyAsync("complete", true);
        Assert.EndsWith("-1x1.533.0.1067.1067-320.avif", await image.EvaluateAsync<string>("image => image.currentSrc"), StringComparison.Ordinal);
        Assert.True(await image.EvaluateAsync<bool>("image => image.naturalWidth > 0 && image.naturalWidth === image.naturalHeight"));
    }

    [Fact]
    public async Task A_crop_is_drawn_moved_and_made_smaller_by_keyboard_alone_and_follows_the_focal_point_again()
    {
        var editor = await OpenAsync(3);
        await editor.GetByRole(AriaRole.Radio, new() { Name = "Focal point" }).FocusAsync();
        await editor.Keyboard.PressAsync("ArrowRight");
        await editor.Keyboard.PressAsync("Tab");
        var frame = editor.GetByRole(AriaRole.Button, new() { Name = "Lead crop: 100 per cent wide, 0 from the left, 0 from the top" });
        await Expect(frame).ToBeFocusedAsync();
        for (var i = 0; i < 4; i++) await editor.Keyboard.PressAsync("Shift+-");
        await editor.Keyboard.PressAsync("Shift+ArrowRight");
        await editor.Keyboard.PressAsync("ArrowUp");

        await Expect(editor.Locator("[id='lead.left']")).ToHaveValueAsync("15");
        await Expect(editor.Locator("[id='lead.width']")).ToHaveValueAsync("80");
        await Expect(editor.Locator("[data-shape=Lead] [data-state]")).ToContainTextAsync("Drawn: 1280 × 853 pixels");
        await Expect(editor.GetByRole(AriaRole.Button, new() { Name = "Lead crop: 80 per cent wide, 15 from the left, 9 from the top" })).ToBeFocusedAsync();
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Save the crops" }));
        await Expect(editor.Locator(".cuts li").First).ToContainTextAsync("drawn");

        await editor.VisitAsync("/admin/photos/3/crops");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Let it follow the focal point" }).ClickAsync();
        await Expect(editor.Locator("[id='lead.width']")).ToHaveValueAsync("");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Save the crops" }));
        await Expect(editor.Locator(".cuts li").First).ToContainTextAsync("by focal point");
    }

    [Fact]
    public async Task A_crop_is_resized_by_its_corner_and_never_leaves_the_picture()
    {
        var editor = await OpenAsync(4);
        await editor.GetByText("Square 1:1").ClickAsync();
        var frame = editor.Locator("[data-stage] .frame");
        var before = await frame.BoundingBoxAsync();
        await editor.Mouse.MoveAsync(before!.X + before.Width - 8, before.Y + before.Height - 8);
        await editor.Mouse.DownAsync();
        await editor.Mouse.MoveAsync(before.X + (before.Width / 2), before.Y + (before.Height / 2), new() { Steps = 4 });
        await editor.Mouse.UpAsync();
        var smaller = await frame.BoundingBoxAsync();
        Assert.InRange(smaller!.Width, before.Width * 0.45f, before.Width * 0.55f);
        Assert.InRange(smaller.Height, smaller.Width - 2, smaller.Width + 2);

        await editor.Mouse.MoveAsync(smaller.X + 20, smaller.Y + 20);
        await editor.Mouse.DownAsync();
        await editor.Mouse.MoveAsync(2000, 2000, new() { Steps = 4 });
        await editor.Mouse.UpAsync();
        var (moved, picture) = (await frame.BoundingBoxAsync(), await editor.Locator("[data-stage] img").BoundingBoxAsync());
        Assert.InRange(moved!.X + moved.Width, picture!.X + picture.Width - 2, picture.X + picture.Width + 2);
        Assert.InRange(moved.Y + moved.Height, picture.Y + picture.Height - 2, picture.Y + picture.Height + 2);
    }

    private async Task<IPage> OpenAsync(int photo)
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync($"/admin/photos/{photo}/crops");
        await Expect(editor.Locator("[data-what]")).ToBeVisibleAsync();
        return editor;
    }
}
