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
        var pane = await moderator.OpenWaitingAsync("Look at my shop instead.");
        await pane.GetByLabel("In your words").FillAsync("It sells something.");
        await pane.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await moderator.ExpectDoneAsync("Ignaz Shopkeeper’s comment stays off the page; its sender is told why.");
        await Expect(moderator.Waiting("Look at my shop instead.")).ToHaveCountAsync(0);
        await sender.ReloadAsync();
        await Expect(note).ToContainTextAsync("The moderator’s reason: It sells something.");

        await moderator.Keyboard.PressAsync("u");
        await moderator.ExpectDoneAsync("Undone: Ignaz Shopkeeper’s comment is waiting again.");
        await Expect(moderator.Waiting("Look at my shop instead.")).ToBeFocusedAsync();
        await sender.ReloadAsync();
        await Expect(note).ToContainTextAsync("Your comment is awaiting moderation");
        await Expect(note).Not.ToContainTextAsync("It sells something.");
    }

    [Fact]
    public async Task A_moderator_clears_the_queue_by_keyboard_alone_and_undoes_it_all()
    {
        var sender = await OpenBrowserAsync();
        await sender.OpenFirstStoryAsync();
        for (var i = 0; i < 3; i++) await sender.ReplyAsync($"The harbour is number {i}.", $"Keyboard {i}");

        var moderator = await (await OpenBrowserAsync()).OpenQueueAsync();
        var rows = moderator.Locator(".waiting-comment");
        var before = await rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.comment)");
        string[] acts = ["a", "s", "r2"];
        for (var i = 0; i < before.Length; i++)
        {
            await Expect(moderator.Locator($".comment-pane[data-comment='{before[i]}']")).ToBeVisibleAsync();
            foreach (var key in acts[i % acts.Length]) await moderator.Keyboard.PressAsync($"{key}");
            await Expect(rows).ToHaveCountAsync(before.Length - i - 1);
            if (i + 1 < before.Length) await Expect(rows.First).ToBeFocusedAsync();
        }

        await Expect(moderator.Locator("[data-announce]")).ToContainTextAsync("The queue is empty here.");
        await Expect(moderator.Locator(".queues [data-count-of=waiting]")).ToHaveTextAsync("0");
        for (var i = before.Length; i > 0; i--)
        {
            await moderator.Keyboard.PressAsync("u");
            await Expect(rows).ToHaveCountAsync(before.Length - i + 1);
        }

        Assert.Equal(before, await rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.comment)"));
        await moderator.ReloadAsync();
        await Expect(rows).ToHaveCountAsync(before.Length);
    }

    [Fact]
    public async Task The_next_comment_is_there_for_every_key_and_how_soon_is_said()
    {
        var moderator = await (await OpenBrowserAsync()).OpenQueueAsync();
        await moderator.EvaluateAsync(
            """
            () => {
              let pressed = 0;
              addEventListener("keydown", event => { pressed = event.timeStamp; }, true);
              new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => performance.measure("next comment", { start: pressed, end: performance.now() })))).observe(document.querySelector("[data-pane]"), { childList: true });
            }
            """);
        var rows = await moderator.Locator(".waiting-comment").CountAsync();
        Assert.True(rows > 1, "The queue has nothing to go on to.");
        const int keys = 20;
        for (var i = 0; i < keys; i++)
        {
            await moderator.Keyboard.PressAsync(i / (rows - 1) % 2 == 0 ? "j" : "k");
            await moderator.WaitForFunctionAsync("count => performance.getEntriesByName('next comment').length === count", i + 1);
        }

        var times = await moderator.EvaluateAsync<double[]>("performance.getEntriesByName('next comment').map(m => m.duration).sort((a, b) => a - b)");
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"From key to next comment: median {times[keys / 2]:0.0} ms, at most {times[^1]:0.0} ms."));
        Assert.Equal(keys, times.Length);
    }

    [Fact]
    public async Task What_the_server_refuses_comes_back_into_the_list_with_the_reason()
    {
        var moderator = await (await OpenBrowserAsync()).OpenQueueAsync();
        var rows = moderator.Locator(".waiting-comment");
        var before = await rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.comment)");
        await moderator.RouteAsync("**/decide", route => route.FulfillAsync(new() { Status = 409, ContentType = "application/json", Body = """{"problem":"Somebody else was quicker."}""" }));
        var name = await rows.First.GetAttributeAsync("data-name");
        await moderator.Keyboard.PressAsync("a");
        await Expect(moderator.Locator("[data-trouble]")).ToHaveTextAsync($"{name}: Somebody else was quicker.");
        Assert.Equal(before, await rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.comment)"));
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_search_show_only_the_comment_and_open_the_other_acts()
    {
        var moderator = await (await OpenBrowserAsync()).OpenQueueAsync();
        await moderator.Keyboard.PressAsync("j");
        await Expect(moderator.Locator(".waiting-comment").Nth(1)).ToBeFocusedAsync();
        await moderator.Keyboard.PressAsync("k");
        await Expect(moderator.Locator(".waiting-comment").First).ToBeFocusedAsync();
        await moderator.Keyboard.PressAsync("x");
        await Expect(moderator.Locator("[data-count]")).ToHaveTextAsync("1 comment is ticked.");
        await moderator.Keyboard.PressAsync("z");
        await Expect(moderator.Locator("[data-zen]")).ToHaveAttributeAsync("aria-pressed", "true");
        await moderator.Keyboard.PressAsync("z");
        await moderator.Keyboard.PressAsync("e");
        await Expect(moderator.GetByLabel("The words, one passage a line")).ToBeFocusedAsync();
        await moderator.Keyboard.PressAsync("Tab");
        await moderator.Keyboard.PressAsync("/");
        await Expect(moderator.GetByRole(AriaRole.Searchbox, new() { Name = "Words" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_script_the_whole_shift_is_links_and_forms()
    {
        var sender = await OpenBrowserAsync(javaScript: false);
        await sender.OpenFirstStoryAsync();
        foreach (var name in new[] { "Form One", "Form Two", "Form Three" }) await sender.ReplyAsync($"Sent as {name}.", name);

        var moderator = await OpenBrowserAsync(javaScript: false);
        await moderator.SignInAsync(Sample.SampleStaff.Moderator);
        await moderator.VisitAsync(Staff.Queue);
        var pane = await moderator.OpenWaitingAsync("Form One");
        var answer = await moderator.FollowAsync(pane.GetByRole(AriaRole.Button, new() { Name = "Reject" }));
        Assert.Equal(422, answer.Status);
        await Expect(moderator.Locator(".problems").First).ToBeFocusedAsync();
        await Expect(moderator.GetByLabel("In your words")).ToHaveAccessibleDescriptionAsync(Moderation.ModerationDecision.NoReason);

        await moderator.GetByLabel("It is advertising.").CheckAsync();
        await moderator.FollowAsync(moderator.Locator("[data-reject] button"));
        await moderator.ExpectDoneAsync("Form One’s comment stays off the page; its sender is told why.");
        await moderator.FollowAsync(moderator.Locator("[data-undo] button"));
        await moderator.ExpectDoneAsync("Undone: Form One’s comment is waiting again.");

        await moderator.VisitAsync(Staff.Queue);
        pane = await moderator.OpenWaitingAsync("Form One");
        await pane.Locator("summary", new() { HasText = "Give one" }).ClickAsync();
        await pane.GetByLabel("Why, for the person").FillAsync("Once more and you are out.");
        await Expect(pane.GetByRole(AriaRole.Button, new() { Name = "Suspend for a week" })).ToContainTextAsync("stays suspended until");

        await moderator.Waiting("Form One").Locator(".tick").CheckAsync();
        await moderator.Waiting("Form Two").Locator(".tick").CheckAsync();
        await moderator.FollowAsync(moderator.GetByRole(AriaRole.Button, new() { Name = "Put away as spam…" }));
        await Expect(moderator.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Put away as spam: 2 comments");
        await moderator.FollowAsync(moderator.GetByRole(AriaRole.Button, new() { Name = "Put away as spam: 2 comments" }));
        await moderator.ExpectDoneAsync("2 comments put away as spam.");
        await Expect(moderator.Waiting("Form Two")).ToHaveCountAsync(0);
        await moderator.FollowAsync(moderator.Locator("[data-undo] button"));
        await moderator.ExpectDoneAsync("2 comments put away as spam. Undone: 2 comments put back.");
        await Expect(moderator.Waiting("Form Two")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Two_moderators_see_the_counts_move_and_what_the_other_reads()
    {
        var first = await (await OpenBrowserAsync()).OpenQueueAsync();
        var second = await OpenBrowserAsync();
        await second.SignInAsync(Sample.SampleStaff.Administrator);
        await second.VisitAsync(Staff.Queue);
        var rows = second.Locator(".waiting-comment");
        await Expect(rows.First.Locator("[data-read-by-words]")).ToHaveTextAsync("Moses Adeyemi is reading it");
        var waiting = int.Parse(await second.Locator(".queues [data-count-of=waiting]").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await first.Keyboard.PressAsync("a");
        await Expect(second.Locator(".queues [data-count-of=waiting]")).ToHaveTextAsync($"{waiting - 1}");
        await first.Keyboard.PressAsync("u");
        await Expect(second.Locator(".queues [data-count-of=waiting]")).ToHaveTextAsync($"{waiting}");
    }
}
