using System.Net;
using System.Text.RegularExpressions;

namespace NewsSite.Markup;

/// <summary>A body as plain lines, for whoever compares what was printed: no marks of Markdown, no addresses, no numbers of photos and stories.</summary>
public static partial class BodyWords
{
    /// <summary>One line for each paragraph, heading, item of a list, row of a table and caption.</summary>
    public static string Of(string markdown) => OfHtml(BodyMarkdown.ToHtml(markdown));

    /// <summary>The same of what <see cref="BodyMarkdown"/> made.</summary>
    public static string OfHtml(string html)
    {
        var lines = BodyPlaceholders.Split(html).SelectMany(piece => piece switch
        {
            BodyPiece.Words words => Block().Split(words.Html).Select(part => WebUtility.HtmlDecode(Tag().Replace(Within().Replace(part, ""), " "))),
            BodyPiece.PhotoPlace place => [place.Photo.Caption],
            BodyPiece.GalleryPlace gallery => gallery.Photos.Select(p => p.Caption).Prepend(gallery.Name),
            _ => [],
        });
        return string.Join('\n', lines.Select(line => Space().Replace(line, " ").Trim()).Where(line => line.Length > 0));
    }

    [GeneratedRegex("</(?:p|li|h[2-6]|tr|figcaption|summary)>|<br ?/?>")]
    private static partial Regex Block();

    /// <summary>What can stand within a word or right before a comma, so that no space takes its place.</summary>
    [GeneratedRegex("</?(?:strong|em|a|code)\\b[^>]*>|<!--/?link[^>]*-->")]
    private static partial Regex Within();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Space();
}
