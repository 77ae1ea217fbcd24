using Microsoft.Playwright;
using NewsSite.Sample;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

public sealed class ReceiptTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_sender_changes_a_comment_appeals_against_its_refusal_and_deletes_it(bool javaScript)
    {
        var name = $"Rosa {javaScript}";
        var sender = await OpenBrowserAsync(javaScript);
        await sender.OpenFirstStoryAsync();
        await sender.ReplyAsync($"I was at the station at nine, script {javaScript}.", name);
        await sender.OpenReceiptAsync();
        await sender.GetByLabel("Change it").FillAsync($"I was at the station at ten, script {javaScript}.");
        await sender.FollowAsync(sender.GetByRole(AriaRole.Button, new() { Name = "Save the change" }));
        await Expect(sender.GetByRole(AriaRole.Status)).ToHaveTextAsync("Your comment is changed.");

        var moderator = await OpenBrowserAsync(javaScript);
        await moderator.SignInAsync(SampleStaff.Moderator);
        await moderator.VisitAsync(Staff.Queue);
        var waiting = await moderator.OpenWaitingAsync(name);
        await Expect(waiting).ToContainTextAsync("at ten");
        await waiting.GetByLabel("It has nothing to do with the story.").CheckAsync();
        await waiting.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await moderator.ExpectDoneAsync($"{name}’s comment stays off the page; its sender is told why.");

        await sender.ReloadAsync();
        await Expect(sender.GetByText("It has nothing to do with the story.")).ToBeVisibleAsync();
        await sender.GetByLabel("Ask to have it looked at again").FillAsync($"The spokesman was on that train, script {javaScript}.");
        await sender.FollowAsync(sender.GetByRole(AriaRole.Button, new() { Name = "Send the appeal" }));
        await Expect(sender.GetByText("Another moderator will answer here.")).ToBeVisibleAsync();

        var other = await OpenBrowserAsync(javaScript);
        await other.SignInAsync(SampleStaff.Administrator);
        await other.VisitAsync($"{Staff.Queue}?queue=appeals");
        var appealed = await other.OpenWaitingAsync(name);
        await Expect(appealed).ToContainTextAsync("The spokesman was on that train");
        await appealed.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await other.ExpectDoneAsync($"{name}’s comment is on the page now.");

        await sender.ReloadAsync();
        await Expect(sender.GetByText("It is on the page.")).ToBeVisibleAsync();
        await sender.GetByText("Delete it…").ClickAsync();
        await sender.FollowAsync(sender.GetByRole(AriaRole.Button, new() { Name = "Delete it for good" }));
        await Expect(sender.GetByRole(AriaRole.Status)).ToHaveTextAsync("Your comment is deleted.");
        await Expect(sender.GetByText("at ten")).ToHaveCountAsync(0);
    }
}
