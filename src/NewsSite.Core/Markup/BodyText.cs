using System.Net;
using System.Text.RegularExpressions;

namespace NewsSite.Markup;

/// <summary>What a rendered body says: its words without markup, and what stands below its photos.</summary>
public sealed partial record BodyText(string Text, IReadOnlyList<string> Captions)
{
    /// <param name="html">As <see cref="BodyMarkdown"/> makes it: every sign of markup in its text and attributes is encoded.</param>
    public static BodyText Of(string html)
    {
        List<string> text = [], captions = [];
        foreach (var piece in BodyPlaceholders.Split(html))
        {
            if (piece is BodyPiece.Words words) text.Add(Plain(words.Html));
            else if (piece is BodyPiece.PhotoPlace place) captions.Add(place.Photo.Caption);
            else if (piece is BodyPiece.GalleryPlace gallery) captions.AddRange([gallery.Name, .. gallery.Photos.Select(p => p.Caption)]);
        }

        return new(string.Join('\n', text).Trim(), captions);
    }

    /// <summary>Marks within a line go without a trace; any other tag ends a line, so that no two words become one.</summary>
    private static string Plain(string html) => WebUtility.HtmlDecode(Blocks().Replace(WithinLines().Replace(html, ""), "\n"));

    [GeneratedRegex("<!--.*?-->|</?(?:a|em|strong|code|del|ins|sub|sup|span|abbr|b|i|mark|cite|q)(?:\\s[^>]*)?>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex WithinLines();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Blocks();
}
