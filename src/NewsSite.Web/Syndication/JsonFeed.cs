using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Syndication;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Feed feed, string self, SiteOptions site, Stream stream)
    {
        var written = Of(feed, self, site);
        if (feed.Hub is { } hub) written.Insert(written.IndexOf("items"), "hubs", new JsonArray(new JsonObject { ["type"] = "WebSub", ["url"] = hub }));
        JsonSerializer.Serialize(stream, written, Plain);
    }

    private static JsonObject Of(Feed feed, string self, SiteOptions site) => new()
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = FeedText.Clean(feed.Title),
        ["home_page_url"] = site.Absolute(feed.Page),
        ["feed_url"] = site.Absolute(self),
        ["description"] = FeedText.Clean(feed.Description),
        ["language"] = feed.Language,
        ["items"] = new JsonArray([.. feed.Entries.Select(e => Item(e, site))]),
    };

    private static JsonObject Item(FeedEntry entry, SiteOptions site)
    {
        var item = new JsonObject
        {
            ["id"] = entry.Id,
            ["url"] = site.Absolute(entry.Address),
            ["title"] = FeedText.Clean(entry.Title),
            ["date_published"] = FeedText.Rfc3339(entry.PublishedAt, site.Zone()),
            ["date_modified"] = FeedText.Rfc3339(entry.UpdatedAt, site.Zone()),
            ["language"] = entry.Language,
        };
        if (entry.Summary.Length > 0) item["summary"] = FeedText.Clean(entry.Summary);
        if (entry.Html is { } html) item["content_html"] = FeedText.Clean(html);
        else item["content_text"] = FeedText.Clean(entry.Summary.Length > 0 ? entry.Summary : entry.Title);
        if (entry.Authors.Count > 0) item["authors"] = new JsonArray([.. entry.Authors.Select(a => new JsonObject { ["name"] = FeedText.Clean(a) })]);
        if (entry.Categories.Count > 0) item["tags"] = new JsonArray([.. entry.Categories.Select(c => JsonValue.Create(FeedText.Clean(c)))]);
        if (entry.Photo is { } photo)
        {
            item["image"] = site.Absolute(photo.Source);
            item["_photo"] = new JsonObject { ["caption"] = FeedText.Clean(photo.Caption), ["credit"] = FeedText.Clean(photo.Credit) };
        }

        if (entry.Revision is { } revision) item["_correction"] = new JsonObject { ["revision"] = revision };
        return item;
    }
}
