using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Breaking;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Caching;

/// <summary>Which pages are made, and what readers get meanwhile.</summary>
public sealed class PageCacheTests : IDisposable
{
    private readonly TestSite site = new();
    private readonly MadePages made = new();
    private readonly WebApplicationFactory<Program> watched;
    private int ferry;

    public PageCacheTests() => watched = made.Watch(site);

    [Theory]
    [InlineData("/")]
    [InlineData("/world")]
    [InlineData("/world/1/ferry-services-resume")]
    [InlineData("/world/1/ferry-services-resume?order=newest")]
    [InlineData("/2026/11/22")]
    [InlineData("/most-read")]
    [InlineData("/corrections")]
    public async Task A_page_is_made_once_for_all_readers_who_are_not_signed_in(string address)
    {
        await ArrangeAsync();
        var first = await watched.Reader().TextAsync(address);
        Assert.Equal(first, await watched.Reader().TextAsync(address));
        Assert.Equal([address], made.Since());
        using var known = new HttpRequestMessage(HttpMethod.Get, address);
        known.Headers.Add("Cookie", "newssite-reader=of-somebody");
        using var own = await watched.Reader().SendAsync(known, TestContext.Current.CancellationToken);
        Assert.Equal([address], made.Since());
        Assert.Equal(first, await watched.Reader().TextAsync(address));
        Assert.Empty(made.Since());
    }

    [Fact]
    public async Task A_correction_makes_the_pages_again_that_show_the_story_and_no_other()
    {
        await ArrangeAsync();
        await OpenAllAsync();
        await site.DoAsync(async db =>
        {
            var article = await db.Articles.WithBothStories().SingleAsync(a => a.Id == ferry);
            article.Working.Headline = "Ferry services resume at last";
            article.PublishEdit(ChangeKind.Correction, "It was the second boat.", await db.Users.FirstAsync(), FakeClock.Noon);
        });
        Assert.Equal(["/", "/world", "/world/1/ferry-services-resume", "/2026/11/22", "/corrections"], await MadeAgainAsync());
        Assert.Contains("at last", await site.Reader().TextAsync("/world"), StringComparison.Ordinal);
        Assert.Contains("the second boat", await site.Reader().TextAsync("/corrections"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approved_comment_is_on_its_story_and_in_the_counts_at_once_and_no_other_page_is_made_again()
    {
        await ArrangeAsync();
        var comment = await CommentAsync();
        await OpenAllAsync();
        await site.DoAsync(async db =>
        {
            var waiting = await db.Comments.SingleAsync(c => c.Id == comment);
            waiting.Approve(await db.Users.FirstAsync(), FakeClock.Noon);
        });
        Assert.Equal(["/", "/world", "/world/1/ferry-services-resume", "/2026/11/22"], await MadeAgainAsync());
        Assert.Contains("Waiting for a moderator.", await site.Reader().TextAsync("/world/1/ferry-services-resume"), StringComparison.Ordinal);
        Assert.Contains("1 comment", await site.Reader().TextAsync("/world"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_readers_cannot_see_makes_no_page_again()
    {
        await ArrangeAsync();
        await OpenAllAsync();
        var before = (await site.ChangesAsync()).Count;
        await site.DoAsync(async db =>
        {
            var article = await db.Articles.WithBothStories().SingleAsync(a => a.Id == ferry);
            article.Working.Headline = "A draft of something else";
            article.Save(await db.Users.FirstAsync(), FakeClock.Noon);
        });
        await CommentAsync();
        Assert.Equal(before, (await site.ChangesAsync()).Count);
    }

    [Fact]
    public async Task A_withdrawn_story_leaves_every_page_at_once()
    {
        await ArrangeAsync();
        await OpenAllAsync();
        await site.DoAsync(async db => (await db.Articles.SingleAsync(a => a.Id == ferry)).Withdraw("It was wrong.", await db.Users.FirstAsync(), FakeClock.Noon));
        foreach (var address in new[] { "/", "/world", "/feed", "/world/feed", "/sitemap-stories-1.xml" })
            Assert.DoesNotContain("ferry-services-resume", await site.Reader().TextAsync(address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().AskAsync("/2026/11/22")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await site.Reader().AskAsync("/world/1/ferry-services-resume")).StatusCode);
    }

    [Fact]
    public async Task A_scheduled_story_is_on_every_page_from_its_hour_on_though_nobody_does_anything()
    {
        await ArrangeAsync();
        var hour = FakeClock.Noon.AddMinutes(7);
        await site.DoAsync(db => ScheduleAsync(db, hour));
        string[] addresses = ["/", "/local", "/feed", "/local/feed", "/sitemap-stories-1.xml", "/2026/11/22"];
        foreach (var address in addresses) Assert.DoesNotContain("a-story-to-come", await site.Reader().TextAsync(address), StringComparison.Ordinal);
        site.Clock.Now = hour.AddTicks(-1);
        foreach (var address in addresses) Assert.DoesNotContain("a-story-to-come", await site.Reader().TextAsync(address), StringComparison.Ordinal);
        site.Clock.Now = hour;
        foreach (var address in addresses) Assert.Contains("a-story-to-come", await site.Reader().TextAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaking_news_comes_and_goes_at_its_hours()
    {
        await ArrangeAsync();
        await site.DoAsync(async db => db.Add(new BreakingNews("The bridge is closed.", null, FakeClock.Noon.AddMinutes(3), FakeClock.Noon.AddMinutes(9), [], await db.Users.FirstAsync(), FakeClock.Noon)));
        foreach (var (minute, stands) in new[] { (0, false), (2, false), (3, true), (8, true), (9, false) })
        {
            site.Clock.Now = FakeClock.Noon.AddMinutes(minute);
            Assert.Equal(stands, (await site.Reader().TextAsync("/world/1/ferry-services-resume")).Contains("The bridge is closed.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_stands_in_a_query_and_means_nothing_makes_no_second_page_and_goes_along_where_a_page_leads_elsewhere()
    {
        await ArrangeAsync();
        var story = await watched.Reader().TextAsync("/world/1/ferry-services-resume?order=newest");
        foreach (var query in new[] { "order=newest&utm_source=mail", "fbclid=1&order=newest", "ORDER=newest", "a=1&a=2&order=newest" })
            Assert.Equal(story, await watched.Reader().TextAsync($"/world/1/ferry-services-resume?{query}"));
        Assert.Single(made.Since());
        using var moved = await site.Reader().AskAsync("/world/1/old-slug?utm_source=mail&order=newest");
        Assert.Equal("/world/1/ferry-services-resume?order=newest&utm_source=mail", moved.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Nothing_that_a_request_claims_changes_what_the_next_reader_gets()
    {
        await ArrangeAsync();
        foreach (var (name, value) in new[]
        {
            ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "gopher"), ("X-Forwarded-For", "6.6.6.6"), ("X-Original-URL", "/admin"),
            ("X-Requested-With", "XMLHttpRequest"), ("Accept", "application/json"), ("Accept-Language", "ar"), ("X-HTTP-Method-Override", "DELETE"), ("Range", "bytes=0-1"), ("If-Modified-Since", "Mon, 01 Jan 2035 00:00:00 GMT"),
        })
        {
            var expected = await site.Restarted().Reader().TextAsync("/world");
            var other = site.Restarted();
            using var request = new HttpRequestMessage(HttpMethod.Get, "/world");
            request.Headers.TryAddWithoutValidation(name, value);
            using var poisoner = await other.Reader().SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(expected, await other.Reader().TextAsync("/world"));
        }
    }

    [Fact]
    public async Task Another_process_of_the_site_learns_within_its_next_look_what_this_one_changed()
    {
        await ArrangeAsync();
        var patient = new Dictionary<string, string>(site.Settings) { ["Cache:LookEvery"] = "00:00:00.500" };
        using var other = site.Restarted(patient);
        Assert.DoesNotContain("at last", await other.Reader().TextAsync("/world"), StringComparison.Ordinal);
        await site.DoAsync(async db =>
        {
            var article = await db.Articles.WithBothStories().SingleAsync(a => a.Id == ferry);
            article.Working.Headline = "Ferry services resume at last";
            article.PublishEdit(ChangeKind.Minor, "", await db.Users.FirstAsync(), FakeClock.Noon);
        });
        site.Clock.Now = FakeClock.Noon.AddMilliseconds(499);
        Assert.DoesNotContain("at last", await other.Reader().TextAsync("/world"), StringComparison.Ordinal);
        site.Clock.Now = FakeClock.Noon.AddMilliseconds(500);
        Assert.Contains("at last", await other.Reader().TextAsync("/world"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_this_process_changed_is_seen_by_the_next_reader_however_seldom_it_looks()
    {
        await ArrangeAsync();
        using var slow = site.Restarted(new(site.Settings) { ["Cache:LookEvery"] = "00:01:00" });
        Assert.DoesNotContain("at last", await slow.Reader().TextAsync("/world"), StringComparison.Ordinal);
        await slow.DoAsync(async db =>
        {
            var article = await db.Articles.WithBothStories().SingleAsync(a => a.Id == ferry);
            article.Working.Headline = "Ferry services resume at last";
            article.PublishEdit(ChangeKind.Minor, "", await db.Users.FirstAsync(), FakeClock.Noon);
        });
        Assert.Contains("at last", await slow.Reader().TextAsync("/world"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_cache_may_keep_a_page_to_the_end_of_the_minute_and_is_told_what_it_shows_where_that_is_wanted()
    {
        await ArrangeAsync();
        site.Clock.Now = FakeClock.Noon.AddSeconds(45);
        using var tagged = site.Restarted(new(site.Settings) { ["Cache:TagHeader"] = "Surrogate-Key" });
        using var answer = await tagged.Reader().AskAsync("/world");
        Assert.Equal("public, max-age=0, s-maxage=15, stale-while-revalidate=30", answer.Headers.CacheControl!.ToString().Replace("public, s-maxage=15, max-age=0", "public, max-age=0, s-maxage=15", StringComparison.Ordinal));
        Assert.Contains("article-1", answer.Headers.GetValues("Surrogate-Key").Single().Split(' '));
        using var usual = await site.Reader().AskAsync("/world");
        Assert.False(usual.Headers.Contains("Surrogate-Key"));
    }

    public void Dispose()
    {
        watched.Dispose();
        site.Dispose();
    }

    private static async Task ScheduleAsync(NewsDbContext db, DateTimeOffset hour)
    {
        var (article, editor) = (new Article(FakeClock.Noon), await db.Users.FirstAsync());
        (article.Working.Headline, article.Working.Slug, article.Working.Standfirst, article.Working.Body) = ("A story to come", "a-story-to-come", "Soon.", "Later.");
        article.Working.Section = await db.Sections.SingleAsync(s => s.Slug == "local");
        article.Save(editor, FakeClock.Noon);
        db.Add(article);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        article.Publish(hour, editor, FakeClock.Noon);
    }

    /// <summary>One that waits for a moderator.</summary>
    private async Task<long> CommentAsync()
    {
        var comment = 0L;
        await site.DoAsync(async db =>
        {
            var waiting = new Comment(await db.Articles.SingleAsync(a => a.Id == ferry), null, new CommentWords("Waiting for a moderator.", "Ivo", null), Guid.NewGuid(), FakeClock.Noon);
            db.Add(waiting);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            comment = waiting.Id;
        });
        return comment;
    }

    private async Task ArrangeAsync() => ferry = await site.ArrangeAsync(room =>
    {
        var first = room.Published();
        room.Published("Election counted", FakeClock.Noon.AddDays(-3), room.Europe);
        room.Published("Market opens", FakeClock.Noon.AddDays(-2), room.Local);
        return first.Id;
    });

    private static string[] Addresses =>
    [
        "/", "/world", "/europe", "/local", "/world/1/ferry-services-resume", "/europe/2/election-counted", "/local/3/market-opens", "/2026/11/22", "/2026/11/20", "/2026/11/19", "/corrections",
    ];

    private async Task OpenAllAsync()
    {
        foreach (var address in Addresses) await watched.Reader().TextAsync(address);
        made.Since();
    }

    private async Task<IReadOnlyList<string>> MadeAgainAsync()
    {
        foreach (var address in Addresses) await watched.Reader().TextAsync(address);
        return made.Since();
    }
}
