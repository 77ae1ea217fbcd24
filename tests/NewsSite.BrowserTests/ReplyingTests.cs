using Microsoft.Playwright;
using NewsSite.Sample;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class ReplyingTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    private const string EmptyComment = "Please enter your comment!";
    private const string EmptyName = "Please enter your name here";

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reader_leaves_a_reply_and_sees_it_after_approval(bool javaScript)
    {
        var (words, name) = ($"I heard the spokesman say so, script {javaScript}.", $"Paloma {javaScript}");
        var reader = await OpenBrowserAsync(javaScript);
        var story = await reader.OpenFirstStoryAsync();
        Assert.Equal(200, story.Status);

        await reader.ReplyAsync(words, name);
        var sent = reader.CommentPointedAt();
        await Expect(reader.Locator(".sent")).ToContainTextAsync("Your comment is awaiting moderation");
        await Expect(reader.Locator($"#comment-{sent}")).ToContainTextAsync("Your comment is awaiting moderation");
        await Expect(reader.Locator($"#comment-{sent}")).ToContainTextAsync(words);

        var stranger = await OpenBrowserAsync(javaScript);
        await stranger.VisitAsync(story.Url);
        await Expect(stranger.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Readers.FirstHeadline);
        await Expect(stranger.GetByText(words)).ToHaveCountAsync(0);

        var moderator = await OpenBrowserAsync(javaScript);
        await moderator.SignInAsync(SampleStaff.Moderator);
        await moderator.ApproveAsync(name);
        await moderator.SignOutAsync();
        await moderator.VisitAsync(Staff.Queue);
        await Expect(moderator.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");

        var latecomer = await OpenBrowserAsync(javaScript);
        await latecomer.VisitAsync($"{story.Url}#comment-{sent}");
        await Expect(latecomer.Locator($"#comment-{sent}:target")).ToContainTextAsync(words);
        await Expect(latecomer.Locator($"#comment-{sent}")).ToBeInViewportAsync();
        await Expect(latecomer.GetByText("awaiting moderation")).ToHaveCountAsync(0);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task An_incomplete_reply_is_answered_in_the_same_page_with_what_was_typed(bool javaScript)
    {
        var reader = await OpenBrowserAsync(javaScript);
        await reader.OpenFirstStoryAsync();
        await Expect(reader.GetByText(EmptyComment)).ToHaveCountAsync(0);

        var empty = await reader.FollowAsync(reader.ReplyButton());
        Assert.Equal(422, empty.Status);
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Readers.FirstHeadline);
        await Expect(reader.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Expect(reader.GetByRole(AriaRole.Alert)).ToBeInViewportAsync();
        await Expect(reader.CommentField()).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex($"^{EmptyComment}"));
        await Expect(reader.NameField()).ToHaveAccessibleDescriptionAsync(EmptyName);
        await ExpectBesideAsync(reader.CommentField(), EmptyComment);
        await ExpectBesideAsync(reader.NameField(), EmptyName);

        await reader.CommentField().FillAsync("Only *words*,\nno name.");
        var nameless = await reader.FollowAsync(reader.ReplyButton());
        Assert.Equal(422, nameless.Status);
        await Expect(reader.CommentField()).ToHaveValueAsync("Only *words*,\nno name.");
        await Expect(reader.GetByText(EmptyComment)).ToHaveCountAsync(0);
        await ExpectBesideAsync(reader.NameField(), EmptyName);
    }

    [Fact]
    public async Task A_problem_in_the_summary_leads_to_its_field()
    {
        var reader = await OpenBrowserAsync();
        await reader.OpenFirstStoryAsync();
        await reader.FollowAsync(reader.ReplyButton());

        await reader.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = EmptyName }).ClickAsync();
        await reader.Keyboard.TypeAsync("Q");

        await Expect(reader.NameField()).ToBeInViewportAsync();
        await Expect(reader.NameField()).ToHaveValueAsync("Q");
    }

    [Fact]
    public async Task A_reply_to_a_comment_stands_below_it()
    {
        var reader = await OpenBrowserAsync(javaScript: false);
        var story = await reader.OpenFirstStoryAsync();
        var replyLink = reader.GetByRole(AriaRole.Link, new() { Name = "Reply to Nasrin H.", Exact = true });
        var answered = (await replyLink.GetAttributeAsync("href"))!.Split("replyTo=")[1].Split('#')[0];

        await reader.FollowAsync(replyLink);
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "Leave a reply to Nasrin H." })).ToBeInViewportAsync();
        await reader.ReplyAsync("Mine left in the nineties.", "Ruben Answers");
        await Expect(reader.Locator($"#comment-{answered} > ol > li.own")).ToContainTextAsync("Mine left in the nineties.");

        var moderator = await OpenBrowserAsync(javaScript: false);
        await moderator.SignInAsync(SampleStaff.Moderator);
        await moderator.ApproveAsync("Ruben Answers");
        await reader.VisitAsync(story.Url);
        await Expect(reader.Locator($"#comment-{answered} > ol > li", new() { HasText = "Mine left in the nineties." })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_double_click_stores_one_comment()
    {
        var reader = await OpenBrowserAsync();
        await reader.OpenFirstStoryAsync();
        await reader.CommentField().FillAsync("Twice pressed, once meant.");
        await reader.NameField().FillAsync("Dora Double");
        await reader.ReplyButton().DblClickAsync();
        await Expect(reader.Locator(".sent")).ToContainTextAsync("awaiting moderation");

        var moderator = await (await OpenBrowserAsync()).OpenQueueAsync();
        await Expect(moderator.Waiting("Twice pressed, once meant.")).ToHaveCountAsync(1);
    }

    /// <summary>The double click whose first request did reach the server, told apart from one that the browser withdrew in time.</summary>
    [Fact]
    public async Task A_reply_whose_answer_was_lost_is_stored_once_when_it_is_sent_again()
    {
        var reader = await OpenBrowserAsync();
        await reader.OpenFirstStoryAsync();
        await reader.CommentField().FillAsync("Sent twice, stored once.");
        await reader.NameField().FillAsync("Lars Lost");
        var firstAnswer = new TaskCompletionSource<int>();
        await reader.RouteAsync("**/comments/*", async route =>
        {
            firstAnswer.SetResult((await route.FetchAsync(new() { MaxRedirects = 0 })).Status);
            await route.AbortAsync("aborted");
        }, new() { Times = 1 });

        await reader.ReplyButton().ClickAsync();
        Assert.Equal(302, await firstAnswer.Task);
        await reader.FollowAsync(reader.ReplyButton());
        await Expect(reader.Locator(".sent")).ToContainTextAsync("awaiting moderation");

        var moderator = await (await OpenBrowserAsync()).OpenQueueAsync();
        await Expect(moderator.Waiting("Sent twice, stored once.")).ToHaveCountAsync(1);
    }

    private static async Task ExpectBesideAsync(ILocator field, string problem)
        => await Expect(field.Locator("xpath=ancestor::*[@class='field']").GetByText(problem)).ToBeVisibleAsync();
}
