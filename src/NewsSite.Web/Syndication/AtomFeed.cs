using NewsSite.Web.Operations;

namespace NewsSite.Web.Syndication;

/// <summary>Atom, RFC 4287.</summary>
internal static class AtomFeed
{
    private const string Ns = FeedXml.Atom;
    private const string HtmlType = "text/html";

    public static void Write(Feed feed, string self, SiteOptions site, Stream stream)
    {
        using var xml = FeedXml.To(stream);
        xml.WriteStartElement("feed", Ns);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.Element("", "id", Ns, feed.Id);
        xml.Element("", "title", Ns, feed.Title);
        xml.Element("", "subtitle", Ns, feed.Description);
        xml.Element("", "updated", Ns, FeedText.Rfc3339(feed.UpdatedAt, site.Zone()));
        xml.Element("", "link", Ns, null, ("rel", "self"), ("type", "application/atom+xml"), ("href", site.Absolute(self)));
        xml.Element("", "link", Ns, null, ("rel", "alternate"), ("type", HtmlType), ("href", site.Absolute(feed.Page)));
        if (feed.Hub is { } hub) xml.Element("", "link", Ns, null, ("rel", "hub"), ("href", hub));

        // Entries without an author of their own take the feed's.
        Person(site.Name);
        foreach (var entry in feed.Entries) Write(entry);
        xml.WriteEndElement();

        void Write(FeedEntry entry)
        {
            xml.WriteStartElement("entry", Ns);
            if (entry.Language != feed.Language) xml.WriteAttributeString("xml", "lang", null, FeedText.Clean(entry.Language));
            xml.Element("", "id", Ns, entry.Id);
            xml.Element("", "title", Ns, entry.Title);
            xml.Element("", "published", Ns, FeedText.Rfc3339(entry.PublishedAt, site.Zone()));
            xml.Element("", "updated", Ns, FeedText.Rfc3339(entry.UpdatedAt, site.Zone()));
            xml.Element("", "link", Ns, null, ("rel", "alternate"), ("type", HtmlType), ("href", site.Absolute(entry.Address)));
            if (entry.CommentFeed is { } comments)
                xml.Element("", "link", Ns, null, ("rel", "replies"), ("type", "application/atom+xml"), ("href", site.Absolute(FeedFormat.Atom.Of(comments))));
            if (entry.Photo is { } photo)
                xml.Element("", "link", Ns, null, ("rel", "enclosure"), ("type", photo.Type), ("title", Said(photo)), ("href", site.Absolute(photo.Source)));
            foreach (var author in entry.Authors) Person(author);
            foreach (var category in entry.Categories) xml.Element("", "category", Ns, null, ("term", category));
            if (entry.Summary.Length > 0) xml.Element("", "summary", Ns, entry.Summary);
            if (entry.Html is { } html) xml.Element("", "content", Ns, html, ("type", "html"));
            xml.WriteEndElement();
        }

        void Person(string name)
        {
            xml.WriteStartElement("author", Ns);
            xml.Element("", "name", Ns, name);
            xml.WriteEndElement();
        }
    }

    private static string Said(FeedPhoto photo) => photo.Caption.Length > 0 ? $"{photo.Caption} {photo.Credit}" : photo.Credit;
}
