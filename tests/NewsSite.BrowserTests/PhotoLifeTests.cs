using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.Sample;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

/// <summary>A photo from the desk of the sender to its withdrawal.</summary>
public sealed class PhotoLifeTests(Chromium chromium, RenderingSite site) : BrowserTest(chromium, site), IClassFixture<RenderingSite>
{
    [Fact]
    public async Task A_photo_is_dropped_in_put_right_used_published_and_withdrawn_and_is_gone_from_page_feed_and_cache()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync("/admin/photos");
        var mayGo = new TaskCompletionSource();
        await editor.RouteAsync("**/admin/photos", async route =>
        {
            if (route.Request.Method == "POST") await mayGo.Task;
            await route.ContinueAsync();
        });
        await DropAsync(editor, ("wire.jpg", await WireAsync()), ("notes.txt", "These are words."u8.ToArray()), ("other.jpg", await PictureAsync("second")));
        var rows = editor.Locator("[data-uploads] > div");
        await Expect(rows).ToHaveCountAsync(3);
        foreach (var name in (string[])["wire.jpg", "notes.txt", "other.jpg"]) await Expect(editor.GetByRole(AriaRole.Progressbar, new() { Name = name })).ToBeVisibleAsync();
        mayGo.SetResult();
        await Expect(rows.Nth(1).Locator(".problem")).ToHaveTextAsync("This is not a picture that can be taken. JPEG, PNG, WebP, AVIF, TIFF and still GIF can.");
        await Expect(rows.Nth(2).GetByRole(AriaRole.Link, new() { Name = "Open" })).ToBeVisibleAsync();

        await editor.FollowAsync(rows.Nth(0).GetByRole(AriaRole.Link, new() { Name = "Open" }));
        var photo = Regex.Match(editor.Url, "/admin/photos/([0-9]+)").Groups[1].Value;
        var sentence = editor.Locator("[data-sentence]");
        await Expect(sentence.Locator(".part.credit")).ToContainTextAsync("EPA/ANA KOVAC");
        await sentence.Locator(".part.place").FocusAsync();
        await editor.Keyboard.PressAsync("Enter");
        await Expect(editor.Locator("[data-puts] [role=status]")).ToHaveTextAsync("“Harlow Quay, Northland” is:");
        await sentence.GetByText("gardener", new() { Exact = false }).Last.EvaluateAsync(
            "part => { const text = [...part.childNodes].find(n => n.data?.includes('the Long Alley')); const at = text.data.indexOf('the Long Alley'); getSelection().setBaseAndExtent(text, at, text, at + 14); part.dispatchEvent(new MouseEvent('mouseup', { bubbles: true })); }");
        await editor.Locator("[data-puts]").GetByRole(AriaRole.Button, new() { Name = "Place" }).ClickAsync();
        await Expect(editor.GetByLabel("Place", new() { Exact = true })).ToHaveValueAsync("the Long Alley");
        await editor.GetByLabel("Credit", new() { Exact = true }).FillAsync("Ana Kovač / The Courier");
        await editor.GetByLabel("On what ground we have it").SelectOptionAsync("Staff");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }));
        await Expect(editor.Locator(".notice")).ToHaveTextAsync("Saved.");
        await editor.VisitAsync("/admin/caption-cases");
        await Expect(editor.Locator(".cases li").First).ToContainTextAsync("the Long Alley");

        await editor.VisitAsync($"/admin/photos/{photo}/crops");
        await Expect(editor.Locator("[data-what]")).ToBeVisibleAsync();
        await editor.Locator("[data-stage]").GetByRole(AriaRole.Button).First.FocusAsync();
        for (var i = 0; i < 5; i++) await editor.Keyboard.PressAsync("Shift+ArrowRight");
        var focus = await editor.Locator("#focusx").InputValueAsync();
        Assert.True(double.Parse(focus, CultureInfo.InvariantCulture) > 50, focus);
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Save the crops" }));
        await Expect(editor.Locator(".notice")).ToHaveTextAsync("The crops are saved.");

        await editor.VisitAsync("/admin/articles/new");
        await editor.GetByLabel("Headline", new() { Exact = true }).FillAsync("A garden opens its gates");
        await editor.GetByLabel("Section", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Local" });
        await editor.GetByLabel("Body", new() { Exact = true }).FillAsync($"The gates open at **eight**.\n\n![An alley between hedges]({"photo:" + photo} \"The alley this morning.\")");
        await editor.FollowAsync(editor.SaveButton());
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Hand to the editors" }));
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Ready to publish" }));
        await editor.FollowAsync(editor.PublishButton());
        var address = (await editor.GetByRole(AriaRole.Link, new() { Name = "See it on the site" }).GetAttributeAsync("href"))!;

        var reader = await OpenBrowserAsync();
        await reader.VisitAsync(address);
        var figure = reader.Locator(".body figure");
        await Expect(figure.Locator("figcaption")).ToContainTextAsync("The alley this morning.");
        await Expect(figure.Locator(".credit")).ToContainTextAsync("Ana Kovač / The Courier");
        var image = figure.Locator("img");
        await image.ScrollIntoViewIfNeededAsync();
        await Expect(image).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
        var shown = new Uri(await image.EvaluateAsync<string>("image => image.currentSrc")).AbsolutePath;
        Assert.StartsWith("/media/", shown, StringComparison.Ordinal);
        var hash = shown["/media/".Length..][..32];
        var before = await reader.APIRequest.GetAsync("/feed");
        Assert.Contains(hash, await before.TextAsync(), StringComparison.Ordinal);

        await editor.VisitAsync($"/admin/photos/{photo}");
        await editor.GetByText("Withdraw it for good").ClickAsync();
        await editor.GetByLabel("Why it is withdrawn").FillAsync("The gardener did not agree.");
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Withdraw the photo" }));
        await Expect(editor.Locator("[aria-labelledby=uses]")).ToContainTextAsync("readers saw it from");

        await reader.VisitAsync(address);
        Assert.DoesNotContain(hash, await reader.ContentAsync(), StringComparison.Ordinal);
        var after = await reader.APIRequest.GetAsync("/feed", new() { Headers = Conditions(before) });
        Assert.Equal(200, after.Status);
        Assert.DoesNotContain(hash, await after.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(404, (await reader.APIRequest.GetAsync(shown)).Status);
    }

    [Fact]
    public async Task A_large_file_goes_on_from_what_the_server_has_after_its_connection_broke()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync("/admin/photos");
        var parts = new ConcurrentQueue<string>();
        await editor.RouteAsync("**/admin/uploads/*?at=*", route =>
        {
            var at = Regex.Match(route.Request.Url, "at=([0-9]+)").Groups[1].Value;
            parts.Enqueue(at);
            return at == "4000000" && parts.Count(p => p == at) == 1 ? route.AbortAsync("connectionreset") : route.ContinueAsync();
        });
        var file = (await PictureAsync("large")).Concat(new byte[10_500_000]).ToArray();
        await editor.GetByLabel("Add photos").SetInputFilesAsync(new FilePayload { Name = "large.jpg", MimeType = "image/jpeg", Buffer = file });
        await editor.FollowAsync(editor.GetByRole(AriaRole.Button, new() { Name = "Upload" }));
        await Expect(editor).ToHaveURLAsync(new Regex("/admin/photos/[0-9]+$"));
        Assert.Equal(["0", "4000000", "4000000", "8000000"], parts);
        var kept = await editor.APIRequest.GetAsync($"{new Uri(editor.Url).AbsolutePath}/original");
        Assert.Equal(file, await kept.BodyAsync());
    }

    [Fact]
    public async Task A_photo_that_looks_like_another_is_pointed_out_in_the_list_and_nobody_is_led_away_from_it()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync("/admin/photos");
        await DropAsync(editor, ("near.jpg", await PictureAsync("near copy")), ("notes.txt", "These are words."u8.ToArray()), ("nearer.jpg", await PictureAsync("nearer copy")));
        var rows = editor.Locator("[data-uploads] > div");
        await Expect(rows.Nth(2).Locator(".alike")).ToContainTextAsync("Looks like photo ");
        await Expect(rows.Nth(2).GetByRole(AriaRole.Link, new() { Name = "Open" })).ToBeVisibleAsync();
        await Expect(editor).ToHaveURLAsync(new Regex("/admin/photos$"));
    }

    /// <summary>A photo of the sample that differs from it, and from others, by a comment.</summary>
    private static async Task<byte[]> PictureAsync(string comment)
    {
        var sample = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Sample", "photos", "01-garden-alley.jpg"), TestContext.Current.CancellationToken);
        var bytes = comment.Select(c => (byte)c).ToArray();
        return [0xFF, 0xD8, 0xFF, 0xFE, 0, (byte)(bytes.Length + 2), .. bytes, .. sample[2..]];
    }

    /// <summary>The same with a caption as an agency writes it, of which the reading knows a wider place than the desk wants.</summary>
    private static async Task<byte[]> WireAsync()
    {
        var caption = Encoding.UTF8.GetBytes("epa12000001 A gardener walks down the Long Alley in Harlow Quay, Northland, 27 March 2026. EPA/ANA KOVAC");
        byte[] iim = [0x1C, 2, 120, 0, (byte)caption.Length, .. caption];
        byte[] block = [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, (byte)iim.Length, .. iim, .. new byte[iim.Length % 2]];
        return [0xFF, 0xD8, 0xFF, 0xED, 0, (byte)(block.Length + 2), .. block, .. (await PictureAsync("first"))[2..]];
    }

    private static async Task DropAsync(IPage page, params (string Name, byte[] Content)[] files) => await page.EvaluateAsync(
        """
        files => {
          const brought = new DataTransfer();
          for (const [name, base64] of files) brought.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name));
          document.querySelector("main").dispatchEvent(new DragEvent("drop", { dataTransfer: brought, bubbles: true, cancelable: true }));
        }
        """,
        files.Select(f => new[] { f.Name, Convert.ToBase64String(f.Content) }).ToArray());

    /// <summary>What a feed reader sends that has read this answer before.</summary>
    private static Dictionary<string, string> Conditions(IAPIResponse before) => new[] { ("etag", "If-None-Match"), ("last-modified", "If-Modified-Since") }
        .Where(h => before.Headers.ContainsKey(h.Item1)).ToDictionary(h => h.Item2, h => before.Headers[h.Item1]);
}
