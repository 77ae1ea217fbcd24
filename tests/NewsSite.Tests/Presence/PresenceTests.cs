using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Presence;
using NewsSite.Revisions;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Presence;

/// <summary>Who is at a story, who has its pen, and how it goes from hand to hand.</summary>
public sealed class PresenceTests : IDisposable
{
    private const string Page = "/admin/articles/1";
    private const string AnasWindow = "11111111-1111-4111-8111-111111111111";
    private const string BensWindow = "22222222-2222-4222-8222-222222222222";
    private const string OtherWindow = "33333333-3333-4333-8333-333333333333";
    private readonly TestSite site = new();
    private HttpClient ana = null!;
    private HttpClient ben = null!;

    [Fact]
    public async Task Whoever_opens_a_story_is_seen_by_the_next_until_the_window_is_closed()
    {
        await ArrangeAsync();
        Assert.Equal("", await SeenAsync(ana, AnasWindow));
        site.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("Also open: Reporter (1 min)", await SeenAsync(ben, BensWindow));
        using var left = await SendAsync(ana, "presence/leave", new() { ["window"] = AnasWindow });
        Assert.Equal("", await SeenAsync(ben, BensWindow));
    }

    [Fact]
    public async Task The_list_of_articles_says_who_is_editing_and_stops_saying_it()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow);
        Assert.DoesNotContain("editing", (await ben.OpenAsync("/admin/articles")).QuerySelector(".articles").Words(), StringComparison.Ordinal);
        await SeenAsync(ana, AnasWindow, typed: true);
        Assert.Equal("Ferry services resume Reporter is editing", (await ben.OpenAsync("/admin/articles")).QuerySelector(".articles .headline").Words());
        site.Clock.Now += OpenForm.GoneAfter;
        Assert.DoesNotContain("editing", (await ben.OpenAsync("/admin/articles")).QuerySelector(".articles").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_is_no_longer_heard_of_is_gone()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        site.Clock.Now += OpenForm.GoneAfter;
        Assert.Equal("", await SeenAsync(ben, BensWindow));
    }

    [Fact]
    public async Task The_first_who_types_has_the_story_and_the_second_is_told_at_once_and_without_script()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        site.Clock.Now += TimeSpan.FromSeconds(90);
        var told = await SeenAsync(ben, BensWindow, typed: true);
        Assert.StartsWith("Reporter is editing since 22 November 2026, 12:00 (1 min)", told, StringComparison.Ordinal);
        Assert.StartsWith("Reporter is editing since", (await ben.OpenAsync(Page)).QuerySelector(".presence").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("editing", await SeenAsync(ana, AnasWindow), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pen_is_put_down_by_leaving_but_not_by_saving()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        using var saving = await SendAsync(ana, "presence/leave", new() { ["window"] = AnasWindow, ["saving"] = "true" });
        Assert.Contains("Reporter is editing", await SeenAsync(ben, BensWindow, typed: true), StringComparison.Ordinal);
        await SeenAsync(ana, OtherWindow, typed: true);
        using var left = await SendAsync(ana, "presence/leave", new() { ["window"] = OtherWindow });
        await SeenAsync(ben, BensWindow, typed: true);
        Assert.Contains("Editor is editing", await SeenAsync(ana, AnasWindow), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_typed_for_a_quarter_of_an_hour_has_put_the_pen_down()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        for (var minute = 0; minute < 15; minute++)
        {
            site.Clock.Now += TimeSpan.FromMinutes(1);
            await SeenAsync(ana, AnasWindow);
        }

        Assert.Equal("Also open: Reporter (15 min)", await SeenAsync(ben, BensWindow, typed: true));
        Assert.Contains("Editor is editing", await SeenAsync(ana, AnasWindow, typed: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_who_type_first_at_the_same_moment_leave_one_pen()
    {
        await ArrangeAsync();
        var token = await TokenAsync(ana);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ana.SendFormAsync($"{Page}/presence", new()
        {
            ["window"] = $"{Guid.NewGuid()}", ["typed"] = "true", ["version"] = "2", ["__RequestVerificationToken"] = token,
        })));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        foreach (var answer in answers) answer.Dispose();
        await using var db = site.OpenDatabase();
        Assert.Equal(1, await db.Pens.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_windows_of_one_account_are_told_of_each_other()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        Assert.Contains("You have this story open in another window, too.", await SeenAsync(ana, OtherWindow), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_shows_an_older_version_is_told_who_saved_and_where_to_see_it()
    {
        await ArrangeAsync();
        await SeenAsync(ben, BensWindow);
        using var saved = await SaveAsync(ana, "Ana’s words.", 2);
        Assert.Contains("Reporter saved this story after you opened it.", await SeenAsync(ben, BensWindow), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_is_seen_by_the_holder_who_can_hand_the_story_over()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        using var asked = await SendAsync(ben, "pen/ask", []);
        Assert.Contains("You asked for it, just now.", await SeenAsync(ben, BensWindow), StringComparison.Ordinal);
        Assert.StartsWith("Editor asks for this story", await SeenAsync(ana, AnasWindow), StringComparison.Ordinal);
        Assert.NotNull((await ana.OpenAsync(Page)).QuerySelector("button[formaction$='/pen/pass']"));
        using var passed = await SendAsync(ana, "pen/pass", []);
        Assert.Contains("Reporter handed the story to you", await SeenAsync(ben, BensWindow), StringComparison.Ordinal);
        Assert.Contains("Editor is editing", await SeenAsync(ana, AnasWindow, typed: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_holder_can_refuse_with_words_and_be_asked_again()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        using var asked = await SendAsync(ben, "pen/ask", []);
        using var refused = await SendAsync(ana, "pen/refuse", new() { ["words"] = "In ten minutes" });
        Assert.Contains("Reporter answered: In ten minutes", await SeenAsync(ben, BensWindow), StringComparison.Ordinal);
        Assert.DoesNotContain("asks for", await SeenAsync(ana, AnasWindow), StringComparison.Ordinal);
        using var again = await SendAsync(ben, "pen/ask", []);
        Assert.Contains("Editor asks for this story", await SeenAsync(ana, AnasWindow), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_hands_over_what_was_not_asked_for_or_is_not_in_the_hand()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        using var unasked = await SendAsync(ana, "pen/pass", []);
        using var foreign = await SendAsync(ben, "pen/pass", []);
        using var refusal = await SendAsync(ben, "pen/refuse", new() { ["words"] = new string('w', 5000) });
        Assert.All([unasked, foreign, refusal], a => Assert.EndsWith("notice=free", a.Headers.Location!.OriginalString, StringComparison.Ordinal));
        Assert.Contains("Reporter is editing", await SeenAsync(ben, BensWindow), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_take_over_keeps_the_unsaved_words_as_a_branch_tells_the_other_and_changes_nothing_live()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        using var typed = await TypeAsync(ana, "Ana’s words, not saved.", AnasWindow);
        var confirm = await ben.OpenAsync($"{Page}/take-over");
        Assert.Contains("There is a text of 4 words that is not saved.", confirm.QuerySelector("main").Words(), StringComparison.Ordinal);
        using var taken = await ben.SendFormAsync($"{Page}/take-over", Fields(confirm, "The lawyer waits"));
        Assert.EndsWith("notice=takenover", taken.Headers.Location!.OriginalString, StringComparison.Ordinal);

        var told = await SeenAsync(ana, AnasWindow, typed: true);
        Assert.StartsWith("Editor took this story over just now: The lawyer waits", told, StringComparison.Ordinal);
        Assert.Contains("Editor is editing", told, StringComparison.Ordinal);
        Assert.DoesNotContain("editing", await SeenAsync(ben, BensWindow, typed: true), StringComparison.Ordinal);

        var notification = (await ana.OpenAsync("/admin/notifications")).QuerySelector(".notifications li.new")!;
        Assert.Equal("New: Editor took over the writing of “Ferry services resume” from you", notification.QuerySelector("button").Words());
        Assert.Equal("The lawyer waits", notification.QuerySelector(".excerpt").Words());
        Assert.Equal("Notifications", (await ben.OpenAsync("/admin")).QuerySelector(".unread").Words());

        await using var db = site.OpenDatabase();
        var branch = await db.Revisions.Include(r => r.SavedBy).OrderBy(r => r.Number).LastAsync(TestContext.Current.CancellationToken);
        Assert.Equal((RevisionKind.Branch, "Reporter", "Taken over by Editor: The lawyer waits", "Ana’s words, not saved."), (branch.Kind, branch.SavedBy.Name, branch.Why, branch.Read().Body));
        var article = await db.Articles.Include(a => a.Working).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((2, "The first boat left at **noon**."), (article.Version, article.Working.Body));
        Assert.Contains("Branch", (await ben.OpenAsync($"{Page}/revisions")).QuerySelector(".revisions").Words(), StringComparison.Ordinal);
        Assert.Contains("not saved", (await ben.OpenAsync($"{Page}/revisions/2")).QuerySelector(".comparison").Words(), StringComparison.Ordinal);
        using var restored = await ben.SendDeskFormAsync($"{Page}/revisions/2/restore", $"{Page}/revisions/2/restore", new() { ["version"] = "2", ["losses"] = "0" });
        Assert.Equal("Ana’s words, not saved.", (await ben.OpenAsync(Page)).QuerySelector("#body")!.TextContent);
    }

    [Fact]
    public async Task After_a_take_over_both_can_save_and_nobody_overwrites_the_other()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        using var typed = await TypeAsync(ana, "The first boat left at **noon**.\n\nAna’s line.", AnasWindow);
        using var taken = await ben.SendFormAsync($"{Page}/take-over", Fields(await ben.OpenAsync($"{Page}/take-over"), "Deadline"));
        using var bens = await SaveAsync(ben, "Ben’s line.\n\nThe first boat left at **noon**.", 2);
        Assert.Equal(HttpStatusCode.Redirect, bens.StatusCode);
        using var anas = await SaveAsync(ana, "The first boat left at **noon**.\n\nAna’s line.", 2);
        Assert.Equal(HttpStatusCode.Conflict, anas.StatusCode);
        Assert.Equal("Ben’s line.\n\nThe first boat left at **noon**.\n\nAna’s line.", (await anas.ReadAsync()).QuerySelector("#body")!.TextContent);
    }

    [Fact]
    public async Task A_take_over_asks_why_and_takes_nothing_from_a_hand_it_was_not_shown()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        var confirm = await ben.OpenAsync($"{Page}/take-over");
        foreach (var why in (string[])["", new string('w', 201)])
        {
            using var unsaid = await ben.SendFormAsync($"{Page}/take-over", Fields(confirm, why));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
            Assert.Equal(why, (await unsaid.ReadAsync()).QuerySelector("#why")!.GetAttribute("value") ?? "");
        }

        var forged = Fields(confirm, "Because");
        forged["from"] = "99";
        using var other = await ben.SendFormAsync($"{Page}/take-over", forged);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Contains("Reporter is editing", await SeenAsync(ben, BensWindow), StringComparison.Ordinal);
        using var reporters = await SendAsync(ana, "take-over", new() { ["from"] = "1", ["why"] = "I want it" });
        Assert.StartsWith("/admin/refused", reporters.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        await ben.OpenAsync("/admin/articles/99/take-over", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_take_over_of_a_story_that_nobody_holds_says_so()
    {
        await ArrangeAsync();
        Assert.Contains("Nobody has this story in hand.", (await ben.OpenAsync($"{Page}/take-over")).QuerySelector("main").Words(), StringComparison.Ordinal);
        using var answer = await SendAsync(ben, "take-over", new() { ["from"] = "1", ["why"] = "Because" });
        Assert.EndsWith("notice=free", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_without_a_window_or_a_story_are_refused()
    {
        await ArrangeAsync();
        using var nameless = await SendAsync(ana, "presence", new() { ["version"] = "2" });
        Assert.Equal(HttpStatusCode.BadRequest, nameless.StatusCode);
        using var missing = await ana.SendDeskFormAsync(Page, "/admin/articles/99/presence", new() { ["window"] = AnasWindow });
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        using var ask = await ana.SendDeskFormAsync(Page, "/admin/articles/99/pen/ask", []);
        Assert.Equal(HttpStatusCode.NotFound, ask.StatusCode);
    }

    [Fact]
    public async Task What_is_long_past_is_cleared_away()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        site.Clock.Now += TimeSpan.FromHours(2);
        await SeenAsync(ben, BensWindow);
        await using var db = site.OpenDatabase();
        Assert.Equal(1, await db.OpenForms.CountAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Pens.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_held_pens_of_a_list_are_those_that_say_so_themselves()
    {
        await ArrangeAsync();
        await SeenAsync(ana, AnasWindow, typed: true);
        await using var db = site.OpenDatabase();
        foreach (var seconds in (int[])[0, 119, 120, 121, 10_000])
        {
            var now = FakeClock.Noon.AddSeconds(seconds);
            var pen = await db.Pens.SingleAsync(TestContext.Current.CancellationToken);
            Assert.Equal(pen.IsHeld(now), await db.Pens.Held(now).AnyAsync(TestContext.Current.CancellationToken));
            Assert.NotEqual(pen.IsHeld(now), await db.Pens.Free(now).AnyAsync(TestContext.Current.CancellationToken));
        }
    }

    public void Dispose() => site.Dispose();

    private async Task ArrangeAsync()
    {
        await site.ArrangeAsync(room => room.Draft());
        (ana, ben) = (await site.StaffAsync(Roles.Reporter), await site.StaffAsync(Roles.Editor));
    }

    /// <summary>What a window is told when it says that it is there.</summary>
    private static async Task<string> SeenAsync(HttpClient staff, string window, bool typed = false)
    {
        using var answer = await SendAsync(staff, "presence", new() { ["window"] = window, ["version"] = "2", ["typed"] = typed ? "true" : "false" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.ReadAsync()).Body.Words();
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient staff, string act, Dictionary<string, string?> fields) => staff.SendDeskFormAsync("/admin/articles/new", $"{Page}/{act}", fields);

    private static async Task<string?> TokenAsync(HttpClient staff) => (await staff.OpenAsync(Page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");

    private static Task<HttpResponseMessage> TypeAsync(HttpClient staff, string body, string window)
        => staff.SendDeskFormAsync(Page, "/admin/journal", Form(body, 2, f => (f["ArticleId"], f["Sequence"], f["Window"]) = ("1", "10", window)));

    private static Task<HttpResponseMessage> SaveAsync(HttpClient staff, string body, int version) => staff.SendDeskFormAsync(Page, Page, Form(body, version));

    private static Dictionary<string, string?> Form(string body, int version, Action<Dictionary<string, string?>>? change = null)
    {
        Dictionary<string, string?> form = new()
        {
            ["Headline"] = "Ferry services resume", ["Standfirst"] = "Two ports reopen at noon.", ["Slug"] = "ferry-services-resume", ["Body"] = body,
            ["SectionId"] = "1", ["Kind"] = "News", ["Language"] = "en", ["Direction"] = "Ltr", ["CommentsOpen"] = "true", ["Version"] = $"{version}",
        };
        change?.Invoke(form);
        return form;
    }

    private static Dictionary<string, string?> Fields(IDocument page, string why)
    {
        var fields = page.QuerySelectorAll("main form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value"));
        fields["why"] = why;
        return fields;
    }
}
