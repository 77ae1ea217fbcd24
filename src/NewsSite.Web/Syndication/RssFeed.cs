using System.Globalization;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Syndication;

/// <summary>RSS 2.0 with the modules content, dc and media.</summary>
internal static class RssFeed
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Media = "http://search.yahoo.com/mrss/";
    private const string CommentsApi = "http://wellformedweb.org/CommentAPI/";

    public static void Write(Feed feed, string self, SiteOptions site, Stream stream)
    {
        using var xml = FeedXml.To(stream);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        foreach (var (prefix, ns) in (ReadOnlySpan<(string, string)>)[("atom", FeedXml.Atom), ("content", Content), ("dc", DublinCore), ("media", Media), ("wfw", CommentsApi)])
            xml.WriteAttributeString("xmlns", prefix, null, ns);
        xml.WriteStartElement("channel");
        xml.Element("title", feed.Title);
        xml.Element("link", site.Absolute(feed.Page));
        xml.Element("description", feed.Description);
        xml.Element("language", feed.Language);
        if (feed.Entries.Count > 0) xml.Element("lastBuildDate", FeedText.Rfc822(feed.UpdatedAt, site.Zone()));
        xml.Element("atom", "link", FeedXml.Atom, null, ("rel", "self"), ("type", "application/rss+xml"), ("href", site.Absolute(self)));
        if (feed.Hub is { } hub) xml.Element("atom", "link", FeedXml.Atom, null, ("rel", "hub"), ("href", hub));
        foreach (var entry in feed.Entries) Write(entry);
        xml.WriteEndElement();
        xml.WriteEndElement();

        void Write(FeedEntry entry)
        {
            xml.WriteStartElement("item");
            xml.Element("title", entry.Title);
            xml.Element("link", site.Absolute(entry.Address));
            xml.Element("", "guid", null, entry.Id, ("isPermaLink", "false"));
            xml.Element("pubDate", FeedText.Rfc822(entry.PublishedAt, site.Zone()));
            xml.Element("atom", "updated", FeedXml.Atom, FeedText.Rfc3339(entry.UpdatedAt, site.Zone()));
            foreach (var author in entry.Authors) xml.Element("dc", "creator", DublinCore, author);
            if (entry.Language != feed.Language) xml.Element("dc", "language", DublinCore, entry.Language);
            foreach (var category in entry.Categories) xml.Element("category", category);
            if (entry.Summary.Length > 0) xml.Element("description", entry.Summary);
            if (entry.Html is { } html) WriteContent(html);
            if (entry.CommentFeed is { } comments)
            {
                xml.Element("comments", site.Absolute(entry.Address + "#comments"));
                xml.Element("wfw", "commentRss", CommentsApi, site.Absolute(comments));
            }

            if (entry.Photo is { } photo) WritePhoto(photo);
            xml.WriteEndElement();
        }

        void WriteContent(string html)
        {
            xml.WriteStartElement("content", "encoded", Content);
            xml.WriteCData(FeedText.Clean(html));
            xml.WriteEndElement();
        }

        void WritePhoto(FeedPhoto photo)
        {
            xml.WriteStartElement("media", "content", Media);
            xml.WriteAttributeString("url", site.Absolute(photo.Source));
            xml.WriteAttributeString("type", photo.Type);
            xml.WriteAttributeString("medium", "image");
            xml.WriteAttributeString("width", photo.Width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("height", photo.Height.ToString(CultureInfo.InvariantCulture));
            if (photo.Caption.Length > 0) xml.Element("media", "description", Media, photo.Caption, ("type", "plain"));
            xml.Element("media", "credit", Media, photo.Credit, ("role", "photographer"), ("scheme", "urn:ebu"));
            xml.WriteEndElement();
        }
    }
}
