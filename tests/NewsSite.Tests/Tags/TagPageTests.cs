using NewsSite.Tags;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Tags;

public sealed class TagPageTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task A_subject_lists_its_published_stories_newest_first_and_a_story_links_to_it()
    {
        await site.ArrangeAsync(room =>
        {
            var ferries = new Tag("Ferries");
            Publish(room, "Older", ferries, FakeClock.Noon.AddDays(-1));
            Publish(room, "Newer", ferries, FakeClock.Noon.AddHours(-1));
            Publish(room, "Still to come", ferries, FakeClock.Noon.AddHours(1));
            room.Published("About something else");
            return true;
        });
        var story = await site.Reader().OpenAsync("/world/1/older");
        Assert.Equal("/tag/ferries", story.QuerySelector("a.tag")!.GetAttribute("href"));
        var page = await site.Reader().OpenAsync("/tag/ferries");
        Assert.Equal("Ferries", page.QuerySelector("h1").Words());
        Assert.Equal(["Newer", "Older"], page.QuerySelectorAll(".teaser h2").Select(h => h.Words()));
        Assert.Equal("https://localhost/tag/ferries", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));

        site.Clock.Now = FakeClock.Noon.AddHours(1);
        Assert.Equal("Still to come", (await site.Reader().OpenAsync("/tag/ferries")).QuerySelector(".teaser h2").Words());
    }

    [Fact]
    public async Task A_subject_of_unpublished_stories_alone_is_not_there_because_its_name_could_give_them_away()
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft();
            draft.Working.TagWith([new Tag("Minister resigns")]);
            return room.Keep();
        });
        await site.Reader().OpenAsync("/tag/minister-resigns", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_tag_that_the_desk_takes_from_a_live_story_stays_for_readers_until_that_is_published()
    {
        await site.ArrangeAsync(room =>
        {
            var article = Publish(room, "Ferry services resume", new Tag("Ferries"), FakeClock.Noon.AddHours(-1));
            article.Working.TagWith([new Tag("Ports")]);
            return room.Keep();
        });
        await site.Reader().OpenAsync("/tag/ferries");
        await site.Reader().OpenAsync("/tag/ports", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_subject_is_read_to_its_end_page_by_page()
    {
        await site.ArrangeAsync(room =>
        {
            var tag = new Tag("Ferries");
            for (var i = 0; i < 30; i++) Publish(room, $"Story {i}", tag, FakeClock.Noon.AddHours(-(i / 4)));
            return true;
        });
        List<string> read = [];
        for (var address = "/tag/ferries"; address is not null;)
        {
            var page = await site.Reader().OpenAsync(address);
            read.AddRange(page.QuerySelectorAll(".teaser h2").Select(h => h.Words()));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(30, read.Distinct().Count());
        Assert.Equal(30, read.Count);
    }

    [Theory]
    [InlineData("/tag/nothing")]
    [InlineData("/tag/ferries?before=yesterday")]
    [InlineData("/tag/ferries?before=1-1")]
    public async Task What_is_no_page_of_a_subject_is_not_found_or_empty(string address)
    {
        await site.ArrangeAsync(room => Publish(room, "Story", new Tag("Ferries"), FakeClock.Noon.AddHours(-1)));
        using var answer = await site.Reader().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(address.EndsWith("1-1", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/tag/Ferries", "/tag/ferries")]
    [InlineData("/tag/ferries/", "/tag/ferries")]
    public async Task Another_spelling_of_the_address_leads_to_the_one(string asked, string answered)
    {
        await site.ArrangeAsync(room => Publish(room, "Story", new Tag("Ferries"), FakeClock.Noon.AddHours(-1)));
        using var answer = await site.Reader().GetAsync(new Uri(asked, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(answered, answer.Headers.Location!.OriginalString);
    }

    public void Dispose() => site.Dispose();

    private static NewsSite.Articles.Article Publish(Newsroom room, string headline, Tag tag, DateTimeOffset at)
    {
        var article = room.Draft(headline);
        article.Working.TagWith([tag]);
        article.Publish(at, room.Editor, at < FakeClock.Noon ? at : FakeClock.Noon);
        room.Keep();
        return article;
    }
}
