using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsSite.Tests.Syndication;

/// <summary>What the specifications of the three formats demand, as far as a feed of ours can break it.</summary>
internal static partial class FeedRules
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    public static XDocument Rss(string text)
    {
        var document = XDocument.Parse(text);
        Assert.Equal(("rss", "2.0"), (document.Root!.Name.LocalName, (string?)document.Root.Attribute("version")));
        var channel = Assert.Single(document.Root.Elements());
        foreach (var name in (string[])["title", "link", "description"]) Assert.NotEmpty(Assert.Single(channel.Elements(name)).Value);
        AssertAbsolute(channel.Element("link")!.Value);
        var self = Assert.Single(channel.Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "self");
        AssertAbsolute((string)self.Attribute("href")!);
        Assert.All(channel.Elements("lastBuildDate"), d => AssertRfc822(d.Value));
        Assert.All(channel.Elements("item"), item =>
        {
            Assert.True(item.Element("title") is not null || item.Element("description") is not null);
            Assert.All(item.Elements("link"), l => AssertAbsolute(l.Value));
            AssertRfc822(item.Element("pubDate")!.Value);
            AssertRfc3339(item.Element(Atom + "updated")!.Value);
            Assert.True(item.Elements().GroupBy(e => e.Name).All(g => g.Count() == 1 || g.Key.LocalName is "category" or "creator"), item.ToString());
            Assert.Null(item.Element("author"));
            var guid = item.Element("guid")!;
            if ((string?)guid.Attribute("isPermaLink") != "false") AssertAbsolute(guid.Value);
            Assert.All(item.Elements(Media + "content"), m => AssertAbsolute((string)m.Attribute("url")!));
        });
        AssertUnique(channel.Elements("item").Select(i => i.Element("guid")!.Value));
        return document;
    }

    public static XDocument AtomFeed(string text)
    {
        var document = XDocument.Parse(text);
        var feed = document.Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        AssertEntry(feed);
        Assert.Single(feed.Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "self");
        Assert.All(feed.Elements(Atom + "entry"), entry =>
        {
            AssertEntry(entry);
            Assert.True(entry.Element(Atom + "author") is not null || feed.Element(Atom + "author") is not null);
            Assert.Single(entry.Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "alternate");
        });
        Assert.All(document.Descendants(Atom + "link").Where(l => (string?)l.Attribute("rel") != "hub"), l => AssertAbsolute((string)l.Attribute("href")!));
        AssertUnique(document.Descendants(Atom + "id").Select(i => i.Value));
        return document;
    }

    public static JsonElement Json(string text)
    {
        var feed = JsonDocument.Parse(text).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.NotEmpty(feed.GetProperty("title").GetString()!);
        foreach (var name in (string[])["home_page_url", "feed_url"]) AssertAbsolute(feed.GetProperty(name).GetString()!);
        Assert.All(feed.GetProperty("items").EnumerateArray(), item =>
        {
            Assert.Equal(JsonValueKind.String, item.GetProperty("id").ValueKind);
            Assert.True(item.TryGetProperty("content_html", out _) || item.TryGetProperty("content_text", out _));
            AssertAbsolute(item.GetProperty("url").GetString()!);
            AssertRfc3339(item.GetProperty("date_published").GetString()!);
            AssertRfc3339(item.GetProperty("date_modified").GetString()!);
            if (item.TryGetProperty("tags", out var tags)) Assert.All(tags.EnumerateArray(), t => Assert.Equal(JsonValueKind.String, t.ValueKind));
        });
        AssertUnique(feed.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
        return feed;
    }

    private static void AssertEntry(XElement entry)
    {
        Assert.True(Uri.TryCreate(Assert.Single(entry.Elements(Atom + "id")).Value, UriKind.Absolute, out _));
        Assert.Single(entry.Elements(Atom + "title"));
        AssertRfc3339(Assert.Single(entry.Elements(Atom + "updated")).Value);
        Assert.All(entry.Elements(Atom + "published"), p => AssertRfc3339(p.Value));
        Assert.All(entry.Elements(Atom + "author"), a => Assert.NotEmpty(a.Element(Atom + "name")!.Value));
        Assert.All(entry.Elements(Atom + "category"), c => Assert.NotEmpty((string)c.Attribute("term")!));
    }

    private static void AssertRfc822(string text)
    {
        Assert.Matches(Rfc822(), text);
        var at = DateTimeOffset.ParseExact(text[..^2] + ":" + text[^2..], "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
        Assert.Equal(text[..3], at.ToString("ddd", CultureInfo.InvariantCulture));
    }

    private static void AssertRfc3339(string text) => Assert.Matches(Rfc3339(), text);

    private static void AssertAbsolute(string address) => Assert.StartsWith("https://localhost/", address, StringComparison.Ordinal);

    private static void AssertUnique(IEnumerable<string> ids)
    {
        var all = ids.ToList();
        Assert.Equal(all.Distinct(), all);
    }

    [GeneratedRegex(@"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$")]
    private static partial Regex Rfc822();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Rfc3339();
}
