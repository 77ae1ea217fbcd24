using System.Globalization;
using System.Net;
using System.Text;
using NewsSite.Articles;
using NewsSite.Web.Languages;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Syndication;

/// <summary>A whole story for a feed reader: photo with credit, notices, body; no scripts, no styles, every link absolute.</summary>
internal sealed class StoryHtml(SiteOptions site, Wording say, DateTimeOffset now)
{
    public string Of(FeedStory story, PrintedBody body, string address)
    {
        var html = new StringBuilder();
        if (story.Direction == TextDirection.Rtl) html.Append(CultureInfo.InvariantCulture, $"<div dir=\"rtl\" lang=\"{Encode(story.Language)}\">\n");
        if (story.Photo is { MayBePassedOn: true } photo) AppendPhoto(html, photo.FileName, photo.Width, photo.Height, photo.AltText, photo.Caption, photo.Credit);
        AppendNotices(html, story.Corrections.Where(n => !n.StandsAtEnd));
        if (story.UpdateNote.Length > 0) html.Append(CultureInfo.InvariantCulture, $"<p><b>{Encode(say.Plain("Updated:"))}</b> {Encode(story.UpdateNote)}</p>\n");
        if (story.Dateline is { Length: > 0 } dateline) html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(dateline)}</p>\n");
        foreach (var piece in body.Pieces)
        {
            if (piece is PrintedBody.Words words) html.Append(FeedText.Absolute(words.Html.ToString(), site.Absolute(address)));
            else if (piece is PrintedPhoto shown) AppendPassedOn(html, [shown]);
            else if (piece is PrintedGallery gallery) AppendPassedOn(html, gallery.Photos);
            else if (piece is RelatedStory related) html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{site.Absolute(related.Address)}\">{Encode(related.Headline)}</a></p>\n");
        }

        AppendNotices(html, story.Corrections.Where(n => n.StandsAtEnd));
        if (story.Direction == TextDirection.Rtl) html.Append("</div>\n");
        return html.ToString();
    }

    private void AppendNotices(StringBuilder html, IEnumerable<FeedStory.Notice> notices)
    {
        foreach (var notice in notices)
            html.Append(CultureInfo.InvariantCulture, $"<p><b>{Encode(say.Plain(notice.Kind.ToString()))}, {Day(notice.CorrectedAt)}:</b> {Encode(notice.Text)}</p>\n");
    }

    private void AppendPassedOn(StringBuilder html, IEnumerable<PrintedPhoto> photos)
    {
        foreach (var photo in photos.Where(p => p.MayBePassedOn && !p.IsWithheld(now))) AppendPhoto(html, photo.FileName, photo.Width, photo.Height, photo.AltText, photo.Caption, photo.Credit);
    }

    private void AppendPhoto(StringBuilder html, string fileName, int width, int height, string altText, string caption, string credit)
    {
        var picture = PictureAddress.Of(fileName, width, height);
        html.Append(CultureInfo.InvariantCulture, $"<figure><img src=\"{site.Absolute(picture.Path)}\" width=\"{picture.Width}\" height=\"{picture.Height}\" alt=\"{Encode(altText)}\">");
        html.Append(CultureInfo.InvariantCulture, $"<figcaption>{Encode(caption)} {Encode(say.Plain("Photo:"))} {Encode(credit)}</figcaption></figure>\n");
    }

    private string Day(DateTimeOffset at) => PageLanguage.Current.Day(TimeZoneInfo.ConvertTime(at, site.Zone()));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
