using Microsoft.Playwright;
using NewsSite.Sample;

using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class EditingTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task An_editor_writes_and_publishes_an_article_and_readers_read_it()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.FollowAsync(editor.GetByRole(AriaRole.Link, new() { Name = "Articles", Exact = true }));
        await editor.FollowAsync(editor.GetByRole(AriaRole.Link, new() { Name = "New article" }));
        await editor.GetByLabel("Headline").FillAsync("Ferry bell found in an attic");
        await editor.GetByLabel("Standfirst").FillAsync("It had been missing for sixty years.");
        await editor.GetByLabel("Body", new() { Exact = true }).FillAsync("The bell hung *under the roof*.\n\nNobody knows why.");
        await editor.GetByLabel("Section").SelectOptionAsync("Local");
        await editor.FollowAsync(editor.SaveButton());
        await Expect(editor.Locator(".notice")).ToHaveTextAsync("Saved.");
        await Expect(editor.GetByText("Draft", new() { Exact = true })).ToBeVisibleAsync();

        var reader = await OpenBrowserAsync();
        await reader.VisitAsync("/local");
        await Expect(reader.GetByText("Ferry bell found in an attic")).ToHaveCountAsync(0);

        await editor.FollowAsync(editor.PublishButton());
        await Expect(editor.Locator(".notice")).ToHaveTextAsync("Published: readers see this story now.");
        await reader.ReloadAsync();
        await reader.FollowAsync(reader.GetByRole(AriaRole.Link, new() { Name = "Ferry bell found in an attic" }));
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ferry bell found in an attic");
        await Expect(reader.Locator(".body em")).ToHaveTextAsync("under the roof");
        await Expect(reader).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/local/[0-9]+/ferry-bell-found-in-an-attic$"));
    }

    [Fact]
    public async Task Publishing_an_unfinished_article_lists_what_is_missing()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync("/admin/articles/new");
        await editor.GetByLabel("Headline").FillAsync("A story without a place");
        await editor.FollowAsync(editor.SaveButton());

        var answer = await editor.FollowAsync(editor.PublishButton());

        Assert.Equal(422, answer.Status);
        var problems = editor.Locator(".problems");
        await Expect(problems).ToBeFocusedAsync();
        await Expect(problems.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["The story has no body.", "The story stands in no section."]);
        await Expect(editor.GetByLabel("Headline")).ToHaveValueAsync("A story without a place");
        await Expect(editor.GetByText("Draft", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_right_to_left_story_runs_from_right_to_left()
    {
        var editor = await OpenBrowserAsync();
        await editor.SignInAsync(SampleStaff.Editor);
        await editor.VisitAsync("/admin/articles/new");
        await editor.GetByLabel("Headline").FillAsync("عودة العبارات");
        await editor.GetByLabel("Slug").FillAsync("ferries-return");
        await editor.GetByLabel("Body", new() { Exact = true }).FillAsync("عادت العبارات إلى الميناء.\n\n- أولا\n- ثانيا");
        await editor.GetByLabel("Section").SelectOptionAsync("World");
        await editor.GetByLabel("Language").FillAsync("ar");
        await editor.GetByLabel("Direction").SelectOptionAsync("Right to left");
        await editor.FollowAsync(editor.SaveButton());
        await editor.FollowAsync(editor.PublishButton());
        await editor.FollowAsync(editor.GetByRole(AriaRole.Link, new() { Name = "See it on the site" }));

        var story = editor.Locator("article.story");
        await Expect(story).ToHaveAttributeAsync("dir", "rtl");
        await Expect(story).ToHaveAttributeAsync("lang", "ar");
        foreach (var part in new[] { "h1", ".body p", ".body li" })
        {
            var (box, first, last) = (await story.Locator(part).First.BoundingBoxAsync(), await LetterAsync(editor, part, 0), await LetterAsync(editor, part, -1));
            Assert.NotNull(box);
            Assert.Equal(box.X + box.Width, first.Right, tolerance: 2);
            Assert.True(last.Right < first.Left, $"{part}: the last letter ends at {last.Right}, the first begins at {first.Left}");
        }

        foreach (var width in new[] { 320, 1280 })
        {
            await editor.SetViewportSizeAsync(width, 900);
            Assert.True(await editor.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"sideways scrolling at {width} px");
        }
    }

    /// <summary>Where a letter of a part's text stands; negative numbers count from its end.</summary>
    private static Task<Edges> LetterAsync(IPage page, string part, int at) => page.Locator($"article.story {part}").First.EvaluateAsync<Edges>("""
        (element, at) => {
          const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
          const letter = document.createRange();
          const index = at < 0 ? text.length + at : at;
          letter.setStart(text, index);
          letter.setEnd(text, index + 1);
          const { left, right } = letter.getBoundingClientRect();
          return { left, right };
        }
        """, at);

    private sealed record Edges
    {
        public float Left { get; init; }

        public float Right { get; init; }
    }
}
