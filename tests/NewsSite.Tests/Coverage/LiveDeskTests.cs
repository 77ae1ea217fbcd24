using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Coverage;
using NewsSite.Photos;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Coverage;

/// <summary>What the desk does with a live story, each thing by a form that works without script.</summary>
public sealed class LiveDeskTests : IDisposable
{
    private const string Desk = "/admin/articles/1/live";
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_editor_opens_a_story_and_a_reporter_posts_what_readers_have_at_once()
    {
        await site.ArrangeAsync(room => room.Published());
        var (editor, reporter) = (await site.StaffAsync(Roles.Editor), await site.StaffAsync(Roles.Reporter));
        Assert.Null((await reporter.OpenAsync(Desk)).QuerySelector("#entry"));
        await PostAsync(editor, $"{Desk}/open", []);
        await PostAsync(reporter, Desk, Entry("The boat is at the quay", "It is **early**."));
        var page = await site.Reader().OpenAsync(Story);
        Assert.Equal("The boat is at the quay", page.QuerySelector("#entry-1 h2").Words());
        Assert.Equal("early", page.QuerySelector("#entry-1 .body strong").Words());
        Assert.Equal("Ana Reyes", page.QuerySelector("#entry-1 .entry-by").Words());
        Assert.Equal("Live", page.QuerySelector(".crumbs .kind").Words());
    }

    [Fact]
    public async Task A_reporter_neither_opens_a_story_nor_ends_it()
    {
        await OpenedAsync();
        var reporter = await site.StaffAsync(Roles.Reporter);
        foreach (var act in (string[])["open", "end"])
        {
            using var answer = await reporter.SendDeskFormAsync(Desk, $"{Desk}/{act}", []);
            Assert.StartsWith("/admin/refused", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_form_sent_twice_posts_one_entry()
    {
        var editor = await OpenedAsync();
        var entry = Entry("Once", "Only once.");
        await PostAsync(editor, Desk, entry);
        await PostAsync(editor, Desk, entry);
        Assert.Single((await site.Reader().OpenAsync(Story)).QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task What_is_wrong_with_an_entry_is_said_and_nothing_typed_is_lost()
    {
        var editor = await OpenedAsync();
        var tooLong = new string('x', EntryWords.LongestHeadline + 1);
        foreach (var (headline, body, key, problem) in ((string, string, bool, string)[])
        [
            (tooLong, "Words.", false, "The headline can have 150 characters; this one has 151. Nothing was cut off."),
            ("Empty", " ", false, "Please write the entry."),
            ("", "Words.", true, "A key event is listed by its headline. Please write one."),
            ("Photo", "![A boat](photo:99 \"A boat\")", false, "There is no photo 99, which the body shows."),
        ])
        {
            var form = Entry(headline, body);
            if (key) form["IsKeyEvent"] = "true";
            using var answer = await editor.SendDeskFormAsync(Desk, Desk, form);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await answer.ReadAsync();
            Assert.Equal(problem, page.QuerySelector(".problems").Words());
            Assert.Equal(headline, page.QuerySelector("#headline")!.GetAttribute("value") ?? "");
            Assert.Equal(body.Trim(), page.QuerySelector("#body")!.TextContent.Trim());
        }

        Assert.Empty((await site.Reader().OpenAsync(Story)).QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task A_photo_that_must_not_be_used_keeps_an_entry_from_readers()
    {
        var editor = await OpenedAsync();
        await site.ArrangeLaterAsync(db => db.Add(Killed(db.Users.First())));
        using var answer = await editor.SendDeskFormAsync(Desk, Desk, Entry("A photo", "![A boat](photo:1 \"A boat\")"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("must not be used", (await answer.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_in_an_entry_is_printed_with_its_credit_and_the_photo_knows_of_it()
    {
        var editor = await OpenedAsync();
        await site.ArrangeLaterAsync(db => db.Add(Newsroom.Photo("Mia Lund", "")));
        await PostAsync(editor, Desk, Entry("A photo", "![A boat](photo:1 \"At the quay.\")"));
        var entry = (await site.Reader().OpenAsync(Story)).QuerySelector("#entry-1")!;
        Assert.Equal("Photo: Mia Lund", entry.QuerySelector("figcaption .credit").Words());
        Assert.Contains("Ferry services resume", (await editor.OpenAsync("/admin/photos/1")).Body.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_entry_keeps_what_it_said_before()
    {
        var editor = await OpenedAsync("Two boats.");
        await PostAsync(editor, $"{Desk}/1", Entry("First", "Three boats.", version: 1));
        var entry = (await site.Reader().OpenAsync(Story)).QuerySelector("#entry-1")!;
        Assert.Equal("Three boats.", entry.QuerySelector(".body").Words());
        Assert.Contains("Changed 22 November 2026, 12:00", entry.QuerySelector(".entry-by").Words(), StringComparison.Ordinal);
        var states = (await editor.OpenAsync($"{Desk}/1")).QuerySelectorAll(".live-rows li");
        Assert.Equal(["Two", "Three"], states[0].QuerySelectorAll("del, ins").Select(d => Regex.Match(d.TextContent, @"Two|Three").Value));
        Assert.Equal(2, states.Length);
    }

    [Fact]
    public async Task An_older_text_never_overwrites_a_newer_one_and_both_are_shown()
    {
        var editor = await OpenedAsync("Two boats.");
        await PostAsync(editor, $"{Desk}/1", Entry("First", "Three boats.", version: 1));
        using var answer = await editor.SendDeskFormAsync($"{Desk}/1", $"{Desk}/1", Entry("First", "Four boats.", version: 1));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Contains("Three boats.", page.QuerySelector(".theirs").Words(), StringComparison.Ordinal);
        Assert.Equal("Four boats.", page.QuerySelector("#body")!.TextContent.Trim());
        await PostAsync(editor, $"{Desk}/1", Entry("First", "Four boats.", version: int.Parse(page.QuerySelector("#entry input[name=Version]")!.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("Four boats.", (await site.Reader().OpenAsync(Story)).QuerySelector("#entry-1 .body").Words());
    }

    [Fact]
    public async Task A_removed_entry_leaves_its_reason_to_readers_and_its_words_to_the_desk()
    {
        var editor = await OpenedAsync("A rumour.");
        using (var refused = await editor.SendDeskFormAsync($"{Desk}/1", $"{Desk}/1/remove", new() { ["version"] = "1", ["why"] = " " }))
            Assert.Equal("Please say why: readers are told it in the entry’s place.", (await refused.ReadAsync()).QuerySelector(".problems").Words());
        await PostAsync(editor, $"{Desk}/1/remove", new() { ["version"] = "1", ["why"] = "It was not true." });
        var page = await site.Reader().OpenAsync(Story);
        Assert.Equal("This entry was removed, 22 November 2026, 12:00: It was not true.", page.QuerySelector("#entry-1 .gone").Words());
        Assert.DoesNotContain("rumour", page.Source.Text, StringComparison.Ordinal);
        Assert.Contains("rumour", (await editor.OpenAsync($"{Desk}/1")).Body.Words(), StringComparison.Ordinal);
        using var late = await editor.SendDeskFormAsync(Desk, $"{Desk}/1", Entry("First", "Still typed.", version: 1));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("Still typed.", (await late.ReadAsync()).QuerySelector("#body")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_pinned_entry_stands_above_the_others_until_it_is_unpinned()
    {
        var editor = await OpenedAsync("One.", "Two.", "Three.");
        async Task<string[]> Order() => [.. (await site.Reader().OpenAsync(Story)).QuerySelectorAll(".entry").Select(e => e.Id!)];
        await PostAsync(editor, $"{Desk}/1/pin", new() { ["pinned"] = "true" });
        Assert.Equal(["entry-1", "entry-3", "entry-2"], await Order());
        await PostAsync(editor, $"{Desk}/1/pin", new() { ["pinned"] = "false" });
        Assert.Equal(["entry-3", "entry-2", "entry-1"], await Order());
    }

    [Fact]
    public async Task No_more_than_three_entries_are_pinned()
    {
        var editor = await OpenedAsync("One.", "Two.", "Three.", "Four.");
        for (var number = 1; number <= LiveCoverage.MostPinned; number++) await PostAsync(editor, $"{Desk}/{number}/pin", new() { ["pinned"] = "true" });
        using var answer = await editor.SendDeskFormAsync(Desk, $"{Desk}/4/pin", new() { ["pinned"] = "true" });
        Assert.Equal("3 entries are pinned already. Unpin one of them first.", (await answer.ReadAsync()).QuerySelector(".problems").Words());
    }

    [Fact]
    public async Task What_is_sent_after_the_end_is_not_posted_and_not_lost()
    {
        var editor = await OpenedAsync("One.");
        await PostAsync(editor, $"{Desk}/end", []);
        using var answer = await editor.SendDeskFormAsync(Desk, Desk, Entry("Late", "Too late."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Too late.", (await answer.ReadAsync()).QuerySelector(".theirs").Words(), StringComparison.Ordinal);
        var page = await site.Reader().OpenAsync(Story);
        Assert.Equal("This live coverage has ended, 22 November 2026, 12:00 UTC.", page.QuerySelector(".live-state").Words());
        Assert.DoesNotContain(page.Scripts, s => s.Source?.Contains("live", StringComparison.Ordinal) == true);
        await PostAsync(editor, $"{Desk}/open", []);
        Assert.StartsWith("Live since", (await site.Reader().OpenAsync(Story)).QuerySelector(".live-state").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_post_at_the_same_moment_all_succeed_and_no_number_is_given_twice()
    {
        var editor = await OpenedAsync();
        var token = (await editor.OpenAsync(Desk)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => editor.SendFormAsync(Desk, new(Entry($"No. {i}", "Words.")) { ["__RequestVerificationToken"] = token })));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        await using var db = site.OpenDatabase();
        var entries = await db.LiveEntries.OrderBy(e => e.Number).Select(e => new { e.Number, e.Change }).ToListAsync(Cancel);
        Assert.Equal([1, 2, 3, 4], entries.Select(e => e.Number));
        Assert.Equal(4, entries.Select(e => e.Change).Distinct().Count());
    }

    public void Dispose() => site.Dispose();

    /// <summary>A published story that an editor has opened, with entries that say so much.</summary>
    private async Task<HttpClient> OpenedAsync(params string[] bodies)
    {
        await site.ArrangeAsync(room =>
        {
            var article = room.Published();
            article.GoLive(room.Editor, FakeClock.Noon.AddMinutes(-30));
            foreach (var body in bodies) article.Coverage!.Post(Guid.NewGuid(), EntryWords.Of("First", body, "Ana Reyes", false), [], room.Editor, FakeClock.Noon.AddMinutes(-20));
            return room.Keep();
        });
        return await site.StaffAsync(Roles.Editor);
    }

    private static Photo Killed(Account by)
    {
        var photo = Newsroom.Photo();
        photo.Kill("The agency asked.", by, FakeClock.Noon.AddDays(-1));
        return photo;
    }

    private static Dictionary<string, string?> Entry(string headline, string body, int version = 0) => new()
    {
        ["Headline"] = headline, ["Body"] = body, ["Byline"] = "Ana Reyes", ["DraftId"] = Guid.NewGuid().ToString(), ["Version"] = version.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static async Task PostAsync(HttpClient staff, string address, Dictionary<string, string?> form)
    {
        using var answer = await staff.SendDeskFormAsync(Desk, address, form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address}: {answer.StatusCode}: {(await answer.ReadAsync()).QuerySelector(".problems").Words()}");
    }
}
