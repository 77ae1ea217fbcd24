using System.Xml;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Syndication;

/// <summary>Writes what the sitemaps protocol asks for; everything in it is absolute and in the site's zone.</summary>
internal static class Sitemap
{
    public const string ContentType = "application/xml; charset=utf-8";

    private const string Ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    private const string Image = "http://www.google.com/schemas/sitemap-image/1.1";

    public static void WriteIndex(IEnumerable<(string Path, DateTimeOffset? ChangedAt)> files, SiteOptions site, Stream stream)
    {
        using var xml = FeedXml.To(stream);
        xml.WriteStartElement("sitemapindex", Ns);
        foreach (var (path, changedAt) in files)
        {
            xml.WriteStartElement("sitemap", Ns);
            WriteAddress(xml, path, changedAt, site);
            xml.WriteEndElement();
        }
    }

    public static async Task WriteAsync(IAsyncEnumerable<SitemapEntry> entries, SiteOptions site, Stream stream)
    {
        using var xml = FeedXml.To(stream);
        xml.WriteStartElement("urlset", Ns);
        xml.WriteAttributeString("xmlns", "image", null, Image);
        await foreach (var entry in entries)
        {
            xml.WriteStartElement("url", Ns);
            WriteAddress(xml, entry.Path, entry.ChangedAt, site);
            if (entry.Picture is { } picture)
            {
                xml.WriteStartElement("image", "image", Image);
                xml.Element("image", "loc", Image, site.Absolute(picture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }

    public static void WriteNews(IEnumerable<NewsEntry> entries, SiteOptions site, Stream stream)
    {
        using var xml = FeedXml.To(stream);
        xml.WriteStartElement("urlset", Ns);
        xml.WriteAttributeString("xmlns", "news", null, News);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("url", Ns);
            WriteAddress(xml, entry.Path, changedAt: null, site);
            xml.WriteStartElement("news", "news", News);
            xml.WriteStartElement("news", "publication", News);
            xml.Element("news", "name", News, site.Name);
            xml.Element("news", "language", News, NewsLanguage(entry.Language));
            xml.WriteEndElement();
            xml.Element("news", "publication_date", News, FeedText.Rfc3339(entry.PublishAt, site.Zone()));
            xml.Element("news", "title", News, entry.Headline);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static void WriteAddress(XmlWriter xml, string path, DateTimeOffset? changedAt, SiteOptions site)
    {
        xml.Element("", "loc", Ns, site.Absolute(path));
        if (changedAt is { } at) xml.Element("", "lastmod", Ns, FeedText.Rfc3339(at, site.Zone()));
    }

    /// <summary>Two or three letters; only Chinese keeps its region.</summary>
    private static string NewsLanguage(string language) => language.ToLowerInvariant() switch
    {
        "zh-cn" or "zh-hans" => "zh-cn",
        "zh-tw" or "zh-hant" or "zh-hk" => "zh-tw",
        var other => other.Split('-')[0],
    };
}
