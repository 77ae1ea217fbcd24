using System.Globalization;
using System.Net;
using System.Text;
using NewsSite.Articles;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Syndication;

/// <summary>A whole story for a feed reader: photo with credit, notices, body; no scripts, no styles, every link absolute.</summary>
internal static class StoryHtml
{
    public static string Of(FeedStory story, PrintedBody body, string address, SiteOptions site, DateTimeOffset now)
    {
        var html = new StringBuilder();
        if (story.Direction == TextDirection.Rtl) html.Append(CultureInfo.InvariantCulture, $"<div dir=\"rtl\" lang=\"{Encode(story.Language)}\">\n");
        if (story.Photo is { MayBePassedOn: true } photo) AppendPhoto(html, photo.FileName, photo.Width, photo.Height, photo.AltText, photo.Caption, photo.Credit, site);
        AppendNotices(html, story.Corrections.Where(n => !n.StandsAtEnd), site);
        if (story.UpdateNote.Length > 0) html.Append(CultureInfo.InvariantCulture, $"<p><b>Updated:</b> {Encode(story.UpdateNote)}</p>\n");
        if (story.Dateline is { Length: > 0 } dateline) html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(dateline)}</p>\n");
        foreach (var piece in body.Pieces)
        {
            if (piece is PrintedBody.Words words) html.Append(FeedText.Absolute(words.Html.ToString(), site.Absolute(address)));
            else if (piece is PrintedPhoto shown) AppendPassedOn(html, [shown], site, now);
            else if (piece is PrintedGallery gallery) AppendPassedOn(html, gallery.Photos, site, now);
            else if (piece is RelatedStory related) html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{site.Absolute(related.Address)}\">{Encode(related.Headline)}</a></p>\n");
        }

        AppendNotices(html, story.Corrections.Where(n => n.StandsAtEnd), site);
        if (story.Direction == TextDirection.Rtl) html.Append("</div>\n");
        return html.ToString();
    }

    private static void AppendNotices(StringBuilder html, IEnumerable<FeedStory.Notice> notices, SiteOptions site)
    {
        foreach (var notice in notices)
            html.Append(CultureInfo.InvariantCulture, $"<p><b>{notice.Kind}, {Day(notice.CorrectedAt, site)}:</b> {Encode(notice.Text)}</p>\n");
    }

    private static void AppendPassedOn(StringBuilder html, IEnumerable<PrintedPhoto> photos, SiteOptions site, DateTimeOffset now)
    {
        foreach (var photo in photos.Where(p => p.MayBePassedOn && !p.IsWithheld(now))) AppendPhoto(html, photo.FileName, photo.Width, photo.Height, photo.AltText, photo.Caption, photo.Credit, site);
    }

    private static void AppendPhoto(StringBuilder html, string fileName, int width, int height, string altText, string caption, string credit, SiteOptions site)
    {
        var picture = PictureAddress.Of(fileName, width, height);
        html.Append(CultureInfo.InvariantCulture, $"<figure><img src=\"{site.Absolute(picture.Path)}\" width=\"{picture.Width}\" height=\"{picture.Height}\" alt=\"{Encode(altText)}\">");
        html.Append(CultureInfo.InvariantCulture, $"<figcaption>{Encode(caption)} Photo: {Encode(credit)}</figcaption></figure>\n");
    }

    private static string Day(DateTimeOffset at, SiteOptions site) => TimeZoneInfo.ConvertTime(at, site.Zone()).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
