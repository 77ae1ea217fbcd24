using Microsoft.Playwright;
using NewsSite.Sample;

using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

/// <summary>What the staff do.</summary>
internal static class Staff
{
    public const string Queue = "/admin/comments";

    public const string Revisions = "/admin/articles/1/revisions";

    public static ILocator SaveButton(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true });

    public static ILocator PublishButton(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Publish what was last saved" });

    public static ILocator NoteField(this IPage page) => page.GetByLabel("New note");

    public static ILocator SendNoteButton(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Send the note" });

    public static async Task SignInAsync(this IPage page, string email)
    {
        await page.VisitAsync("/admin/sign-in");
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(SampleStaff.Password);
        await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Good to see you");
    }

    /// <summary>Opens a link as a moderator gets it by mail, in a browser nobody is signed in with.</summary>
    public static async Task<IResponse> OpenDecisionAsync(this IPage page, bool approves)
    {
        await page.VisitAsync("/account/sign-in");
        return await page.VisitAsync(await RunningSite.At(page.Url).DecisionLinkAsync(approves));
    }

    /// <summary>Changes words of the sample's first story, adds some, and saves.</summary>
    public static async Task ReviseFirstStoryAsync(this IPage page)
    {
        await page.VisitAsync("/admin/articles/1");
        var body = page.GetByLabel("Body", new() { Exact = true });
        await body.FillAsync((await body.InputValueAsync()).Replace("told TASS", "told this paper", StringComparison.Ordinal) + "\n\nNobody has confirmed it.");
        await page.GetByLabel("Headline").FillAsync("Massoud asks for support from abroad");
        await page.FollowAsync(page.SaveButton());
    }

    /// <summary>Ticks the first three stories of the list with one click and one more with Shift, and gives them a tag, which some may have already.</summary>
    public static async Task<IResponse> TagFirstAsync(this IPage page)
    {
        await page.VisitAsync("/admin/articles");
        var boxes = page.Locator(".tick input");
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(2).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await page.GetByLabel("Do", new() { Exact = true }).SelectOptionAsync("Tag");
        await page.GetByLabel("Tag", new() { Exact = true }).FillAsync("Together");
        return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Do it" }));
    }

    /// <summary>Ticks two photos of the library, writes a copyright notice that no photo has, and looks at what changes.</summary>
    public static async Task<IResponse> LookAtEditAsync(this IPage page)
    {
        await page.VisitAsync("/admin/photos");
        await page.Locator(".photos .tick").Nth(3).CheckAsync();
        await page.Locator(".photos .tick").Nth(4).CheckAsync();
        await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Edit credit and rights" }));
        await page.GetByLabel("Copyright notice", new() { Exact = true }).FillAsync($"The Courier {Guid.NewGuid():N}");
        return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Look at what changes" }));
    }

    /// <summary>Starts breaking news that leads to the second story.</summary>
    public static async Task StartBreakingNewsAsync(this IPage page, string text)
    {
        await page.VisitAsync("/admin/breaking");
        await page.GetByLabel("News", new() { Exact = true }).FillAsync(text);
        await page.GetByLabel("Story", new() { Exact = true }).FillAsync("2");
        await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Start it" }));
    }

    /// <summary>Has a colleague at another machine type into a story, while this one is at the desk.</summary>
    public static async Task TypeElsewhereAsync(this IPage page, int article)
    {
        await page.VisitAsync("/admin");
        var context = await page.Context.Browser!.NewContextAsync(new() { BaseURL = new Uri(page.Url).GetLeftPart(UriPartial.Authority) });
        var other = await context.NewPageAsync();
        await other.SignInAsync(SampleStaff.Editor);
        await other.VisitAsync($"/admin/articles/{article}");
        await other.RunAndWaitForResponseAsync(
            () => other.GetByLabel("Body", new() { Exact = true }).PressSequentiallyAsync("More. "), answer => answer.Url.EndsWith("/presence", StringComparison.Ordinal) && answer.Request.PostData!.Contains("typed=true", StringComparison.Ordinal));
        page.Context.Close += (_, _) => _ = context.CloseAsync();
    }

    /// <summary>Opens the dialog of the gallery that a story has, and waits for the photos in it and for those to add.</summary>
    public static async Task<ILocator> OpenGalleryAsync(this IPage page)
    {
        await page.GetByLabel("Body", new() { Exact = true }).EvaluateAsync("area => area.setSelectionRange(area.value.indexOf('::: gallery') + 3, area.value.indexOf('::: gallery') + 3)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gallery", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Gallery in the body" });
        await dialog.Locator(".choice").First.WaitForAsync();
        await Expect(dialog.Locator(".side img")).ToHaveCountAsync(3);
        return dialog;
    }

    /// <summary>The guidelines, in a version that this page has made.</summary>
    public static async Task<IResponse> OpenGuidelinesAsync(this IPage page)
    {
        await page.VisitAsync("/admin/guidelines");
        await page.GetByLabel("Guidelines", new() { Exact = true }).FillAsync($"Argue with *reasons*.\n\n- Name your [sources](https://example.org).\n- Attack no person.\n\nVersion {Guid.NewGuid():N}.");
        return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Put it in force" }));
    }

    public static Task SignOutAsync(this IPage page) => page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }));

    public static async Task ApproveAsync(this IPage page, string sender)
    {
        await page.VisitAsync(Queue);
        await (await page.OpenWaitingAsync(sender)).GetByRole(AriaRole.Button, new() { Name = $"Approve {sender}’s comment" }).ClickAsync();
        await page.ExpectDoneAsync($"{sender}’s comment is on the page now.");
    }

    /// <summary>Opens a comment of the queue that has some words in it, and waits until it is there in full.</summary>
    public static async Task<ILocator> OpenWaitingAsync(this IPage page, string words)
    {
        var row = page.Waiting(words);
        var id = await row.GetAttributeAsync("data-comment");
        await row.Locator("a.what").ClickAsync();
        var pane = page.Locator($".comment-pane[data-comment='{id}']");
        await pane.WaitForAsync();
        return pane;
    }

    /// <summary>Waits until the desk says that something was done, with script or without.</summary>
    public static Task ExpectDoneAsync(this IPage page, string words) => Expect(page.Locator("[data-done]")).ToHaveTextAsync(words);

    public static ILocator Waiting(this IPage page, string words) => page.Locator(".waiting-comment", new() { HasText = words });

    public static async Task<IPage> OpenQueueAsync(this IPage page)
    {
        await page.SignInAsync(SampleStaff.Moderator);
        await page.VisitAsync(Queue);
        return page;
    }
}
