using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class ModerationTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_sender_is_told_why_a_comment_was_rejected_and_an_undo_puts_it_back()
    {
        var sender = await OpenBrowserAsync();
        await sender.OpenFirstStoryAsync();
        await sender.ReplyAsync("Look at my shop instead.", "Ignaz Shopkeeper");
        var note = sender.Locator(".sent");

        var moderator = await (await OpenBrowserAsync()).OpenQueueAsync();
        var comment = moderator.Waiting("Look at my shop instead.");
        await comment.GetByLabel("Or in your words").FillAsync("It sells something.");
        await moderator.FollowAsync(comment.GetByRole(AriaRole.Button, new() { Name = "Reject" }));
        await Expect(moderator.Locator(".notice")).ToHaveTextAsync("Ignaz Shopkeeper’s comment stays off the page; its sender is told why.");
        await Expect(comment).ToHaveCountAsync(0);
        await sender.ReloadAsync();
        await Expect(note).ToContainTextAsync("The moderator’s reason: It sells something.");

        await moderator.FollowAsync(moderator.GetByRole(AriaRole.Button, new() { Name = "Undo the decision on Ignaz Shopkeeper’s comment" }));
        await Expect(comment).ToHaveCountAsync(1);
        await sender.ReloadAsync();
        await Expect(note).ToContainTextAsync("Your comment is awaiting moderation");
        await Expect(note).Not.ToContainTextAsync("It sells something.");
    }

    [Fact]
    public async Task A_usual_reason_is_chosen_instead_of_typed()
    {
        var sender = await OpenBrowserAsync();
        await sender.OpenFirstStoryAsync();
        await sender.ReplyAsync("Buy lamps.", "Hugo Lamps");

        var moderator = await (await OpenBrowserAsync()).OpenQueueAsync();
        var comment = moderator.Waiting("Buy lamps.");
        await comment.GetByLabel("Usual reason").SelectOptionAsync("It is advertising.");
        await moderator.FollowAsync(comment.GetByRole(AriaRole.Button, new() { Name = "Reject" }));

        await sender.ReloadAsync();
        await Expect(sender.Locator(".sent")).ToContainTextAsync("The moderator’s reason: It is advertising.");
    }

    [Fact]
    public async Task A_rejection_without_reason_says_so_beside_the_field_and_keeps_the_queue()
    {
        var moderator = await (await OpenBrowserAsync()).OpenQueueAsync();
        var queue = moderator.Locator(".waiting-comment");
        var waiting = await queue.CountAsync();
        var sender = await queue.First.Locator("b").First.InnerTextAsync();

        var answer = await moderator.FollowAsync(queue.First.GetByRole(AriaRole.Button, new() { Name = "Reject" }));

        Assert.Equal(422, answer.Status);
        await Expect(queue).ToHaveCountAsync(waiting);
        await Expect(queue.First).ToContainTextAsync(sender);
        await Expect(queue.First.Locator(".field", new() { HasText = "Or in your words" }).Locator(".problem")).ToBeVisibleAsync();
        await Expect(queue.First.GetByLabel("Or in your words")).ToHaveAccessibleDescriptionAsync(Moderation.ModerationDecision.NoReason);
        await Expect(moderator.Locator(".problems")).ToBeFocusedAsync();
    }
}
