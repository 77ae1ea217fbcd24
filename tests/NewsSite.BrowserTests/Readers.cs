using Microsoft.Playwright;

namespace NewsSite.BrowserTests;

/// <summary>What a reader does.</summary>
internal static class Readers
{
    public const string FirstHeadline = "Massoud is in Tajikistan and seeks support abroad, spokesman says";

    public const string FirstStory = "/world/1/massoud-in-tajikistan-seeks-support";

    /// <summary>From the story, right after a reply, to the comment's own page.</summary>
    public static Task<IResponse> OpenReceiptAsync(this IPage page) => page.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Your comment’s own page" }));

    /// <summary>The form to report a comment on the first story.</summary>
    public static async Task<IResponse> OpenReportAsync(this IPage page, string sender)
    {
        await page.OpenFirstStoryAsync();
        return await page.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = $"Report {sender}’s comment" }).First);
    }

    public static ILocator RespectButton(this IPage page, string sender) => page.GetByRole(AriaRole.Button, new() { Name = $"Respect {sender}’s comment" }).First;

    /// <summary>Asks for a link by mail and opens it; it is read from the outbox, because no mail leaves the tests.</summary>
    public static async Task<IResponse> OpenConfirmationAsync(this IPage page, string email)
    {
        await page.VisitAsync("/account/sign-in");
        await page.Locator("#linkemail").FillAsync(email);
        await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Mail me a link" }));
        return await page.VisitAsync(await RunningSite.At(page.Url).LastLinkToAsync(email));
    }

    /// <summary>Signs in by a mailed link and stands on the own page then.</summary>
    public static async Task<IResponse> SignInAsReaderAsync(this IPage page, string email, string name)
    {
        await page.OpenConfirmationAsync(email);
        if (await page.GetByLabel("Your name, as it will stand").CountAsync() > 0) await page.GetByLabel("Your name, as it will stand").FillAsync(name);
        return await page.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Yes, this is my address" }));
    }

    public static ILocator SendReportButton(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Send the report" });

    public static ILocator ReplyButton(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Post comment" });

    public static ILocator CommentField(this IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Comment" });

    public static ILocator EmailField(this IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Email (optional)" });

    public static ILocator NameField(this IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Name" });

    public static async Task<IResponse> VisitAsync(this IPage page, string address)
        => await page.GotoAsync(address) ?? throw new InvalidOperationException($"{address} is on the page that was open.");

    /// <summary>Goes to the first story as readers do, from the front page.</summary>
    public static async Task<IResponse> OpenFirstStoryAsync(this IPage page)
    {
        await page.VisitAsync("/");
        return await page.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = FirstHeadline }).First);
    }

    public static async Task<IResponse> ReplyAsync(this IPage page, string comment, string name)
    {
        await page.CommentField().FillAsync(comment);
        await page.NameField().FillAsync(name);
        return await page.FollowAsync(page.ReplyButton());
    }

    /// <summary>
    /// Clicks on a link or button and waits for the page it leads to, past any redirect. It listens before it clicks: Playwright's own waiting
    /// for a page that may have loaded already misses one now and then.
    /// </summary>
    public static Task<IResponse> FollowAsync(this IPage page, ILocator where) => page.FollowAsync(() => where.ClickAsync());

    /// <summary>The same by keyboard alone.</summary>
    public static Task<IResponse> PressAsync(this IPage page, ILocator where) => page.FollowAsync(() => where.PressAsync("Enter"));

    /// <summary>The same for whatever else leads to a page.</summary>
    public static async Task<IResponse> FollowAsync(this IPage page, Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoad(object? sender, IPage which) => loaded.TrySetResult();
        page.Load += OnLoad;
        try
        {
            var answer = await page.RunAndWaitForResponseAsync(act, r => r.Request.IsNavigationRequest && r.Status is < 300 or >= 400);
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            return answer;
        }
        finally
        {
            page.Load -= OnLoad;
        }
    }

    /// <summary>The number of the comment that the page's address points at.</summary>
    public static string CommentPointedAt(this IPage page) => new Uri(page.Url).Fragment["#comment-".Length..];

    /// <summary>Scrolls to the end so that pictures that wait for the reader load too, and waits for pictures and letters.</summary>
    public static async Task ScrollThroughAsync(this IPage page) => await page.EvaluateAsync("""
        async () => {
          const painted = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) { scrollTo(0, y); await painted(); }
          for (const image of [...document.images].filter(i => !i.complete)) { image.scrollIntoView({ inline: "center", block: "center" }); await painted(); }
          await Promise.all([...document.images].map(i => i.decode()));
          await document.fonts.ready;
          await painted();
        }
        """);
}
