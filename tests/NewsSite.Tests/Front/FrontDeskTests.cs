using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Publishing;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Front;

public sealed class FrontDeskTests : IDisposable
{
    private const string Desk = "/admin/front";

    private readonly LondonSite site = new();

    [Fact]
    public async Task Every_place_says_which_story_stands_there_and_why()
    {
        var editor = await ArrangeAsync();
        await PinAsync(editor, 1, "lead", 1, until: "2026-11-22T18:00");
        var page = await editor.OpenAsync(Desk);
        Assert.Equal("One", Place(page, "lead:1").QuerySelector(".headline").Words());
        Assert.Equal("Pinned by Editor until 18:00", Place(page, "lead:1").QuerySelector(".reason").Words());
        Assert.Equal("Latest", Place(page, "second:1").QuerySelector(".reason").Words());
        Assert.Equal("Six", Place(page, "second:1").QuerySelector(".headline").Words());
    }

    [Fact]
    public async Task A_story_is_found_by_words_of_its_headline_by_its_number_and_by_its_address()
    {
        var editor = await ArrangeAsync();
        foreach (var typed in (string[])["thr", "3", "#3", "/world/3/three", "https://localhost/world/3/three"])
            Assert.Equal(["Three"], (await editor.OpenAsync($"{Desk}/pins/new?q={Uri.EscapeDataString(typed)}")).QuerySelectorAll(".found a").Select(a => a.Words()));
        foreach (var typed in (string[])["%", "_", "77777", "99999999999999", "http://", "/"])
            Assert.Empty((await editor.OpenAsync($"{Desk}/pins/new?q={Uri.EscapeDataString(typed)}")).QuerySelectorAll(".found a"));
    }

    [Fact]
    public async Task An_editor_pins_a_story_and_readers_see_it_there()
    {
        var editor = await ArrangeAsync();
        await PinAsync(editor, 1, "second", 2);
        Assert.Equal(["Six", "Five", "One"], await ReadersSeeAsync(".front-lead h2, .second h2", 3));
    }

    [Fact]
    public async Task A_pin_begins_and_ends_at_its_times()
    {
        var editor = await ArrangeAsync();
        await PinAsync(editor, 1, "lead", 1, "2026-11-22T14:00", "2026-11-22T15:00");
        Assert.Contains("Begins 14:00, until 15:00", (await editor.OpenAsync(Desk)).QuerySelector(".idle").Words(), StringComparison.Ordinal);
        foreach (var (hours, lead) in ((double, string)[])[(0, "Six"), (1.99, "Six"), (2, "One"), (2.99, "One"), (3, "Six")])
        {
            site.Clock.Now = FakeClock.Noon.AddHours(hours);
            Assert.Equal(lead, (await site.Reader().OpenAsync("/")).QuerySelector(".front-lead h2").Words());
        }
    }

    [Fact]
    public async Task A_pin_over_the_night_in_which_the_clocks_go_back_ends_at_the_hour_that_was_meant()
    {
        site.Clock.Now = new DateTimeOffset(2026, 10, 24, 20, 0, 0, TimeSpan.Zero);
        var editor = await ArrangeAsync();
        using var asked = await SendPinAsync(editor, 1, "lead", 1, until: "2026-10-25T01:30");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        var page = await asked.ReadAsync();
        Assert.Contains("happens twice", page.QuerySelector("#untilwhich legend").Words(), StringComparison.Ordinal);
        Assert.Equal("2026-10-25T01:30", page.QuerySelector("#until")!.GetAttribute("value"));

        await PinAsync(editor, 1, "lead", 1, until: "2026-10-25T01:30", which: "second");
        foreach (var (minutes, lead) in ((int, string)[])[(30, "One"), (89, "One"), (90, "Six")])
        {
            site.Clock.Now = new DateTimeOffset(2026, 10, 25, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
            Assert.Equal(lead, (await site.Reader().OpenAsync("/")).QuerySelector(".front-lead h2").Words());
        }
    }

    [Fact]
    public async Task A_time_that_the_clocks_skip_is_refused_and_what_was_typed_stays()
    {
        site.Clock.Now = new DateTimeOffset(2026, 3, 28, 20, 0, 0, TimeSpan.Zero);
        var editor = await ArrangeAsync();
        using var refused = await SendPinAsync(editor, 1, "lead", 1, from: "2026-03-29T01:30");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.ReadAsync();
        Assert.Contains("does not exist", page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal("2026-03-29T01:30", page.QuerySelector("#from")!.GetAttribute("value"));

        await PinAsync(editor, 1, "lead", 1, from: "2026-03-29T02:30");
        site.Clock.Now = new DateTimeOffset(2026, 3, 29, 1, 29, 59, TimeSpan.Zero);
        Assert.Equal("Six", (await site.Reader().OpenAsync("/")).QuerySelector(".front-lead h2").Words());
        site.Clock.Now = new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero);
        Assert.Equal("One", (await site.Reader().OpenAsync("/")).QuerySelector(".front-lead h2").Words());
    }

    [Theory]
    [InlineData("lead", 2, "", "", "no such place")]
    [InlineData("gossip", 1, "", "", "no such place")]
    [InlineData("second", -1, "", "", "no such place")]
    [InlineData("lead", 1, "tomorrow", "", "day and a time")]
    [InlineData("lead", 1, "", "2026-11-22T11:00", "over")]
    [InlineData("lead", 1, "2026-11-22T15:00", "2026-11-22T14:00", "after it begins")]
    public async Task A_pin_that_cannot_be_is_refused_in_the_form(string zone, int slot, string from, string until, string problem)
    {
        var editor = await ArrangeAsync();
        using var answer = await SendPinAsync(editor, 1, zone, slot, from, until);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Contains(problem, page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal(from, page.QuerySelector("#from")!.GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData(7, "a draft")]
    [InlineData(77, "no story")]
    [InlineData(-1, "no story")]
    public async Task What_readers_will_not_see_cannot_be_pinned(int story, string what)
    {
        var editor = await ArrangeAsync();
        using var answer = await SendPinAsync(editor, story, "lead", 1);
        Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, what);
    }

    [Fact]
    public async Task A_pin_is_changed_and_ended()
    {
        var editor = await ArrangeAsync();
        await PinAsync(editor, 1, "lead", 1);
        var form = await editor.OpenAsync($"{Desk}/pins/1");
        Assert.Equal("lead", form.QuerySelector("#zone option[selected]")!.GetAttribute("value"));
        using var changed = await editor.SendDeskFormAsync($"{Desk}/pins/1", $"{Desk}/pins/1", new() { ["Edition"] = "1", ["Story"] = "1", ["Zone"] = "second", ["Slot"] = "1" });
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal("Pinned by Editor", Place(await editor.OpenAsync(Desk), "second:1").QuerySelector(".reason").Words());
        using var ended = await editor.SendDeskFormAsync(Desk, $"{Desk}/pins/1/end", new() { ["Edition"] = "2", ["Story"] = "1" });
        Assert.Empty((await editor.OpenAsync(Desk)).QuerySelectorAll(".pinned"));
        await editor.OpenAsync($"{Desk}/pins/1", HttpStatusCode.NotFound);
        using var again = await editor.SendDeskFormAsync(Desk, $"{Desk}/pins/1/end", new() { ["Edition"] = "3", ["Story"] = "1" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    [Fact]
    public async Task A_button_moves_a_story_a_place_up_and_the_one_above_down()
    {
        var editor = await ArrangeAsync();
        await MoveAsync(editor, "second:2", "up");
        Assert.Equal(["Four", "Five", "Three"], await ReadersSeeAsync(".second h2", 3));
        await MoveAsync(editor, "second:1", "up");
        Assert.Equal(["Four"], await ReadersSeeAsync(".front-lead h2", 1));
        await MoveAsync(editor, "lead:1", "down");
        Assert.Equal(["Six", "Four", "Five"], await ReadersSeeAsync(".front-lead h2, .second h2", 3));
    }

    [Theory]
    [InlineData("1", "nowhere:1")]
    [InlineData("1", "second")]
    [InlineData("1", "second:99999999999")]
    [InlineData("1", "")]
    [InlineData("7", "second:1")]
    [InlineData("x", "second:1")]
    public async Task A_forged_move_is_refused_in_the_page(string story, string to)
    {
        var editor = await ArrangeAsync();
        using var answer = await editor.SendDeskFormAsync(Desk, $"{Desk}/places", new() { ["Edition"] = "0", ["Story"] = story, ["To"] = to, ["From"] = "::", ["Pin"] = "9" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEmpty((await answer.ReadAsync()).QuerySelector(".problems").Words());
    }

    [Fact]
    public async Task A_change_of_a_page_that_was_not_seen_is_refused_and_says_who_changed_it()
    {
        var editor = await ArrangeAsync();
        await PinAsync(editor, 1, "lead", 1);
        using var moved = await editor.SendDeskFormAsync(Desk, $"{Desk}/places", new() { ["Edition"] = "0", ["Story"] = "2", ["To"] = "lead:1" });
        Assert.Equal(HttpStatusCode.Conflict, moved.StatusCode);
        var page = await moved.ReadAsync();
        Assert.Contains("Editor changed the front page at 12:00: Pinned “One”: Lead. Your change was not made", page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal("One", Place(page, "lead:1").QuerySelector(".headline").Words());

        using var pinned = await editor.SendDeskFormAsync($"{Desk}/pins/new?story=2", $"{Desk}/pins/new", new() { ["Edition"] = "0", ["Story"] = "2", ["Zone"] = "second", ["Slot"] = "3" });
        Assert.Equal(HttpStatusCode.Conflict, pinned.StatusCode);
        var form = await pinned.ReadAsync();
        Assert.Equal("3", form.QuerySelector("#slot")!.GetAttribute("value"));
        Assert.Equal("1", form.QuerySelector("input[name=Edition]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Of_editors_who_change_the_page_at_once_one_does_and_the_others_are_told()
    {
        var editor = await ArrangeAsync();
        var token = (await editor.OpenAsync(Desk)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => editor.SendFormAsync(
            $"{Desk}/places", new() { ["Edition"] = "0", ["Story"] = $"{i}", ["To"] = "lead:1", ["__RequestVerificationToken"] = token })));
        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.Redirect));
        Assert.Equal(5, answers.Count(a => a.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task The_last_change_is_undone_by_one_more()
    {
        var editor = await ArrangeAsync();
        await PinAsync(editor, 1, "lead", 1);
        await PinAsync(editor, 2, "lead", 1);
        Assert.Contains("one pin fell off the end", (await editor.OpenAsync(Desk)).QuerySelector("#last ~ p").Words(), StringComparison.Ordinal);
        foreach (var (edition, lead) in ((string, string)[])[("2", "One"), ("3", "Two")])
        {
            using var undone = await editor.SendDeskFormAsync(Desk, $"{Desk}/undo", new() { ["Edition"] = edition });
            Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
            Assert.Equal([lead], await ReadersSeeAsync(".front-lead h2", 1));
        }

        using var stale = await editor.SendDeskFormAsync(Desk, $"{Desk}/undo", new() { ["Edition"] = "3" });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var history = (await editor.OpenAsync($"{Desk}/history")).QuerySelectorAll("td:first-child").Select(c => c.Words()).ToList();
        Assert.Equal(4, history.Count);
        Assert.StartsWith("Undid: Undid: Pinned “Two”: Lead", history[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_change_is_undone_to_the_page_nobody_had_arranged()
    {
        var editor = await ArrangeAsync();
        using var nothing = await editor.SendDeskFormAsync(Desk, $"{Desk}/undo", new() { ["Edition"] = "0" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        await PinAsync(editor, 1, "lead", 1);
        using var undone = await editor.SendDeskFormAsync(Desk, $"{Desk}/undo", new() { ["Edition"] = "1" });
        Assert.Equal(["Six"], await ReadersSeeAsync(".front-lead h2", 1));
    }

    [Fact]
    public async Task The_desk_knows_what_the_front_page_looked_like_at_any_moment()
    {
        var editor = await ArrangeAsync();
        site.Clock.Now = FakeClock.Noon.AddMinutes(10);
        await PinAsync(editor, 1, "lead", 1);
        site.Clock.Now = FakeClock.Noon.AddMinutes(20);
        await PinAsync(editor, 2, "lead", 1);
        await ChangeStoryAsync(1, "One, corrected");
        site.Clock.Now = FakeClock.Noon.AddMinutes(30);
        await WithdrawAsync(2);
        site.Clock.Now = FakeClock.Noon.AddMinutes(31);
        foreach (var (at, lead) in ((string, string)[])[("12:09", "Six"), ("12:10", "One"), ("12:19", "One"), ("12:20", "Two"), ("12:29", "Two"), ("12:30", "Six")])
        {
            var page = await editor.OpenAsync($"{Desk}?at=2026-11-22T{at}");
            Assert.Equal(lead, Place(page, "lead:1").QuerySelector(".headline").Words());
            Assert.Equal(lead, (await editor.OpenAsync($"{Desk}/preview?at=2026-11-22T{at}")).QuerySelector(".front-lead h2").Words());
            Assert.Empty(page.QuerySelectorAll(".slot form"));
        }

        Assert.Contains("Headlines are those last published by then", (await editor.OpenAsync($"{Desk}?at=2026-11-22T12:09")).QuerySelector(".moment").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_was_withdrawn_and_given_back_is_missing_only_in_between()
    {
        var editor = await ArrangeAsync();
        site.Clock.Now = FakeClock.Noon.AddMinutes(10);
        await WithdrawAsync(6);
        site.Clock.Now = FakeClock.Noon.AddMinutes(20);
        await using (var db = site.OpenDatabase())
        {
            var story = db.Articles.Single(a => a.Id == 6);
            story.Republish(db.Users.First(), site.Clock.Now);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        site.Clock.Now = FakeClock.Noon.AddHours(1);
        foreach (var (at, lead) in ((string, string)[])[("12:09", "Six"), ("12:10", "Five"), ("12:19", "Five"), ("12:20", "Six")])
            Assert.Equal(lead, Place(await editor.OpenAsync($"{Desk}?at=2026-11-22T{at}"), "lead:1").QuerySelector(".headline").Words());
    }

    [Fact]
    public async Task Staff_rehearse_the_front_page_of_an_hour_to_come()
    {
        await site.ArrangeAsync(room => (room.Published("Today"), room.Published("Tomorrow", FakeClock.Noon.AddDays(1))));
        var moderator = await site.StaffAsync(Roles.Moderator);
        Assert.Equal("Today", (await moderator.OpenAsync($"{Desk}/preview")).QuerySelector(".front-lead h2").Words());
        Assert.Equal("Tomorrow", (await moderator.OpenAsync($"{Desk}/preview?at=2026-11-23T12:00")).QuerySelector(".front-lead h2").Words());
        var wrong = await moderator.OpenAsync($"{Desk}/preview?at=tomorrow", HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("Please give a day and a time", wrong.QuerySelector("#at-problem").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_is_told_of_pins_that_do_not_hold_and_of_the_next_change()
    {
        var editor = await ArrangeAsync();
        await PinAsync(editor, 1, "lead", 1, until: "2026-11-22T18:00");
        await WithdrawAsync(1);
        var page = await editor.OpenAsync(Desk);
        Assert.Equal("Six", Place(page, "lead:1").QuerySelector(".headline").Words());
        Assert.Contains("Lead. Withdrawn: its place falls back.", page.QuerySelector(".idle").Words(), StringComparison.Ordinal);
        Assert.Contains("18:00", page.QuerySelector("#next ~ p").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_sizes_orders_and_switches_zones()
    {
        var editor = await ArrangeAsync();
        using var sized = await editor.SendDeskFormAsync($"{Desk}/zones", $"{Desk}/zones", new()
        {
            ["Edition"] = "0", ["Zones[0].Key"] = "second", ["Zones[0].Slots"] = "2", ["Zones[0].IsOn"] = "true",
            ["Zones[1].Key"] = "strip-2", ["Zones[1].Slots"] = "3", ["Zones[1].IsOn"] = "false", ["Move"] = "down:opinion",
        });
        Assert.Equal(HttpStatusCode.Redirect, sized.StatusCode);
        var page = await editor.OpenAsync(Desk);
        Assert.Equal(["Lead", "Second", "World", "Opinion", "Most read"], page.QuerySelectorAll(".zone h2").Select(h => h.ChildNodes[0].TextContent.Trim()));
        Assert.Equal(2, page.QuerySelectorAll("[data-place^=second]").Length);

        using var added = await editor.SendDeskFormAsync($"{Desk}/zones", $"{Desk}/zones/new", new() { ["Edition"] = "1", ["Section"] = "3" });
        Assert.Contains("Europe", (await editor.OpenAsync(Desk)).QuerySelectorAll(".zone h2").Select(h => h.ChildNodes[0].TextContent.Trim()));
        using var removed = await editor.SendDeskFormAsync($"{Desk}/zones", $"{Desk}/zones/remove", new() { ["Edition"] = "2", ["Zone"] = "strip-3" });
        Assert.DoesNotContain("Europe", (await editor.OpenAsync(Desk)).QuerySelectorAll(".zone h2").Select(h => h.ChildNodes[0].TextContent.Trim()));
    }

    [Theory]
    [InlineData("second", "13", "", 422)]
    [InlineData("second", "many", "", 422)]
    [InlineData("gossip", "3", "", 422)]
    [InlineData("second", "3", "up:lead", 422)]
    [InlineData("second", "3", "", 409)]
    public async Task Zones_that_cannot_be_are_refused_in_the_page(string key, string slots, string move, int status)
    {
        var editor = await ArrangeAsync();
        using var answer = await editor.SendDeskFormAsync($"{Desk}/zones", $"{Desk}/zones", new()
        {
            ["Edition"] = status == 409 ? "5" : "0", ["Zones[0].Key"] = key, ["Zones[0].Slots"] = slots, ["Zones[0].IsOn"] = "true", ["Move"] = move,
        });
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.NotEmpty((await answer.ReadAsync()).QuerySelector(".problems").Words());
    }

    [Fact]
    public async Task The_article_list_leads_to_the_pin_of_a_story()
    {
        var editor = await ArrangeAsync();
        var link = (await editor.OpenAsync("/admin/articles")).QuerySelectorAll("a").First(a => a.Words() == "Pin to the front page: Three");
        Assert.Equal("Three", (await editor.OpenAsync(link.GetAttribute("href")!)).QuerySelector(".headline").Words());
    }

    public void Dispose() => site.Dispose();

    /// <summary>Six stories, the sixth the latest, and a draft.</summary>
    private async Task<HttpClient> ArrangeAsync()
    {
        await site.ArrangeAsync(room =>
        {
            foreach (var (index, headline) in ((string[])["One", "Two", "Three", "Four", "Five", "Six"]).Index()) room.Published(headline, site.Clock.Now.AddDays(-3).AddHours(index));
            return room.Draft("Draft");
        });
        return await site.StaffAsync(Roles.Editor);
    }

    private static IElement Place(IDocument page, string place) => page.QuerySelector($"[data-place='{place}']")!;

    private static async Task<HttpResponseMessage> SendPinAsync(
        HttpClient editor, int story, string zone, int slot, string from = "", string until = "", string which = "")
    {
        var edition = (await editor.OpenAsync(Desk)).QuerySelector("[data-front]")!.GetAttribute("data-front");
        return await editor.SendDeskFormAsync($"{Desk}/pins/new?story=1", $"{Desk}/pins/new", new()
        {
            ["Edition"] = edition, ["Story"] = $"{story}", ["Zone"] = zone, ["Slot"] = $"{slot}", ["From"] = from, ["Until"] = until, ["UntilWhich"] = which,
        });
    }

    private static async Task PinAsync(HttpClient editor, int story, string zone, int slot, string from = "", string until = "", string which = "")
    {
        using var answer = await SendPinAsync(editor, story, zone, slot, from, until, which);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Presses a button of the desk as a browser does, with the fields of its form.</summary>
    private static async Task MoveAsync(HttpClient editor, string place, string way)
    {
        var form = Place(await editor.OpenAsync(Desk), place).QuerySelector("form")!;
        var fields = form.QuerySelectorAll("input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value"));
        fields["To"] = form.QuerySelector($"button[aria-label^='Move {way}']")!.GetAttribute("value");
        using var answer = await editor.SendFormAsync(form.GetAttribute("action")!, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<IEnumerable<string>> ReadersSeeAsync(string where, int count)
        => (await site.Reader().OpenAsync("/")).QuerySelectorAll(where).Select(h => h.Words()).Take(count);

    private async Task ChangeStoryAsync(int id, string headline)
    {
        await using var db = site.OpenDatabase();
        var story = db.Articles.WithBothStories().Single(a => a.Id == id);
        story.Working.Headline = headline;
        story.PublishEdit(ChangeKind.Minor, "", db.Users.First(), site.Clock.Now);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task WithdrawAsync(int id)
    {
        await using var db = site.OpenDatabase();
        db.Articles.Single(a => a.Id == id).Withdraw("It was wrong.", db.Users.First(), site.Clock.Now);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private sealed class LondonSite : TestSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:TimeZone", "Europe/London");
        }
    }
}
