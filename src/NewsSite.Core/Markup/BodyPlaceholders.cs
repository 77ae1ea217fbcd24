using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace NewsSite.Markup;

/// <summary>A part of a body's HTML.</summary>
public abstract record BodyPiece
{
    /// <summary>Finished HTML.</summary>
    public sealed record Words(string Html) : BodyPiece;

    /// <summary>Where a photo is printed, if it may still be.</summary>
    public sealed record PhotoPlace(BodyPhoto Photo) : BodyPiece;

    /// <summary>Where photos are printed together, in this order; the name may be empty.</summary>
    public sealed record GalleryPlace(string Name, IReadOnlyList<BodyPhoto> Photos) : BodyPiece;

    /// <summary>Where a card leads to another story, if readers may see that.</summary>
    public sealed record StoryPlace(int Id) : BodyPiece;
}

/// <summary>
/// Holds, in the HTML that is stored when a story is published, the places of what is decided when it is read. They are HTML comments, so that
/// whoever prints the HTML as it is prints no photo that was killed and no story that is embargoed.
/// </summary>
public static partial class BodyPlaceholders
{
    /// <summary>The pieces in order; a link to a story is a piece of words until <see cref="WithLinks"/> resolves it.</summary>
    public static IReadOnlyList<BodyPiece> Split(string html)
    {
        List<BodyPiece> pieces = [];
        var from = 0;
        foreach (Match match in Place().Matches(html))
        {
            if (match.Index > from) pieces.Add(new BodyPiece.Words(html[from..match.Index]));
            pieces.Add(
                match.Groups["photo"].Success ? new BodyPiece.PhotoPlace(Photo(match))
                : match.Groups["story"].Success ? new BodyPiece.StoryPlace(Number(match, "story"))
                : new BodyPiece.GalleryPlace(Decoded(match, "name"), [.. Place().Matches(match.Groups["photos"].Value).Select(Photo)]));
            from = match.Index + match.Length;
        }

        if (from < html.Length) pieces.Add(new BodyPiece.Words(html[from..]));
        return pieces;
    }

    /// <summary>The articles that links within the words lead to.</summary>
    public static IEnumerable<int> LinksIn(string html) => Link().Matches(html).Select(m => Number(m, "story"));

    /// <summary>Makes links of those that have an address; of the others the words stay.</summary>
    public static string WithLinks(string html, Func<int, string?> address) => Link().Replace(html, match
        => address(Number(match, "story")) is { } to ? $"<a href=\"{WebUtility.HtmlEncode(to)}\">{match.Groups["words"].Value}</a>" : match.Groups["words"].Value);

    internal static string Photo(BodyPhoto photo)
        => string.Create(CultureInfo.InvariantCulture, $"<!--photo {photo.Id} \"{Encoded(photo.AltText)}\" \"{Encoded(photo.Caption)}\"-->");

    internal static string Gallery(string name, IEnumerable<BodyPhoto> photos) => $"<!--gallery \"{Encoded(name)}\"-->{string.Concat(photos.Select(Photo))}<!--/gallery-->";

    internal static string Story(int id) => string.Create(CultureInfo.InvariantCulture, $"<!--story {id}-->");

    internal static string LinkStart(int id) => string.Create(CultureInfo.InvariantCulture, $"<!--link {id}-->");

    internal static string LinkEnd => "<!--/link-->";

    /// <summary>Without hyphens, two of which would end the comment.</summary>
    private static string Encoded(string text) => WebUtility.HtmlEncode(text).Replace("-", "&#45;", StringComparison.Ordinal);

    private static BodyPhoto Photo(Match match) => new(Number(match, "photo"), Decoded(match, "alt"), Decoded(match, "caption"));

    private static string Decoded(Match match, string group) => WebUtility.HtmlDecode(match.Groups[group].Value);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<!--(?:photo (?<photo>[0-9]{1,9}) \"(?<alt>[^\"]*)\" \"(?<caption>[^\"]*)\"|story (?<story>[0-9]{1,9})|gallery \"(?<name>[^\"]*)\"-->(?<photos>(?:<!--photo [0-9]{1,9} \"[^\"]*\" \"[^\"]*\"-->)+)<!--/gallery)-->")]
    private static partial Regex Place();

    [GeneratedRegex("<!--link (?<story>[0-9]{1,9})-->(?<words>.*?)<!--/link-->", RegexOptions.Singleline)]
    private static partial Regex Link();
}
