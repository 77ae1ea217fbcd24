using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Announcements;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Publishing;
using NewsSite.Series;
using NewsSite.Tags;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Announcements;

/// <summary>The hub and the search engines are told what changed for readers, once it has, over real HTTP.</summary>
public sealed class AnnouncementTests : IDisposable
{
    private const string Key = "0123456789abcdef";

    private static readonly DateTimeOffset Noon = FakeClock.Noon;

    /// <summary>When a change of noon is old enough for shared caches to have let go of the feed.</summary>
    private static readonly DateTimeOffset Later = Noon.AddSeconds(70);

    private readonly Hub hub = new();

    [Fact]
    public async Task The_hub_is_told_of_every_feed_that_holds_a_story_once_it_is_public()
    {
        using var site = await SiteAsync();
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft("Ferry resumes", room.Europe);
            draft.Working.TagWith([new Tag("Harbour")]);
            draft.Working.CreditAuthors([(new Author("Ana Reyes"), AuthorRole.ReportedBy)]);
            var series = new StorySeries("The Ayle", "the-ayle", "");
            series.Append(draft);
            draft.Publish(Noon, room.Editor, Noon);
            room.Draft("Nobody sees this");
            return room.Keep(series);
        });
        await site.NoteAsync(Later);
        Assert.Equal(18, await site.TellAsync());
        Assert.All(hub.Received, call => Assert.Equal(("POST", "/publish", "application/x-www-form-urlencoded"), (call.Method, call.Path, call.ContentType)));
        Assert.Equal(
            ((string[])["/author/ana-reyes", "/europe", "", "/series/the-ayle", "/tag/harbour", "/world"])
                .SelectMany(page => ((string[])["", "/atom", "/json"]).Select(format => $"https://localhost{page}/feed{format}")).Order(StringComparer.Ordinal),
            hub.Received.Select(c => c.Topic).Order(StringComparer.Ordinal));
        Assert.StartsWith("hub.mode=publish&hub.url=https%3A%2F%2Flocalhost%2F", hub.Received[0].Body, StringComparison.Ordinal);
        Assert.Equal((0, 0), (await site.NoteAsync(Later.AddMinutes(5)), await site.TellAsync()));
    }

    [Fact]
    public async Task A_scheduled_story_is_announced_at_its_hour_and_an_embargoed_one_when_that_ends()
    {
        using var site = await SiteAsync();
        await site.ArrangeAsync(room =>
        {
            room.Draft("At one", room.Local).Publish(Noon.AddHours(1), room.Editor, Noon);
            var held = room.Draft("At two", room.Europe);
            held.Publish(Noon, room.Editor, Noon);
            held.EmbargoedUntil = Noon.AddHours(2);
            return room.Keep();
        });
        Assert.Equal(0, await site.NoteAsync(Noon.AddMinutes(59)));
        await site.NoteAsync(Noon.AddHours(1).AddSeconds(70));
        await site.TellAsync();
        Assert.Contains("https://localhost/local/feed", hub.Received.Select(c => c.Topic));
        Assert.DoesNotContain("https://localhost/europe/feed", hub.Received.Select(c => c.Topic));
        await site.NoteAsync(Noon.AddHours(2).AddSeconds(70));
        await site.TellAsync();
        Assert.Contains("https://localhost/europe/feed", hub.Received.Select(c => c.Topic));
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("correct")]
    [InlineData("withdraw")]
    [InlineData("readdress")]
    [InlineData("save")]
    public async Task What_changes_for_readers_is_announced_and_what_only_the_desk_sees_is_not(string act)
    {
        using var site = await SiteAsync();
        await site.ArrangeAsync(room => room.Published());
        await site.NoteAsync(Later);
        await site.TellAsync();
        var before = hub.Received.Count;
        await using (var db = site.OpenDatabase())
        {
            var (story, editor) = (db.Articles.WithBothStories().Single(), db.Users.First());
            var at = Noon.AddMinutes(30);
            story.Working.Standfirst = "Three ports reopen.";
            if (act == "edit") story.PublishEdit(ChangeKind.Minor, "", editor, at);
            else if (act == "correct") story.PublishEdit(ChangeKind.Correction, "Three, not two.", editor, at);
            else if (act == "withdraw") story.Withdraw("Wrong.", editor, at);
            else if (act == "readdress") story.Readdress("another-slug", editor, at);
            else story.Save(editor, at);
            db.SaveChanges();
        }

        await site.NoteAsync(Noon.AddMinutes(32));
        await site.TellAsync();
        var told = hub.Received.Skip(before).Select(c => c.Topic).ToList();
        Assert.Equal(act != "save", told.Contains("https://localhost/world/feed/json"));
        Assert.Equal(act == "correct", told.Contains("https://localhost/corrections/feed"));
    }

    [Fact]
    public async Task A_change_is_announced_after_the_minute_for_which_shared_caches_may_keep_the_old_feed()
    {
        using var site = await SiteAsync();
        await site.ArrangeAsync(room => room.Published(at: Noon.AddSeconds(5)));
        Assert.Equal(0, await site.NoteAsync(Noon.AddSeconds(69)));
        Assert.NotEqual(0, await site.NoteAsync(Noon.AddSeconds(70)));
    }

    [Fact]
    public async Task A_hub_that_is_down_is_told_when_it_is_up_again()
    {
        using var site = await SiteAsync();
        await site.ArrangeAsync(room => room.Published(at: Noon));
        await site.NoteAsync(Later);
        hub.Stop();
        Assert.StartsWith("127.0.0.1 could not be reached", (await Assert.ThrowsAsync<HttpRequestException>(site.TellAsync)).Message, StringComparison.Ordinal);
        hub.Start();
        hub.Answer = HttpStatusCode.ServiceUnavailable;
        Assert.Equal("127.0.0.1 answered 503 ServiceUnavailable.", (await Assert.ThrowsAsync<HttpRequestException>(site.TellAsync)).Message);
        hub.Answer = HttpStatusCode.Accepted;
        var refused = hub.Received.Count;
        site.Clock.Now = Later.AddMinutes(1);
        Assert.Equal(6, await site.TellAsync());
        Assert.Equal(6, hub.Received.Skip(refused).Select(c => c.Topic).Distinct().Count());
    }

    [Fact]
    public async Task After_six_tries_a_change_is_old_news_and_told_to_nobody()
    {
        using var site = await SiteAsync();
        await site.ArrangeAsync(room => room.Published(at: Noon));
        await site.NoteAsync(Later);
        hub.Answer = HttpStatusCode.InternalServerError;
        for (var round = 0; await WaitingAsync(site) is { Count: > 0 } waiting; round++)
        {
            Assert.InRange(round, 0, 60);
            site.Clock.Now = waiting.Min(a => a.DueAt);
            await Assert.ThrowsAsync<HttpRequestException>(site.TellAsync);
        }

        Assert.All(hub.Received.GroupBy(c => c.Topic), topic => Assert.Equal(6, topic.Count()));
        Assert.InRange(site.Clock.Now - Later, TimeSpan.FromHours(4), TimeSpan.FromHours(12));
    }

    [Fact]
    public async Task What_changes_while_it_is_told_is_told_again()
    {
        using var site = await SiteAsync();
        await site.ArrangeAsync(room => room.Published(at: Noon));
        await site.NoteAsync(Later);
        hub.Meanwhile = async () =>
        {
            hub.Meanwhile = () => Task.CompletedTask;
            await using var db = site.OpenDatabase();
            (await db.Announcements.OrderBy(a => a.Id).FirstAsync()).Renew(Later);
            await db.SaveChangesAsync();
        };
        await site.TellAsync();
        var first = hub.Received[0].Topic;
        Assert.Equal(2, hub.Received.Count(c => c.Topic == first));
        Assert.Empty(await WaitingAsync(site));
    }

    [Fact]
    public async Task A_redirect_of_the_hub_is_not_followed()
    {
        using var site = await SiteAsync();
        await site.ArrangeAsync(room => room.Published(at: Noon));
        await site.NoteAsync(Later);
        hub.Answer = HttpStatusCode.Found;
        await Assert.ThrowsAsync<HttpRequestException>(site.TellAsync);
        Assert.DoesNotContain(hub.Received, c => c.Path == "/elsewhere");
    }

    [Fact]
    public async Task Search_engines_are_told_of_all_stories_at_once_and_find_the_key()
    {
        using var site = await SiteAsync(("Syndication:Hub", ""), ("Syndication:IndexNowKey", Key), ("Syndication:IndexNow", hub.Address));
        await site.ArrangeAsync(room => (room.Published("First", Noon), room.Published("Second", Noon, room.Local)));
        await site.NoteAsync(Later);
        Assert.Equal(2, await site.TellAsync());
        var call = JsonDocument.Parse(Assert.Single(hub.Received).Body).RootElement;
        Assert.Equal(("localhost", Key), (call.GetProperty("host").GetString(), call.GetProperty("key").GetString()));
        Assert.Equal(["https://localhost/local/2/second", "https://localhost/world/1/first"], call.GetProperty("urlList").EnumerateArray().Select(u => u.GetString()).Order(StringComparer.Ordinal));
        using var answer = await site.Reader().GetAsync(new Uri(call.GetProperty("keyLocation").GetString()!), TestContext.Current.CancellationToken);
        Assert.Equal(Key, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_hub_and_a_key_nobody_is_told_and_there_is_no_key()
    {
        using var site = await SiteAsync(("Syndication:Hub", ""));
        await site.ArrangeAsync(room => room.Published(at: Noon));
        Assert.Equal(0, await site.NoteAsync(Later));
        await site.TellAsync();
        Assert.Empty(hub.Received);
        await site.Reader().OpenAsync("/indexnow.txt", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_happened_before_the_first_look_or_more_than_a_day_ago_is_told_to_nobody()
    {
        using var site = new AnnouncingSite { Settings = new() { ["Syndication:Hub"] = hub.Address } };
        await site.ArrangeAsync(room => room.Published(at: Noon.AddDays(-2)));
        Assert.Equal(0, await site.NoteAsync(Noon));
        await using (var db = site.OpenDatabase())
        {
            var room = db.Sections.Single(s => s.Slug == "local");
            var article = db.Articles.WithBothStories().Single();
            article.Working.Section = room;
            article.PublishEdit(ChangeKind.Minor, "", db.Users.First(), Noon.AddHours(1));
            db.SaveChanges();
        }

        Assert.Equal(0, await site.NoteAsync(Noon.AddDays(3)));
    }

    [Fact]
    public async Task Two_processes_that_look_at_the_same_moment_note_it_once()
    {
        using var site = await SiteAsync();
        await site.ArrangeAsync(room => room.Published(at: Noon));
        site.Clock.Now = Later;
        var noted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.NoteAsync(Later)));
        Assert.Equal(6, noted.Sum());
        Assert.Equal(6, (await WaitingAsync(site)).Count);
    }

    [Fact]
    public async Task The_page_of_jobs_names_it()
    {
        using var site = new TestSite();
        var page = await (await site.StaffAsync(Roles.Administrator)).OpenAsync("/admin/jobs");
        Assert.Contains("Tell the hub and search engines what changed", page.QuerySelector("table").Words(), StringComparison.Ordinal);
    }

    public void Dispose() => hub.Dispose();

    /// <summary>A site that has looked once, a minute before noon.</summary>
    private async Task<AnnouncingSite> SiteAsync(params (string Name, string Value)[] settings)
    {
        var site = new AnnouncingSite { Settings = new() { ["Syndication:Hub"] = hub.Address } };
        foreach (var (name, value) in settings) site.Settings[name] = value;
        Assert.Equal(0, await site.NoteAsync(Noon.AddMinutes(-1)));
        site.Clock.Now = Noon;
        return site;
    }

    private static async Task<List<Announcement>> WaitingAsync(AnnouncingSite site)
    {
        await using var db = site.OpenDatabase();
        return await db.Announcements.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }
}
