using System.Globalization;
using Microsoft.Playwright;
using NewsSite.Sample;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class CommenterTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    private static readonly string[] Orders = ["Newest first", "Most respected", "Oldest first"];

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reader_respects_a_comment_and_takes_it_back(bool javaScript)
    {
        var reader = await OpenBrowserAsync(javaScript);
        await reader.OpenFirstStoryAsync();
        var button = reader.RespectButton("Nasrin H.");
        var before = await button.Locator(".count").InnerTextAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        await PressAsync(reader, button, javaScript);
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(button.Locator(".count")).ToHaveTextAsync($"{int.Parse(before, CultureInfo.InvariantCulture) + 1}");
        await reader.VisitAsync(Readers.FirstStory);
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");

        var other = await OpenBrowserAsync(javaScript);
        await other.VisitAsync($"{Readers.FirstStory}?order=respected");
        await Expect(other.Locator(".thread > .comment").First).ToContainTextAsync("Nasrin H.");
        await Expect(other.RespectButton("Nasrin H.")).ToHaveAttributeAsync("aria-pressed", "false");

        await PressAsync(reader, button, javaScript);
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(button.Locator(".count")).ToHaveTextAsync(before);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reader_goes_through_the_orders_by_keyboard(bool javaScript)
    {
        var reader = await OpenBrowserAsync(javaScript);
        await reader.OpenFirstStoryAsync();
        List<string> first = [];
        foreach (var order in Orders)
        {
            await reader.PressAsync(reader.GetByRole(AriaRole.Navigation, new() { Name = "Order of the comments" }).GetByRole(AriaRole.Link, new() { Name = order }));
            await Expect(reader.Locator(".orders [aria-current]")).ToHaveTextAsync(order);
            await Expect(reader.Locator("#comments")).ToBeInViewportAsync();
            first.Add(await reader.Locator(".thread > .comment").First.GetAttributeAsync("id") ?? "");
        }

        Assert.NotEqual(first[0], first[2]);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reader_confirms_an_address_and_is_mailed_when_somebody_replies(bool javaScript)
    {
        var (email, name, words) = ($"asta{javaScript}@example.org".ToLowerInvariant(), $"Asta {javaScript}", $"Who mended the bridge, script {javaScript}?");
        var reader = await OpenBrowserAsync(javaScript);
        await reader.OpenFirstStoryAsync();
        await reader.EmailField().FillAsync(email);
        await reader.GetByLabel("Mail me when somebody replies.").CheckAsync();
        await reader.ReplyAsync(words, name);
        var comment = reader.CommentPointedAt();
        await Expect(reader.GetByText("We mailed a link to the address you gave.")).ToBeVisibleAsync();

        await reader.VisitAsync(await Site.LastLinkToAsync(email));
        await Expect(reader.GetByText(words)).ToBeVisibleAsync();
        await reader.FollowAsync(reader.GetByRole(AriaRole.Button, new() { Name = "Yes, this is my address" }));
        await Expect(reader.GetByRole(AriaRole.Status)).ToHaveTextAsync("Your address is confirmed, and you are signed in.");
        await Expect(reader.Locator(".own-comments").First).ToContainTextAsync(words);

        var moderator = await OpenBrowserAsync(javaScript);
        await moderator.SignInAsync(SampleStaff.Moderator);
        await moderator.ApproveAsync(name);
        var other = await OpenBrowserAsync(javaScript);
        await other.VisitAsync($"{Readers.FirstStory}?replyTo={comment}#respond");
        await other.ReplyAsync($"The dockers did, script {javaScript}.", $"Benno {javaScript}");
        Assert.Equal(0, await Site.MailsAboutRepliesAsync(email));
        await moderator.ApproveAsync($"Benno {javaScript}");
        Assert.Equal(1, await Site.MailsAboutRepliesAsync(email));

        await reader.VisitAsync("/account");
        await reader.FollowAsync(reader.GetByRole(AriaRole.Button, new() { Name = "End these mails" }));
        await Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("You get no more of these mails.");
        await reader.VisitAsync(Readers.FirstStory);
        await Expect(reader.GetByText($"You comment as {name}.")).ToBeVisibleAsync();
        await Expect(reader.NameField()).ToHaveCountAsync(0);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reader_erases_everything(bool javaScript)
    {
        var (name, words) = ($"Elsa {javaScript}", $"Nobody shall read this, script {javaScript}.");
        var reader = await OpenBrowserAsync(javaScript);
        await reader.SignInAsReaderAsync($"elsa{javaScript}@example.org".ToLowerInvariant(), name);
        await reader.VisitAsync(Readers.FirstStory);
        await reader.CommentField().FillAsync(words);
        await reader.FollowAsync(reader.ReplyButton());
        await reader.VisitAsync("/account");
        await Expect(reader.GetByText(words)).ToBeVisibleAsync();
        await reader.GetByText("Erase everything…").ClickAsync();
        await reader.FollowAsync(reader.GetByRole(AriaRole.Button, new() { Name = "Erase everything for good" }));
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Everything is erased");
        await reader.VisitAsync("/account");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
    }

    [Fact]
    public async Task Name_and_email_are_remembered_in_the_browser_only_when_ticked_and_forgotten_when_not()
    {
        var reader = await OpenBrowserAsync();
        var box = reader.GetByLabel("Save my name and email in this browser for the next time I comment.");
        await reader.OpenFirstStoryAsync();
        await Expect(box).Not.ToBeCheckedAsync();
        await reader.ReplyAsync($"Not to be remembered: {Guid.NewGuid():N}.", "Mona Forgetful");
        await reader.VisitAsync(Readers.FirstStory);
        await Expect(reader.NameField()).ToHaveValueAsync("");

        await box.CheckAsync();
        await reader.EmailField().FillAsync("mona@example.org");
        await reader.ReplyAsync($"To be remembered: {Guid.NewGuid():N}.", "Mona Mindful");
        await reader.VisitAsync(Readers.FirstStory);
        await Expect(reader.NameField()).ToHaveValueAsync("Mona Mindful");
        await Expect(reader.EmailField()).ToHaveValueAsync("mona@example.org");
        await Expect(box).ToBeCheckedAsync();
        Assert.Empty(await reader.Context.CookiesAsync());

        await box.UncheckAsync();
        await reader.VisitAsync(Readers.FirstStory);
        await Expect(reader.NameField()).ToHaveValueAsync("");
        Assert.Equal(0, await reader.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task Without_script_nothing_is_offered_that_needs_it()
    {
        var reader = await OpenBrowserAsync(javaScript: false);
        await reader.OpenFirstStoryAsync();
        await Expect(reader.GetByLabel("Save my name and email in this browser")).ToBeHiddenAsync();
        Assert.Empty(await reader.Context.CookiesAsync());
    }

    [Fact]
    public async Task With_script_the_form_opens_below_the_comment_that_is_answered_and_goes_back()
    {
        var reader = await OpenBrowserAsync();
        await reader.OpenFirstStoryAsync();
        var link = reader.GetByRole(AriaRole.Link, new() { Name = "Reply to Nasrin H.", Exact = true });
        await reader.CommentField().FillAsync("Typed before.");
        await link.PressAsync("Enter");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "Leave a reply to Nasrin H." })).ToBeVisibleAsync();
        await Expect(reader.CommentField()).ToBeFocusedAsync();
        await Expect(reader.CommentField()).ToHaveValueAsync("Typed before.");
        await reader.GetByRole(AriaRole.Button, new() { Name = "Cancel the reply" }).ClickAsync();
        await Expect(link).ToBeFocusedAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "Leave a reply", Exact = true })).ToBeVisibleAsync();

        await link.ClickAsync();
        await reader.ReplyAsync($"Answered in place: {Guid.NewGuid():N}.", "Petra Place");
        var sent = reader.Locator($"#comment-{reader.CommentPointedAt()}");
        await Expect(sent.Locator("xpath=ancestor::li[1]")).ToContainTextAsync("Nasrin H.");
    }

    private static Task<IResponse> PressAsync(IPage page, ILocator button, bool javaScript)
        => javaScript ? page.RunAndWaitForResponseAsync(() => button.ClickAsync(), r => r.Request.Method == "POST") : page.FollowAsync(button);
}
