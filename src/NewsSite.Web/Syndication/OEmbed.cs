using System.Text.Json;
using System.Text.Json.Nodes;
using NewsSite.Photos;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Syndication;

/// <summary>
/// What another site may show of a link to a story, by oEmbed 1.0. It is of the type “link”, with a thumbnail: no page of ours may be shown in a frame.
/// </summary>
/// <param name="Title">The headline.</param>
/// <param name="Author">Who wrote it, where one person did.</param>
/// <param name="AuthorAddress">That person's page.</param>
/// <param name="Thumbnail">A picture that may leave our pages; none where there is none small enough.</param>
/// <param name="Credit">Whose the picture is. oEmbed has no word for it and lets providers add some.</param>
public sealed record OEmbed(string Title, string? Author, string? AuthorAddress, PictureAddress? Thumbnail, string Credit)
{
    private const int CacheSeconds = 3600;
    private const int Widest = 1280;

    /// <param name="page">The story.</param>
    /// <param name="mostWide">The widest thumbnail that is wanted, in pixels; none where any will do.</param>
    /// <param name="mostHigh">The highest.</param>
    public static OEmbed Of(ArticlePage page, int? mostWide, int? mostHigh)
    {
        var author = page.Credits is [{ Pieces: [{ } piece] }, ..] ? piece : null;
        var photo = StoryGraph.Shareable(page)?.Photo;
        return new(
            page.Story.Headline, author?.Text, author?.Author is { } slug ? Address.Author(slug) : null,
            photo is null ? null : Fitting(photo, mostWide ?? Widest, mostHigh ?? int.MaxValue), photo?.Credit ?? "");
    }

    public void Write(SiteOptions site, bool asXml, Stream stream)
    {
        if (!asXml)
        {
            JsonSerializer.Serialize(stream, new JsonObject([.. Values(site).Select(v => KeyValuePair.Create(v.Name, (JsonNode?)v.Value))]));
            return;
        }

        using var xml = FeedXml.To(stream);
        xml.WriteStartElement("oembed");
        foreach (var (name, value) in Values(site)) xml.Element(name, value.ToString());
        xml.WriteEndElement();
    }

    private IEnumerable<(string Name, JsonValue Value)> Values(SiteOptions site)
    {
        yield return ("version", JsonValue.Create("1.0"));
        yield return ("type", JsonValue.Create("link"));
        yield return ("title", JsonValue.Create(FeedText.Clean(Title)));
        if (Author is not null) yield return ("author_name", JsonValue.Create(FeedText.Clean(Author)));
        if (AuthorAddress is not null) yield return ("author_url", JsonValue.Create(site.Absolute(AuthorAddress)));
        yield return ("provider_name", JsonValue.Create(site.Name));
        yield return ("provider_url", JsonValue.Create(site.Absolute("/")));
        yield return ("cache_age", JsonValue.Create(CacheSeconds));
        if (Thumbnail is not { } thumbnail) yield break;
        yield return ("thumbnail_url", JsonValue.Create(site.Absolute(thumbnail.Path)));
        yield return ("thumbnail_width", JsonValue.Create(thumbnail.Width));
        yield return ("thumbnail_height", JsonValue.Create(thumbnail.Height));
        yield return ("thumbnail_credit", JsonValue.Create(FeedText.Clean(Credit)));
    }

    /// <summary>The largest that there is within the limits.</summary>
    private static PictureAddress? Fitting(Photo photo, int mostWide, int mostHigh) => Photos.Renditions.Rendition.WidthsOf(photo.Width)
        .Select(width => PictureAddress.Of(photo.FileName, photo.Width, photo.Height, width))
        .Where(p => p.Width <= mostWide && p.Height <= mostHigh).Select(p => (PictureAddress?)p).LastOrDefault();
}
