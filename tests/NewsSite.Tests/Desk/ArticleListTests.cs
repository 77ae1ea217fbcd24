using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Desk;

public sealed class ArticleListTests : IDisposable
{
    private readonly TestSite site = new();

    [Theory]
    [InlineData("?q=ferry", "Ferry to Évian|Ferry to the moon")]
    [InlineData("?q=EVIAN", "Ferry to Évian")]
    [InlineData("?q=moon+ferry", "Ferry to the moon")]
    [InlineData("?q=100%25", "100% of the vote")]
    [InlineData("?q=_", "")]
    [InlineData("?author=ana-reyes", "Ferry to the moon")]
    [InlineData("?owner=1", "100% of the vote|Ferry to Évian")]
    [InlineData("?owner=none", "Ferry to the moon")]
    [InlineData("?owner=me", "")]
    [InlineData("?section=europe", "Ferry to Évian")]
    [InlineData("?section=world", "100% of the vote|Ferry to Évian|Ferry to the moon")]
    [InlineData("?section=world&q=ferry&owner=1&state=Draft", "Ferry to Évian")]
    [InlineData("?section=world&q=ferry&owner=1&state=Published", "")]
    [InlineData("?date=Published&from=2026-11-22&until=2026-11-22", "100% of the vote")]
    [InlineData("?date=Published&until=2026-11-21", "")]
    [InlineData("?from=2026-11-23", "")]
    [InlineData("?date=Created&until=2026-11-21", "100% of the vote|Ferry to Évian|Ferry to the moon")]
    public async Task The_list_shows_what_every_filter_and_any_of_them_together_ask_for(string query, string headlines)
    {
        await ArrangeAsync();
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync($"/admin/articles{query}");
        Assert.Equal(headlines, string.Join('|', Headlines(page).Order()));
    }

    [Fact]
    public async Task A_filter_that_fits_nothing_says_so_and_leads_back()
    {
        await ArrangeAsync();
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync("/admin/articles?q=nothing");
        Assert.Equal("No article is like that. Show all articles", page.QuerySelector(".empty").Words());
        Assert.Equal("nothing", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Days_are_those_of_the_newsroom()
    {
        // 23:30 UTC on the 22nd is the 23rd in Berlin.
        using var berlin = new BerlinSite();
        await berlin.ArrangeAsync(room => room.Published("Late night", new DateTimeOffset(2026, 11, 22, 23, 30, 0, TimeSpan.Zero)));
        var editor = await berlin.StaffAsync(Roles.Editor);
        Assert.Empty(Headlines(await editor.OpenAsync("/admin/articles?date=Published&from=2026-11-22&until=2026-11-22")));
        Assert.Equal(["Late night"], Headlines(await editor.OpenAsync("/admin/articles?date=Published&from=2026-11-23&until=2026-11-23")));
    }

    [Fact]
    public async Task The_story_touched_last_comes_first_with_who_touched_it()
    {
        await site.ArrangeAsync(room =>
        {
            var older = room.Draft("Older");
            room.Draft("Newer");
            older.Submit("", room.Moderator, FakeClock.Noon);
            return room.Keep();
        });
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync("/admin/articles");
        Assert.Equal(["Older", "Newer"], Headlines(page));
        Assert.Contains("In review", page.QuerySelector("tbody tr").Words(), StringComparison.Ordinal);
        Assert.Contains("by Moses", page.QuerySelector("tbody tr").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=story")]
    [InlineData("section=world&state=Draft")]
    public async Task Pages_go_on_where_the_last_one_ended_under_every_filter_with_stories_touched_at_the_same_moment(string filter)
    {
        await site.ArrangeAsync(room =>
        {
            for (var i = 0; i < 120; i++)
            {
                var article = new Article(FakeClock.Noon.AddMinutes(-i / 7));
                article.Working.Headline = $"Story {i}";
                article.Working.Section = room.World;
                article.Save(room.Editor, FakeClock.Noon.AddMinutes(-i / 7), "Written");
                room.Keep(article);
            }

            return true;
        });
        var editor = await site.StaffAsync(Roles.Editor);
        List<string> seen = [];
        for (var address = $"/admin/articles?{filter}"; address is not null;)
        {
            var page = await editor.OpenAsync(address);
            seen.AddRange(Headlines(page));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_headline_that_is_changed_is_found_by_its_new_words()
    {
        await ArrangeAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        using var saved = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1", new()
        {
            ["Headline"] = "Boats to the sun", ["Body"] = "The first boat left at **noon**.", ["Language"] = "en", ["Version"] = "2",
        });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(["Boats to the sun"], Headlines(await editor.OpenAsync("/admin/articles?q=sun")));
        Assert.Empty(Headlines(await editor.OpenAsync("/admin/articles?q=moon")));
    }

    [Fact]
    public async Task Scheduled_today_and_late_are_lists_of_their_own()
    {
        await site.ArrangeAsync(room =>
        {
            room.Published("Tonight", FakeClock.Noon.AddHours(6));
            room.Published("Tomorrow", FakeClock.Noon.AddDays(1));
            room.Published("Held back").EmbargoedUntil = FakeClock.Noon.AddHours(1);
            var forgotten = room.Draft("Forgotten");
            forgotten.EmbargoedUntil = FakeClock.Noon.AddHours(-1);
            forgotten.Submit("", room.Editor, FakeClock.Noon);
            forgotten.Ready("", room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        var editor = await site.StaffAsync(Roles.Editor);
        var list = await editor.OpenAsync("/admin/articles");
        Assert.Equal(["Held back", "Tonight"], Headlines(await editor.OpenAsync(View(list, "Scheduled today"))).Order());
        Assert.Equal(["Forgotten", "Held back"], Headlines(await editor.OpenAsync(View(list, "Late"))).Order());
        var desk = await editor.OpenAsync("/admin");
        Assert.Equal(["Forgotten", "Held back"], desk.QuerySelectorAll(".late li a").Select(a => a.Words()).Order());
    }

    [Fact]
    public async Task An_editor_waits_for_reviews_and_a_reporter_for_what_was_sent_back()
    {
        await site.ArrangeAsync(room =>
        {
            room.Draft("In review").Submit("", room.Editor, FakeClock.Noon);
            var back = room.Draft("Sent back");
            back.Submit("", room.Editor, FakeClock.Noon);
            back.SendBack("Shorter, please.", room.Editor, FakeClock.Noon);
            room.Draft("Draft");
            return room.Keep();
        });
        var (editor, reporter) = (await site.StaffAsync(Roles.Editor), await site.StaffAsync(Roles.Reporter));
        Assert.Equal(["In review"], Headlines(await editor.OpenAsync(View(await editor.OpenAsync("/admin/articles"), "Waiting for me"))));
        Assert.Empty(Headlines(await reporter.OpenAsync(View(await reporter.OpenAsync("/admin/articles"), "Waiting for me"))));
        await using var db = site.OpenDatabase();
        var account = await db.Users.SingleAsync(a => a.Name == Roles.Reporter, TestContext.Current.CancellationToken);
        await db.Articles.ExecuteUpdateAsync(a => a.SetProperty(x => x.OwnerId, account.Id), TestContext.Current.CancellationToken);
        Assert.Equal(["Sent back"], Headlines(await reporter.OpenAsync(View(await reporter.OpenAsync("/admin/articles"), "Waiting for me"))));
        Assert.Contains("Sent back", (await reporter.OpenAsync("/admin")).QuerySelector("section[aria-labelledby=for-me]").Words(), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static List<string> Headlines(IDocument page) => [.. page.QuerySelectorAll("td.headline").Select(c => c.Words())];

    private static string View(IDocument list, string name) => list.QuerySelectorAll(".views a").Single(a => a.Words() == name).GetAttribute("href")!;

    private Task<bool> ArrangeAsync() => site.ArrangeAsync(async room =>
    {
        var moon = room.Draft("Ferry to the moon");
        moon.Working.CreditAuthors([(new Author("Ana Reyes"), AuthorRole.ReportedBy)]);
        moon.HandOver(null, "", room.Editor, FakeClock.Noon);
        room.Draft("Ferry to Évian", room.Europe);
        room.Published("100% of the vote");
        await room.KeepAsync();
        return true;
    });

    private sealed class BerlinSite : TestSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:TimeZone", "Europe/Berlin");
        }
    }
}
