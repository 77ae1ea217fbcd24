using System.Net;
using NewsSite.Articles;
using NewsSite.Breaking;
using NewsSite.Coverage;
using NewsSite.Photos;
using NewsSite.Publishing;
using NewsSite.Standing;
using NewsSite.Tags;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Syndication;

/// <summary>
/// Readers learn of no story before its hour. Two papers are compared that differ only in stories nobody may know of: every address that
/// the router knows must give the same answer, to the byte and to the header, in both.
/// </summary>
public sealed class SecrecyTests : IDisposable
{
    private const string Word = "xylograph";
    private static readonly DateTimeOffset Hour = FakeClock.Noon.AddHours(1);
    private static readonly string[] Lists = ["/", "/world", "/feed", "/feed/atom", "/feed/json", "/world/feed", "/sitemap-stories-1.xml", "/sitemap-news.xml"];

    private static readonly ReaderRoutes Routes = new(
        ["world", "nowhere", "unseen-page"], [1, 3, 4, 5, 99], ["ferry-services-resume", "xylograph-scheduled", "harbour", "xylography"], [Word, "xylog"],
        ["/2019/public", "/2019/scheduled", "/2019/embargoed", "/2019/draft", "/world/feed/", "/wp-json/wp/v2/posts", "/?p=3", "/?p=4", "/2019/scheduled/feed/", "/2019/embargoed/feed/atom", "/search?q=hall&sort=newest", "/search?q=noon&photo=yes", "/search?q=harbour&section=world"]);

    private readonly TestSite paper = new();
    private readonly TestSite innocent = new();

    [Fact]
    public async Task No_answer_to_a_reader_tells_that_there_is_a_story_to_come()
    {
        await paper.ArrangeAsync(room => ArrangeAsync(room, hidden: true));
        await innocent.ArrangeAsync(room => ArrangeAsync(room, hidden: false));
        var addresses = Routes.Addresses(paper);
        Assert.InRange(addresses.Count, 100, 5000);
        var (reader, other) = (paper.Reader(), innocent.Reader());
        foreach (var address in addresses)
        {
            var (answer, expected) = (await AskAsync(reader, address), await AskAsync(other, address));
            Assert.True(answer.Text == expected.Text, $"{address} tells readers of a story to come:\n{answer.Text}\n\ninstead of\n\n{expected.Text}");

            // A search says again what it was asked for.
            if (!address.Contains("?q=", StringComparison.Ordinal)) Assert.DoesNotContain(Word, answer.Text.Replace(Uri.UnescapeDataString(address), "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase);

            var head = await AskAsync(reader, address, HttpMethod.Head);
            Assert.True(head.Headers == (await AskAsync(other, address, HttpMethod.Head)).Headers, $"HEAD {address}");
            if (expected.Tag is { } tag) Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(reader, address, tag: tag)).Status);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_reply_to_a_story_to_come_is_refused_like_one_to_no_story(int id)
    {
        await paper.ArrangeAsync(room => ArrangeAsync(room, hidden: true));
        async Task<string> Reply(int to)
        {
            using var answer = await paper.Reader().SendFormAsync($"/comments/{to}", new() { ["Comment"] = "Well told.", ["Author"] = "Ivo" });
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(await Reply(99), await Reply(id));
    }

    [Fact]
    public async Task Of_a_withdrawn_story_readers_get_the_note_and_nothing_of_what_it_said()
    {
        await paper.ArrangeAsync(async room =>
        {
            await ArrangeAsync(room, hidden: false);
            var story = Story(room, "Withdrawn");
            story.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
            Correct(room, story);
            await room.CommentAsync(story, $"About the {Word}.");
            Tell(room, story);
            room.Keep(new FormerAddress("/2019/withdrawn", story), room.FrontLedBy(story));
            story.Withdraw("It was wrong.", room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        var reader = paper.Reader();
        foreach (var address in Routes.Addresses(paper))
        {
            var answer = await AskAsync(reader, address);
            Assert.DoesNotContain($"{Word} ", answer.Text, StringComparison.OrdinalIgnoreCase);
            if (answer.Status == HttpStatusCode.OK) Assert.DoesNotContain("/3/", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Gone, (await AskAsync(reader, $"/world/3/{Word}-withdrawn")).Status);
    }

    /// <summary>The night before the clocks go forward, the hour after; both readings of the hour that comes twice; and a plain day.</summary>
    [Theory]
    [InlineData("2027-03-28T01:59", null)]
    [InlineData("2027-03-28T03:00", null)]
    [InlineData("2027-10-31T02:30", false)]
    [InlineData("2027-10-31T02:30", true)]
    [InlineData("2027-06-15T06:00", null)]
    public async Task A_scheduled_story_is_everywhere_at_its_hour_and_nowhere_a_moment_before(string local, bool? second)
    {
        using var site = new TestSite { Settings = new() { ["Site:TimeZone"] = "Europe/Paris" } };
        var at = LocalTime.Read(local, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), second).At!.Value;
        await site.ArrangeAsync(room =>
        {
            room.Published("Ferry services resume", at.AddDays(-1));
            Story(room, "Scheduled").Publish(at, room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        site.Clock.Now = at.AddMilliseconds(-1);
        using var restarted = site.Restarted();
        var (warm, cold) = (site.Reader(), restarted.Reader());
        Dictionary<string, string?> tags = [];
        foreach (var address in Lists)
        {
            var answer = await AskAsync(warm, address);
            Assert.DoesNotContain(Word, answer.Text, StringComparison.OrdinalIgnoreCase);
            tags[address] = answer.Tag;
        }

        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(warm, $"/world/2/{Word}-scheduled")).Status);
        site.Clock.Now = at;
        foreach (var address in (string[])[.. Lists, $"/world/2/{Word}-scheduled"])
        {
            Assert.Contains(Word, (await AskAsync(warm, address, tag: tags.GetValueOrDefault(address))).Text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(Word, (await AskAsync(cold, address, tag: tags.GetValueOrDefault(address))).Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_cache_between_the_site_and_its_readers_lets_go_of_a_list_before_the_next_minute()
    {
        await paper.ArrangeAsync(room =>
        {
            Story(room, "Scheduled").Publish(FakeClock.Noon.AddMinutes(1), room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        paper.Clock.Now = FakeClock.Noon.AddSeconds(40);
        foreach (var address in Lists)
        {
            using var answer = await paper.Reader().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var cache = answer.Headers.CacheControl!;
            Assert.True(cache.NoCache || cache.SharedMaxAge <= TimeSpan.FromSeconds(20), address);
        }
    }

    public void Dispose()
    {
        paper.Dispose();
        innocent.Dispose();
    }

    /// <summary>Two public stories with all that belongs to one; behind them, where asked, those that nobody may know of.</summary>
    private static async Task<bool> ArrangeAsync(Newsroom room, bool hidden)
    {
        var story = room.Draft();
        var tag = new Tag("Harbour");
        story.Working.TagWith([tag]);
        story.Working.Body = "The first boat left. [It was early](story:4), [it was late](story:5).\n\n[A card](story:3)";
        story.Working.LeadWith(Photo("public"), "Caption.", "Alt");
        story.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
        room.Keep(new FormerAddress("/2019/public", story));
        await room.CommentAsync(story);
        room.Published("Another day", FakeClock.Noon.AddDays(-1), room.Local);
        if (!hidden) return room.Keep(Breaking(room, null));

        // One waits for its hour, one was published under an embargo with a correction and comments, one was never published.
        var scheduled = Story(room, "Scheduled");
        scheduled.Working.TagWith([tag, new Tag("Xylography")]);
        scheduled.Working.LeadWith(Photo("xylograph"), "A xylograph.", "A xylograph");
        scheduled.Publish(Hour, room.Editor, FakeClock.Noon);
        var embargoed = Story(room, "Embargoed");
        embargoed.Publish(FakeClock.Noon.AddHours(-2), room.Editor, FakeClock.Noon.AddHours(-2));
        Correct(room, embargoed);
        await room.CommentAsync(embargoed, $"About the {Word}.");
        embargoed.EmbargoedUntil = Hour;
        Tell(room, embargoed);
        story.LinkTranslation(scheduled, room.Editor, FakeClock.Noon);
        var draft = Story(room, "Draft");
        draft.Working.TagWith([tag]);
        room.Keep(
            new FormerAddress("/2019/scheduled", scheduled), new FormerAddress("/2019/embargoed", embargoed), new FormerAddress("/2019/draft", draft),
            new FormerAddress(FormerAddress.OfNumber("p", "3"), scheduled), new FormerAddress(FormerAddress.OfNumber("p", "4"), embargoed),
            room.FrontLedBy(scheduled), Breaking(room, embargoed), Page(room),
            new PreviewLink(scheduled.Id, room.Editor, FakeClock.Noon));
        return true;
    }

    private static BreakingNews Breaking(Newsroom room, Article? story) => new("Stand by.", story, FakeClock.Noon, Hour.AddHours(1), [], room.Editor, FakeClock.Noon);

    private static StandingPage Page(Newsroom room)
    {
        var page = new StandingPage("unseen-page") { IsInFooter = true, Role = StandingRole.Ethics };
        page.Say($"On the {Word}", $"What the {Word} is.", $"The {Word} hangs.", room.Editor, FakeClock.Noon);
        return page;
    }

    private static Article Story(Newsroom room, string state)
    {
        var story = room.Draft($"Xylograph {state}");
        story.Working.Standfirst = $"What the {Word} shows.";
        story.Working.Body = $"The {Word} hangs in the hall.";
        room.Keep();
        return story;
    }

    private static void Tell(Newsroom room, Article story)
    {
        story.GoLive(room.Editor, FakeClock.Noon.AddMinutes(-30));
        story.Coverage!.Post(Guid.NewGuid(), EntryWords.Of($"The {Word} speaks", $"The {Word} says so.", Word, true), [], room.Editor, FakeClock.Noon.AddMinutes(-20));
    }

    private static void Correct(Newsroom room, Article story)
        => story.PublishEdit(ChangeKind.Correction, $"The {Word} hangs elsewhere.", room.Editor, FakeClock.Noon.AddMinutes(-10));

    private static Photo Photo(string name) => Newsroom.Photo("Somebody", "", $"{name}.jpg");

    private static async Task<(HttpStatusCode Status, string Text, string Headers, string? Tag)> AskAsync(
        HttpClient reader, string address, HttpMethod? method = null, string? tag = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await reader.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Prepend(answer.StatusCode.ToString()));
        return (answer.StatusCode, $"{headers}\n\n{await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}", headers, answer.Headers.ETag?.ToString());
    }
}
