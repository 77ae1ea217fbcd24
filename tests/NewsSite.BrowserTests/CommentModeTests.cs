using System.Globalization;
using Microsoft.Playwright;
using NewsSite.Sample;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.BrowserTests;

/// <summary>What readers are told where they cannot comment, or not as they like.</summary>
public sealed class CommentModeTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    [Theory]
    [InlineData(true, 12, "economy/12/bakeries-share-one-oven")]
    [InlineData(false, 13, "economy/13/harbour-cranes-go-electric")]
    public async Task A_story_is_closed_while_a_reader_writes_and_nothing_is_lost(bool javaScript, int story, string address)
    {
        var reader = await OpenBrowserAsync(javaScript);
        await reader.VisitAsync($"/{address}");
        await reader.CommentField().FillAsync("Written before it closed.");
        await reader.NameField().FillAsync("Wanda");
        var moderator = await ModeratorAsync(javaScript);
        await SetAsync(moderator, story, () => moderator.GetByLabel("Closed: nobody can comment").CheckAsync());

        var answer = await reader.FollowAsync(reader.ReplyButton());
        Assert.Equal(403, answer.Status);
        await Expect(reader.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Comments are closed on this story.");
        await Expect(reader.GetByLabel("This is what you wrote")).ToHaveValueAsync("Written before it closed.");
        await reader.VisitAsync($"/{address}");
        await Expect(reader.Locator("#respond")).ToContainTextAsync("Comments are closed on this story.");
        await Expect(reader.ReplyButton()).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true, 15, "science/15/buoy-network-spots-deep-sea-landslide")]
    [InlineData(false, 16, "science/16/weather-diaries-fill-forty-year-gap")]
    public async Task Out_of_hours_a_story_says_when_comments_open_again(bool javaScript, int story, string address)
    {
        // Open for one hour, in two hours: closed now, whatever the clock says.
        var opens = DateTime.UtcNow.AddHours(2);
        var hours = string.Create(CultureInfo.InvariantCulture, $"{opens:HH}:00-{opens.AddHours(1):HH}:00");
        var moderator = await ModeratorAsync(javaScript);
        await SetAsync(moderator, story, async () =>
        {
            await moderator.GetByLabel("Open at these hours only").CheckAsync();
            foreach (var day in Enum.GetNames<DayOfWeek>()) await moderator.GetByLabel(day).FillAsync(hours);
        });

        var reader = await OpenBrowserAsync(javaScript);
        await reader.VisitAsync($"/{address}");
        await Expect(reader.Locator("#respond")).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"Comments are closed at this hour. They open again at {opens:HH}:00"));
        await Expect(reader.Locator(".times")).ToContainTextAsync("closed, open again at");
    }

    [Theory]
    [InlineData(true, 17, "health/17/clinic-tests-evening-hours")]
    [InlineData(false, 21, "sport/21/late-try-settles-derby")]
    public async Task In_slow_mode_a_reader_waits_and_moderators_are_told(bool javaScript, int story, string address)
    {
        var moderator = await ModeratorAsync(javaScript);
        await SetAsync(moderator, story, () => moderator.GetByLabel("Comments in a minute").FillAsync("1"));
        var reader = await OpenBrowserAsync(javaScript);
        await reader.VisitAsync($"/{address}");
        await reader.ReplyAsync($"The one that was too many, script {javaScript}.", "Wanda");
        await reader.VisitAsync($"/{address}");
        await Expect(reader.Locator("#respond")).ToContainTextAsync("everybody can send one comment in 2 minutes");
        var answer = await reader.ReplyAsync($"Another one at once, script {javaScript}.", "Wanda");
        Assert.Equal(429, answer.Status);
        await Expect(reader.GetByLabel("This is what you wrote")).ToHaveValueAsync($"Another one at once, script {javaScript}.");

        await moderator.VisitAsync(Staff.Queue);
        var note = moderator.Locator(".slow-mode", new() { Has = moderator.Locator($"a[href='/{address}']") });
        await Expect(note).ToContainTextAsync("It ends by itself.");
        await moderator.FollowAsync(note.GetByRole(AriaRole.Button));
        await Expect(note).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true, 18, "culture/18/museum-reopens-with-depot-in-view")]
    [InlineData(false, 19, "culture/19/two-village-choir-first-concert")]
    public async Task A_message_and_the_guidelines_stand_at_the_form(bool javaScript, int story, string address)
    {
        var moderator = await ModeratorAsync(javaScript);
        await moderator.VisitAsync("/admin/guidelines");
        await moderator.GetByLabel("Guidelines", new() { Exact = true }).FillAsync($"Argue with *reasons*, script {javaScript}.");
        await moderator.FollowAsync(moderator.GetByRole(AriaRole.Button, new() { Name = "Put it in force" }));
        await SetAsync(moderator, story, () => moderator.GetByLabel("Message above the form").FillAsync("Tell us what **you** saw there."));

        var reader = await OpenBrowserAsync(javaScript);
        await reader.VisitAsync($"/{address}");
        await Expect(reader.Locator(".message strong")).ToHaveTextAsync("you");
        await reader.GetByText("Our guidelines").ClickAsync();
        await Expect(reader.Locator(".guidelines em")).ToBeVisibleAsync();
        await reader.ReplyAsync($"Argued with reasons, script {javaScript}.", "Wanda");
        await Expect(reader.Locator("main .sent").First).ToContainTextAsync("awaiting moderation");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_sanction_is_told_to_the_person_with_its_reason(bool javaScript)
    {
        var email = $"walker-{javaScript}@example.org".ToLowerInvariant();
        var reader = await OpenBrowserAsync(javaScript);
        await reader.OpenFirstStoryAsync();
        await reader.GetByLabel("Email (optional)").FillAsync(email);
        await reader.ReplyAsync($"You are all fools, script {javaScript}.", "Walker");
        var comment = reader.CommentPointedAt();
        await reader.OpenReceiptAsync();

        var moderator = await ModeratorAsync(javaScript);
        await moderator.VisitAsync("/admin/sanctions");
        await moderator.GetByLabel("Against").FillAsync(comment);
        await moderator.GetByLabel("Ban: they cannot write any more").CheckAsync();
        await moderator.GetByLabel("Reason", new() { Exact = true }).FillAsync("You insulted other readers.");
        await moderator.FollowAsync(moderator.GetByRole(AriaRole.Button, new() { Name = "Give the sanction" }));
        await Expect(moderator.GetByRole(AriaRole.Row, new() { Name = email })).ToContainTextAsync("Stays banned");

        await reader.ReloadAsync();
        await Expect(reader.Locator(".warned")).ToHaveTextAsync("You cannot take part in the comments any more. The reason: You insulted other readers.");
        await Expect(reader.GetByLabel("Change it")).ToHaveCountAsync(0);
        await reader.OpenFirstStoryAsync();
        await reader.GetByLabel("Email (optional)").FillAsync(email);
        var answer = await reader.ReplyAsync($"And I say it again, script {javaScript}.", "Walker");
        Assert.Equal(403, answer.Status);
        await Expect(reader.GetByRole(AriaRole.Alert)).ToContainTextAsync("You cannot take part in the comments any more.");
        await Expect(reader.GetByLabel("This is what you wrote")).ToHaveValueAsync($"And I say it again, script {javaScript}.");
    }

    private async Task<IPage> ModeratorAsync(bool javaScript)
    {
        var moderator = await OpenBrowserAsync(javaScript);
        await moderator.SignInAsync(SampleStaff.Moderator);
        return moderator;
    }

    private static async Task SetAsync(IPage moderator, int story, Func<Task> set)
    {
        await moderator.VisitAsync(string.Create(CultureInfo.InvariantCulture, $"/admin/commenting/stories/{story}"));
        await set();
        await moderator.FollowAsync(moderator.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }));
        await Expect(moderator.GetByRole(AriaRole.Status)).ToHaveTextAsync("This is in force now.");
    }
}
