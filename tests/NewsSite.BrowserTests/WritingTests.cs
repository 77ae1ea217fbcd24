using Microsoft.Playwright;
using NewsSite.Sample;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class WritingTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("Bold", "one two", "one **two**", "Control+b")]
    [InlineData("Italic", "one two", "one *two*", "Control+i")]
    [InlineData("Link", "one two", "one [two](https://)", "Control+k")]
    [InlineData("Heading", "two", "## two", "Control+Shift+Digit2")]
    [InlineData("List", "two", "- two", "Control+Shift+Digit8")]
    [InlineData("Numbered list", "two", "1. two", "Control+Shift+Digit7")]
    [InlineData("Quotation", "two", "> two", "Control+Shift+Digit9")]
    [InlineData("Embed", "two", "![What it shows](https:// \"From whom\")", "Alt+Shift+KeyE")]
    [InlineData("Related story", "two", "[two](story:number)", "Alt+Shift+KeyS")]
    [InlineData("Pull quote", "two", "::: quote Who said it\ntwo\n:::", "Alt+Shift+KeyQ")]
    [InlineData("Fact box", "two", "::: facts What about\ntwo\n:::", "Alt+Shift+KeyF")]
    [InlineData("Footnote", "two", "two[^1]\n\n[^1]: ", "Alt+Shift+KeyN")]
    public async Task A_button_and_its_keys_change_the_text_and_undo_takes_it_back(string button, string before, string after, string keys)
    {
        var page = await WriteAsync(before);
        foreach (var act in new Func<Task>[] { () => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(), () => page.Keyboard.PressAsync(keys) })
        {
            await Body(page).EvaluateAsync("a => { a.focus(); a.setSelectionRange(a.value.indexOf('two'), a.value.indexOf('two') + 3); }");
            await act();
            await Expect(Body(page)).ToHaveValueAsync(after);
            await Expect(Body(page)).ToBeFocusedAsync();
            for (var i = 0; i < 2 && await Body(page).InputValueAsync() != before; i++) await page.Keyboard.PressAsync("Control+z");
            await Expect(Body(page)).ToHaveValueAsync(before);
        }
    }

    [Fact]
    public async Task The_same_button_takes_its_marks_away_again()
    {
        var page = await WriteAsync("one\ntwo");
        foreach (var (button, once) in new[] { ("Bold", "**one\ntwo**"), ("List", "- one\n- two"), ("Quotation", "> one\n> two") })
        {
            await Body(page).EvaluateAsync("a => { a.focus(); a.select(); }");
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await Expect(Body(page)).ToHaveValueAsync(once);
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await Expect(Body(page)).ToHaveValueAsync("one\ntwo");
        }
    }

    [Fact]
    public async Task The_toolbar_is_one_stop_of_the_tab_key_and_its_arrows_move_within_it()
    {
        var page = await WriteAsync("");
        await page.GetByLabel("Standfirst").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bold" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Italic" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bold" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(Body(page)).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(nameof(Clipboards.Word), Clipboards.Word, Clipboards.WordAsMarkdown)]
    [InlineData(nameof(Clipboards.GoogleDocs), Clipboards.GoogleDocs, Clipboards.GoogleDocsAsMarkdown)]
    [InlineData(nameof(Clipboards.WebPage), Clipboards.WebPage, Clipboards.WebPageAsMarkdown)]
    public async Task Rich_text_becomes_clean_Markdown(string origin, string html, string markdown)
    {
        var page = await WriteAsync("");
        await PasteAsync(page, html.ReplaceLineEndings("\n"), "the plain words", "Control+v");
        Assert.True((await Body(page).InputValueAsync()).Trim() == markdown.ReplaceLineEndings("\n"), $"{origin}:\n{await Body(page).InputValueAsync()}");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(Body(page)).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_long_document_is_pasted_at_once_and_undone_at_once()
    {
        var page = await WriteAsync("Before.");
        await PasteAsync(page, string.Concat(Enumerable.Repeat("<p>A sentence of <b>seven</b> words &amp; no more.</p>", 1400)), "plain", "Control+v");
        Assert.Equal("Before." + string.Join("\n\n", Enumerable.Repeat("A sentence of **seven** words & no more.", 1400)), await Body(page).InputValueAsync());
        await page.Keyboard.PressAsync("Control+z");
        await Expect(Body(page)).ToHaveValueAsync("Before.");
    }

    [Fact]
    public async Task Plain_text_stays_as_it_is()
    {
        var page = await WriteAsync("");
        await PasteAsync(page, null, "# *as* it_is\n\n  <b>there</b>", "Control+v");
        await Expect(Body(page)).ToHaveValueAsync("# *as* it_is\n\n  <b>there</b>");
        await Body(page).FillAsync("");
        await PasteAsync(page, Clipboards.Word, "only the words", "Control+Shift+v");
        await Expect(Body(page)).ToHaveValueAsync("only the words");
    }

    [Fact]
    public async Task What_is_pasted_into_a_sentence_stays_in_it()
    {
        var page = await WriteAsync("one three");
        await Body(page).EvaluateAsync("a => a.setSelectionRange(4, 4)");
        await PasteAsync(page, "<span style='font-weight:700'>two </span>", "two ", "Control+v");
        await Expect(Body(page)).ToHaveValueAsync("one **two** three");
    }

    [Fact]
    public async Task Counts_follow_the_typing_and_are_the_server_s()
    {
        var page = await WriteAsync("");
        foreach (var words in new[] { "One, two – three’s “4th” word-pair.", "新聞記者 and ภาษาไทย", "Ελλάδα e\u0301tude 👩‍🚀 flag\u00a0day", "![a](photo:1 \"b c\") **d** [^1]", "" })
        {
            await Body(page).FillAsync(words);
            await page.GetByLabel("Headline").FillAsync($"Counting {words.Length}");
            await page.WaitForTimeoutAsync(400);
            var live = await page.Locator("#body-count").TextContentAsync();
            await page.FollowAsync(page.SaveButton());
            var saved = Regex.Match(await (await page.APIRequest.GetAsync(page.Url)).TextAsync(), "id=\"body-count\"[^>]*>([^<]*)<").Groups[1].Value;
            Assert.Equal(saved, live);
        }
    }

    [Fact]
    public async Task A_long_headline_is_said_while_it_is_typed()
    {
        var page = await WriteAsync("");
        await page.GetByLabel("Headline").FillAsync(new string('h', 101));
        await Expect(page.Locator("#headline-count")).ToHaveTextAsync("101 of 200 characters, long");
        await Expect(page.Locator(".writing .said")).ToHaveTextAsync("Headline: 101 of 200 characters, long");
        await page.GetByLabel("Headline").FillAsync(new string('h', 1203));
        await Expect(page.Locator("#headline-count")).ToHaveTextAsync("1,203 characters, 1,003 too many");
    }

    [Fact]
    public async Task The_preview_follows_the_typing_and_keeps_the_last_one_when_the_server_is_away()
    {
        var page = await WriteAsync("## A heading\n\nSome *words*.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true }).ClickAsync();
        var preview = page.GetByRole(AriaRole.Region, new() { Name = "Live preview" });
        await Expect(preview.Locator("h2")).ToHaveTextAsync("A heading");
        await Expect(preview.Locator("em")).ToHaveTextAsync("words");

        await page.RouteAsync("**/admin/preview", route => route.AbortAsync());
        await Body(page).FillAsync("Other words.");
        await Expect(page.GetByText("The preview stands still: the server cannot be reached.")).ToBeVisibleAsync();
        await Expect(preview.Locator("h2")).ToHaveTextAsync("A heading");

        await page.UnrouteAsync("**/admin/preview");
        await Expect(preview.Locator(".body")).ToHaveTextAsync("Other words.");
        await Expect(page.GetByText("The preview stands still")).ToBeHiddenAsync();

        await page.SetViewportSizeAsync(360, 800);
        await Expect(Body(page)).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true }).ClickAsync();
        await Expect(Body(page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Only_the_newest_preview_is_shown()
    {
        var page = await WriteAsync("First.");
        var held = new TaskCompletionSource();
        var first = true;
        await page.RouteAsync("**/admin/preview", async route =>
        {
            if (first) { first = false; await held.Task; }
            try { await route.ContinueAsync(); } catch (PlaywrightException) { }
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true }).ClickAsync();
        await Body(page).FillAsync("Second.");
        var preview = page.Locator(".preview");
        await Expect(preview.Locator(".body")).ToHaveTextAsync("Second.");
        held.SetResult();
        await page.WaitForTimeoutAsync(300);
        await Expect(preview.Locator(".body")).ToHaveTextAsync("Second.");
    }

    [Fact]
    public async Task A_photo_is_chosen_in_a_dialog_by_keyboard_alone()
    {
        var page = await WriteAsync("One.");
        await Body(page).FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.PressAsync("Alt+Shift+KeyP");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Photo in the body" });
        await Expect(dialog.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(dialog.GetByLabel("Caption")).ToHaveValueAsync("Morning fog below Kettle Point, 5 April 2026.");
        await Expect(dialog.GetByLabel("Alt text")).ToHaveValueAsync("");
        await dialog.GetByLabel("Alt text").FillAsync("Fog [thick]");
        await dialog.GetByLabel("Caption").FillAsync("The \"point\"\nat six.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(Body(page)).ToHaveValueAsync("One.\n\n![Fog \\[thick\\]](photo:22 \"The \\\"point\\\" at six.\")");
    }

    [Fact]
    public async Task A_picture_that_is_dropped_or_pasted_becomes_a_photo_and_other_files_are_refused()
    {
        var page = await WriteAsync("One.");
        var picture = Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Sample", "photos", "23-coast-fog.jpg"), TestContext.Current.CancellationToken));
        const string hand = """
            ([kind, base64]) => {
              const area = document.getElementById("body");
              area.focus();
              area.setSelectionRange(area.value.length, area.value.length);
              const brought = new DataTransfer();
              if (base64) brought.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], "fog.jpg", { type: "image/jpeg" }));
              else brought.items.add(new File(["words"], "notes.txt", { type: "text/plain" }));
              const event = kind === "drop" ? new DragEvent("drop", { dataTransfer: brought, bubbles: true, cancelable: true })
                : new ClipboardEvent("paste", { clipboardData: brought, bubbles: true, cancelable: true });
              area.dispatchEvent(event);
            }
            """;
        Task BringAsync(params string[] what) => page.EvaluateAsync(hand, what);
        await BringAsync("drop", picture);
        await Expect(Body(page)).ToHaveValueAsync(new Regex("^One\\.\n\n!\\[\\]\\(photo:[0-9]+( \".*\")?\\)$"));
        await Expect(page.GetByText(new Regex("Photo [0-9]+ is in the body"))).ToBeVisibleAsync();

        await BringAsync("paste", "");
        await Expect(page.Locator("[data-writing-state]")).ToContainTextAsync("notes.txt: ");
        await Expect(Body(page)).ToHaveValueAsync(new Regex("photo:[0-9]+( \".*\")?\\)$"));
    }

    [Fact]
    public async Task A_video_loads_nothing_before_a_reader_asks_for_it()
    {
        var page = await WriteAsync("Before.\n\n![The bridge from above](https://www.youtube.com/watch?v=aqz-KE-bpKQ \"Harbour Authority\")\n\nAfter.");
        await page.GetByLabel("Headline").FillAsync("A bridge from above");
        await page.GetByLabel("Section").SelectOptionAsync("Local");
        await page.FollowAsync(page.SaveButton());
        await page.FollowAsync(page.PublishButton());

        var reader = await OpenBrowserAsync();
        List<string> asked = [];
        await reader.Context.RouteAsync("**/*", async route =>
        {
            if (new Uri(route.Request.Url).Authority == new Uri(Site.Address).Authority) { await route.ContinueAsync(); return; }
            asked.Add(route.Request.Url);
            await route.FulfillAsync(new() { Body = "a film", ContentType = "text/html" });
        });
        await reader.VisitAsync("/local");
        await reader.FollowAsync(reader.GetByRole(AriaRole.Link, new() { Name = "A bridge from above" }));
        await reader.ScrollThroughAsync();
        Assert.Empty(asked);
        await Expect(reader.GetByRole(AriaRole.Link, new() { Name = "The bridge from above" })).ToHaveAttributeAsync("href", "https://www.youtube.com/watch?v=aqz-KE-bpKQ");

        await reader.GetByRole(AriaRole.Button, new() { Name = "Play it here" }).ClickAsync();
        await Expect(reader.FrameLocator("iframe[title='Video on YouTube: The bridge from above']").GetByText("a film")).ToBeVisibleAsync();
        Assert.Equal(["https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1"], asked);
    }

    [Fact]
    public async Task Ten_thousand_words_are_typed_in_without_waiting()
    {
        var page = await WriteAsync("");
        await Body(page).EvaluateAsync("(a, text) => { a.value = text; a.dispatchEvent(new Event('input', { bubbles: true })); }", string.Concat(Enumerable.Repeat("A sentence of seven words, no more.\n\n", 1400)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true }).ClickAsync();
        var requests = 0;
        page.Request += (_, request) => requests += request.Url.EndsWith("/admin/preview", StringComparison.Ordinal) ? 1 : 0;
        await Body(page).FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("the end of a long story");
        await Expect(page.Locator(".preview .body")).ToContainTextAsync("the end of a long story");
        Assert.InRange(requests, 1, 4);
        await Expect(page.Locator("#body-count")).ToHaveTextAsync("9,806 words, 43 min to read");
    }

    private static ILocator Body(IPage page) => page.GetByLabel("Body", new() { Exact = true });

    private async Task<IPage> WriteAsync(string body)
    {
        var page = await OpenBrowserAsync();
        await page.SignInAsync(SampleStaff.Editor);
        await page.VisitAsync("/admin/articles/new");
        await Body(page).FillAsync(body);
        return page;
    }

    /// <summary>Puts both kinds on the clipboard as a program does, unfiltered, and pastes by keyboard.</summary>
    private static async Task PasteAsync(IPage page, string? html, string text, string keys)
    {
        await page.EvaluateAsync("""
            ([html, text]) => document.addEventListener("copy", event => {
              event.preventDefault();
              if (html !== null) event.clipboardData.setData("text/html", html);
              event.clipboardData.setData("text/plain", text);
            }, { once: true })
            """, new[] { html, text });
        await Body(page).FocusAsync();
        await page.Keyboard.PressAsync("Control+c");
        await page.Keyboard.PressAsync(keys);
    }
}
