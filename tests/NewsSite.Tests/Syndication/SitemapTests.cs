using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Series;
using NewsSite.Tags;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Syndication;

public sealed class SitemapTests : IDisposable
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private readonly TestSite site = new();

    [Fact]
    public async Task The_index_leads_to_every_public_page()
    {
        await site.ArrangeAsync(room => (room.Published("First"), room.Published("Second", section: room.Europe), room.Draft("Third")));
        List<string> pages = [];
        foreach (var file in Places(await OpenAsync("/sitemap.xml"))) pages.AddRange(Places(await OpenAsync(new Uri(file).AbsolutePath)));
        Assert.Equal(
            ["/", "/2026/11/22", "/corrections", "/europe", "/europe/2/second", "/local", "/most-read", "/world", "/world/1/first"],
            pages.Select(p => new Uri(p).PathAndQuery).Distinct().Order(StringComparer.Ordinal));
        foreach (var page in pages) await site.Reader().OpenAsync(page);
    }

    [Fact]
    public async Task A_story_says_when_it_last_changed_and_which_picture_it_shows()
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft("First");
            draft.Working.LeadWith(Newsroom.Photo(), "Caption.", "Alt");
            draft.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
            draft.PublishEdit(NewsSite.Publishing.ChangeKind.Correction, "Wrong.", room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        var story = Assert.Single((await OpenAsync("/sitemap-stories-1.xml")).Root!.Elements());
        Assert.Equal("2026-11-22T12:00:00+00:00", story.Element(Sitemap + "lastmod")!.Value);
        Assert.StartsWith("https://localhost/media/", story.Element(Image + "image")!.Element(Image + "loc")!.Value, StringComparison.Ordinal);
        var file = (await OpenAsync("/sitemap.xml")).Root!.Elements().Single(f => f.Element(Sitemap + "loc")!.Value.Contains("stories", StringComparison.Ordinal));
        Assert.Equal("2026-11-22T12:00:00+00:00", file.Element(Sitemap + "lastmod")!.Value);
    }

    [Fact]
    public async Task The_news_sitemap_holds_two_days_and_no_advertisements()
    {
        await site.ArrangeAsync(room =>
        {
            room.Published("Yesterday", FakeClock.Noon.AddHours(-47));
            room.Published("Before", FakeClock.Noon.AddHours(-48));
            var bought = room.Draft("Bought");
            bought.Working.Kind = StoryKind.Sponsored;
            bought.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
            var foreign = room.Draft("Aujourd’hui");
            foreign.Working.Language = "fr-CA";
            foreign.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        var entries = (await OpenAsync("/sitemap-news.xml")).Descendants(News + "news").ToList();
        Assert.Equal(["Aujourd’hui", "Yesterday"], entries.Select(n => n.Element(News + "title")!.Value));
        Assert.Equal("2026-11-22T12:00:00+00:00", entries[0].Element(News + "publication_date")!.Value);
        Assert.Equal(("The Test Courier", "fr"), (entries[0].Descendants(News + "name").Single().Value, entries[0].Descendants(News + "language").Single().Value));
    }

    [Theory]
    [InlineData("/sitemap-stories-0.xml")]
    [InlineData("/sitemap-stories-2.xml")]
    [InlineData("/sitemap-stories-2147483647.xml")]
    [InlineData("/sitemap-stories-x.xml")]
    [InlineData("/sitemap-tags-1.xml")]
    [InlineData("/sitemap-tags-2147483647.xml")]
    [InlineData("/sitemap-authors-1.xml")]
    [InlineData("/ads.txt")]
    public async Task A_file_that_holds_nothing_is_not_there(string address)
    {
        await site.ArrangeAsync(room => room.Published());
        await site.Reader().OpenAsync(address, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lists_of_stories_are_told_with_the_hour_at_which_their_last_story_came()
    {
        await site.ArrangeAsync(room =>
        {
            var (tag, author) = (new Tag("Harbour"), new Author("Ana Reyes"));
            var series = new StorySeries("The Ayle", "the-ayle", "");
            foreach (var (headline, at) in ((string, int)[])[("First", -30), ("Second", -2), ("To come", 2)])
            {
                var draft = room.Draft(headline, room.Europe);
                draft.Working.TagWith([tag]);
                draft.Working.CreditAuthors([(author, AuthorRole.ReportedBy)]);
                draft.Publish(FakeClock.Noon.AddHours(at), room.Editor, FakeClock.Noon.AddHours(Math.Min(at, 0)));
                series.Append(draft);
            }

            var secret = room.Draft("Secret");
            secret.Working.TagWith([new Tag("Secret tag")]);
            return room.Keep(series, new Tag("Unused"), new Author("Nobody Yet"));
        });
        const string Last = "2026-11-22T10:00:00+00:00";
        Assert.Equal(
            [("/", Last), ("/world", Last), ("/europe", Last), ("/local", null), ("/series/the-ayle", Last), ("/corrections", null), ("/most-read", null)],
            Entries(await OpenAsync("/sitemap-pages.xml")));
        Assert.Equal([("/tag/harbour", Last)], Entries(await OpenAsync("/sitemap-tags-1.xml")));
        Assert.Equal([("/author/ana-reyes", Last)], Entries(await OpenAsync("/sitemap-authors-1.xml")));
        Assert.Equal([("/2026/11/22", Last), ("/2026/11/21", "2026-11-21T06:00:00+00:00")], Entries(await OpenAsync("/sitemap-days.xml")));
    }

    [Fact]
    public async Task A_story_stands_in_the_file_of_its_number_however_many_there_are()
    {
        await site.ArrangeAsync(room =>
        {
            room.Published("First");
            using var db = site.OpenDatabase();
            db.Database.ExecuteSqlRaw(TestDatabase.Provider == DatabaseProvider.Sqlite
                ? "UPDATE sqlite_sequence SET seq = 150000 WHERE name = 'Articles'" : "DBCC CHECKIDENT ('Articles', RESEED, 150000)");
            return room.Published("Far on");
        });
        Assert.Equal(
            ["/sitemap-pages.xml", "/sitemap-news.xml", "/sitemap-days.xml", "/sitemap-stories-1.xml", "/sitemap-stories-4.xml"],
            Places(await OpenAsync("/sitemap.xml")).Select(p => new Uri(p).AbsolutePath));
        Assert.Equal("https://localhost/world/150001/far-on", Assert.Single(Places(await OpenAsync("/sitemap-stories-4.xml"))));
    }

    [Fact]
    public async Task Crawlers_are_told_where_the_sitemaps_are_and_what_is_not_for_them()
    {
        using var strict = new TestSite { Settings = new() { ["Syndication:RefusedCrawlers:0"] = "GPTBot", ["Syndication:AdsTxt:0"] = "example.com, 1, DIRECT" } };
        var robots = await TextAsync(strict, "/robots.txt");
        Assert.StartsWith("User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\n", robots, StringComparison.Ordinal);
        Assert.Contains("\nDisallow: /admin\n", robots, StringComparison.Ordinal);
        Assert.Contains("\nDisallow: /preview/\n", robots, StringComparison.Ordinal);
        Assert.Contains("\nSitemap: https://localhost/sitemap.xml\nSitemap: https://localhost/sitemap-news.xml\n", robots, StringComparison.Ordinal);
        Assert.Equal("example.com, 1, DIRECT\n", await TextAsync(strict, "/ads.txt"));
    }

    public void Dispose() => site.Dispose();

    private static IEnumerable<string> Places(XDocument sitemap) => sitemap.Root!.Elements().Select(e => e.Element(Sitemap + "loc")!.Value);

    private static IEnumerable<(string, string?)> Entries(XDocument sitemap)
        => sitemap.Root!.Elements().Select(e => (new Uri(e.Element(Sitemap + "loc")!.Value).AbsolutePath, e.Element(Sitemap + "lastmod")?.Value));

    private async Task<XDocument> OpenAsync(string address) => XDocument.Parse(await TextAsync(site, address));

    private static async Task<string> TextAsync(TestSite site, string address)
    {
        using var answer = await site.Reader().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
