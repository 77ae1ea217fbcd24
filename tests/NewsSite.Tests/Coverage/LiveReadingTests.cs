using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Coverage;
using NewsSite.Tests.Site;
using NewsSite.Web.Operations;

namespace NewsSite.Tests.Coverage;

/// <summary>A live story as its readers get it: whole without script, what is new as a part of the page, and a stream that says that there is something.</summary>
public sealed class LiveReadingTests : IDisposable
{
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    [Fact]
    public async Task Every_entry_of_a_long_story_is_on_one_of_its_pages_and_on_no_other()
    {
        await LiveAsync(71);
        List<string> ids = [];
        var next = Story;
        for (var pages = 0; pages < 4 && next is not null; pages++)
        {
            var page = await site.Reader().OpenAsync(next);
            Assert.Equal($"https://localhost{Story}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            ids.AddRange(page.QuerySelectorAll(".entry").Select(e => e.Id!));
            next = page.QuerySelector(".live a[rel=next]")?.GetAttribute("href");
        }

        Assert.Null(next);
        Assert.Equal(Enumerable.Range(1, 71).Reverse().Select(n => $"entry-{n}"), ids);
    }

    [Fact]
    public async Task The_link_of_an_entry_opens_the_page_that_holds_it()
    {
        await LiveAsync(71);
        var page = await site.Reader().OpenAsync($"{Story}?entry=5#entry-5");
        Assert.NotNull(page.GetElementById("entry-5"));
        Assert.DoesNotContain(page.Scripts, s => s.Source?.Contains("/live", StringComparison.Ordinal) == true);
        Assert.NotNull(page.QuerySelector(".live a[rel=prev]"));
    }

    [Theory]
    [InlineData("?entry=0")]
    [InlineData("?entry=-1")]
    [InlineData("?entry=99999999999999999999")]
    [InlineData("?entry=first")]
    public async Task A_mangled_link_opens_the_story_all_the_same(string question)
    {
        await LiveAsync(2);
        Assert.NotNull((await site.Reader().OpenAsync($"{Story}{question}")).QuerySelector(".live"));
    }

    [Fact]
    public async Task Key_events_lead_to_their_entries_on_whatever_page_they_are()
    {
        await LiveAsync(40, (n, words) => n is 3 or 39 ? words with { IsKeyEvent = true, Headline = $"Key {n}" } : words);
        var links = (await site.Reader().OpenAsync(Story)).QuerySelectorAll(".key-events a").Select(a => (a.TextContent, a.GetAttribute("href")));
        Assert.Equal([("Key 39", "#entry-39"), ("Key 3", $"{Story}?entry=3#entry-3")], links);
    }

    [Fact]
    public async Task What_is_new_is_a_part_of_the_page_with_exactly_what_has_changed()
    {
        await LiveAsync(5);
        var known = int.Parse((await site.Reader().OpenAsync(Story)).QuerySelector(".live")!.GetAttribute("data-changes")!, System.Globalization.CultureInfo.InvariantCulture);
        await ChangeAsync((coverage, entries) =>
        {
            Post(coverage, 6, "Sixth.");
            coverage.Edit(entries[1], entries[1].Words with { Body = "Second, changed." }, [], coverage.Article.Owner!, FakeClock.Noon);
            coverage.Remove(entries[2], "It was not true.", coverage.Article.Owner!, FakeClock.Noon);
        });
        var part = await site.Reader().OpenAsync($"{Story}/live?since={known}");
        Assert.Equal(["entry-6", "entry-3", "entry-2"], part.QuerySelectorAll("li.entry").Select(e => e.Id!));
        Assert.Contains("It was not true.", part.GetElementById("entry-3").Words(), StringComparison.Ordinal);
        Assert.Equal("Second, changed.", part.QuerySelector("#entry-2 .body").Words());
        Assert.Null(part.QuerySelector(".masthead, ol[data-too-much=true], ol[data-ended=true]"));
        Assert.Empty((await site.Reader().OpenAsync($"{Story}/live?since={part.QuerySelector("ol")!.GetAttribute("data-changes")}")).QuerySelectorAll("li"));
    }

    [Fact]
    public async Task After_more_than_a_page_of_changes_a_reader_is_led_to_the_page_itself()
    {
        await LiveAsync(31);
        Assert.NotNull((await site.Reader().OpenAsync($"{Story}/live?since=0")).QuerySelector("ol[data-too-much=true]"));
        Assert.Empty((await site.Reader().OpenAsync($"{Story}/live?since=0")).QuerySelectorAll("li"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?since=")]
    [InlineData("?since=-1")]
    [InlineData("?since=1.5")]
    [InlineData("?since=99999999999")]
    public async Task A_question_for_news_that_says_not_since_when_is_no_page(string question)
    {
        await LiveAsync(1);
        await site.Reader().OpenAsync($"{Story}/live{question}", HttpStatusCode.NotFound);
        await site.Reader().OpenAsync($"{Story}/live/stream{question}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_stream_says_how_many_changes_there_are_and_a_reader_who_leaves_is_forgotten()
    {
        await LiveAsync(2);
        var streams = site.Services.GetRequiredService<CoverageStreams>();
        using (var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken))
        {
            using var answer = await site.Reader().GetAsync(new Uri($"{Story}/live/stream?since=1", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, leaving.Token);
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(leaving.Token));
            string? line;
            do line = await reader.ReadLineAsync(leaving.Token);
            while (line is "" or ":");
            Assert.Equal("data: 2", line);
            await leaving.CancelAsync();
        }

        while (streams.Listeners > 0) await Task.Yield();
    }

    [Fact]
    public async Task A_stream_ends_with_the_coverage()
    {
        await LiveAsync(1, end: true);
        await site.Reader().OpenAsync($"{Story}/live/stream?since=0", HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task So_many_listen_from_one_network_and_whoever_comes_after_asks_by_itself()
    {
        await LiveAsync(1);
        var streams = site.Services.GetRequiredService<CoverageStreams>();
        for (var i = 0; i < CoverageStreams.MostOfOnePlace; i++) Assert.NotNull(streams.Listen(1, 1, null, TestContext.Current.CancellationToken));
        await site.Reader().OpenAsync($"{Story}/live/stream?since=0", HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(streams.Listen(1, 1, "192.0.2", TestContext.Current.CancellationToken));
        await site.Reader().OpenAsync($"{Story}/live?since=0");
    }

    [Fact]
    public async Task Search_engines_are_told_of_a_live_story_as_readers_are()
    {
        await LiveAsync(3, (n, words) => words with { Headline = $"No. {n}" }, end: true);
        var page = await site.Reader().OpenAsync(Story);
        using var json = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var story = json.RootElement.GetProperty("@graph")[0];
        Assert.Equal("LiveBlogPosting", story.GetProperty("@type").GetString());
        Assert.Equal("2026-11-22T11:00:00+00:00", story.GetProperty("coverageStartTime").GetString());
        Assert.Equal("2026-11-22T12:00:00+00:00", story.GetProperty("coverageEndTime").GetString());
        Assert.Equal(["No. 3", "No. 2", "No. 1"], story.GetProperty("liveBlogUpdate").EnumerateArray().Select(e => e.GetProperty("headline").GetString()));
        Assert.Equal($"https://localhost{Story}?entry=3#entry-3", story.GetProperty("liveBlogUpdate")[0].GetProperty("url").GetString());
        Assert.Equal("Entry 3.", story.GetProperty("liveBlogUpdate")[0].GetProperty("articleBody").GetString());
    }

    [Fact]
    public async Task Notes_in_several_entries_never_share_a_name()
    {
        await LiveAsync(2, (_, words) => words with { Body = "Words.[^1]\n\n[^1]: A note." });
        var page = await site.Reader().OpenAsync(Story);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.All(page.QuerySelectorAll(".entry sup a, .entry .footnotes a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }

    public void Dispose() => site.Dispose();

    private Task<bool> LiveAsync(int entries, Func<int, EntryWords, EntryWords>? words = null, bool end = false) => site.ArrangeAsync(room =>
    {
        var article = room.Published();
        article.GoLive(room.Editor, FakeClock.Noon.AddHours(-1));
        for (var number = 1; number <= entries; number++)
        {
            var plain = EntryWords.Of("", $"Entry {number}.", "", false);
            article.Coverage!.Post(Guid.NewGuid(), words?.Invoke(number, plain) ?? plain, [], room.Editor, FakeClock.Noon.AddMinutes(-30));
        }

        if (end) article.EndLive(room.Editor, FakeClock.Noon);
        return room.Keep();
    });

    private async Task ChangeAsync(Action<LiveCoverage, IReadOnlyList<LiveEntry>> change)
    {
        await using var db = site.OpenDatabase();
        var coverage = await db.LiveCoverages.Include(c => c.Article.Owner).SingleAsync(TestContext.Current.CancellationToken);
        change(coverage, [.. db.LiveEntries.OrderBy(e => e.Number)]);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static void Post(LiveCoverage coverage, int number, string body)
        => Assert.Equal(number, coverage.Post(Guid.NewGuid(), EntryWords.Of("", body, "", false), [], coverage.Article.Owner!, FakeClock.Noon).Number);
}
