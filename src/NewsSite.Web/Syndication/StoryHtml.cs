using System.Globalization;
using System.Net;
using System.Text;
using NewsSite.Articles;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Syndication;

/// <summary>A whole story for a feed reader: photo with credit, notices, body; no scripts, no styles, every link absolute.</summary>
internal static class StoryHtml
{
    public static string Of(FeedStory story, string address, SiteOptions site)
    {
        var html = new StringBuilder();
        if (story.Direction == TextDirection.Rtl) html.Append(CultureInfo.InvariantCulture, $"<div dir=\"rtl\" lang=\"{Encode(story.Language)}\">\n");
        if (story.Photo is { MayBePassedOn: true } photo) AppendPhoto(html, photo, site);
        foreach (var notice in story.Corrections)
            html.Append(CultureInfo.InvariantCulture, $"<p><b>{notice.Kind}, {Day(notice.CorrectedAt, site)}:</b> {Encode(notice.Text)}</p>\n");
        if (story.UpdateNote.Length > 0) html.Append(CultureInfo.InvariantCulture, $"<p><b>Updated:</b> {Encode(story.UpdateNote)}</p>\n");
        if (story.Dateline is { Length: > 0 } dateline) html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(dateline)}</p>\n");
        html.Append(FeedText.Absolute(story.BodyHtml, site.Absolute(address)));
        if (story.Direction == TextDirection.Rtl) html.Append("</div>\n");
        return html.ToString();
    }

    private static void AppendPhoto(StringBuilder html, FeedStory.Picture photo, SiteOptions site)
    {
        html.Append(CultureInfo.InvariantCulture, $"<figure><img src=\"{site.Absolute(Models.Address.Media(photo.FileName))}\" width=\"{photo.Width}\" height=\"{photo.Height}\" alt=\"{Encode(photo.AltText)}\">");
        html.Append(CultureInfo.InvariantCulture, $"<figcaption>{Encode(photo.Caption)} Photo: {Encode(photo.Credit)}</figcaption></figure>\n");
    }

    private static string Day(DateTimeOffset at, SiteOptions site) => TimeZoneInfo.ConvertTime(at, site.Zone()).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
