using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace NewsSite.Web.Syndication;

/// <summary>Text, times and HTML as feed readers can take them.</summary>
internal static partial class FeedText
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];

    /// <summary>Without the characters that XML 1.0 cannot hold even when they are escaped, such as a bell or half a surrogate pair.</summary>
    public static string Clean(string text)
    {
        if (Sound(text) == text.Length) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) clean.Append(text, i++, 2);
        }

        return clean.ToString();
    }

    /// <summary>RFC 822 with the year in full, as RSS wants it: <c>Sat, 27 Mar 2021 16:05:00 +0100</c>.</summary>
    public static string Rfc822(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return string.Create(CultureInfo.InvariantCulture, $"{local:ddd, dd MMM yyyy HH:mm:ss} {(local.Offset < TimeSpan.Zero ? '-' : '+')}{local.Offset:hhmm}");
    }

    /// <summary>RFC 3339: <c>2021-03-27T16:05:00+01:00</c>.</summary>
    public static string Rfc3339(DateTimeOffset at, TimeZoneInfo zone)
        => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Makes every link and picture of our own HTML absolute, because a feed reader shows it from somewhere else, and drops its comments.</summary>
    /// <param name="html">As our Markdown writes it: attributes in double quotes, their values encoded.</param>
    /// <param name="page">Absolute address of the page that the HTML comes from.</param>
    public static string Absolute(string html, string page)
    {
        var from = new Uri(page);
        return Links().Replace(Comments().Replace(html, ""), link => $"{link.Groups["name"].Value}=\"{Resolve(link.Groups["value"].Value, from)}\"");
    }

    /// <summary>The words of our own HTML.</summary>
    public static string Plain(string html) => WebUtility.HtmlDecode(Tags().Replace(LineEnds().Replace(html, "\n"), "")).Trim();

    private static int Sound(string text)
    {
        var i = 0;
        while (i < text.Length && XmlConvert.IsXmlChar(text[i])) i++;
        return i;
    }

    private static string Resolve(string encoded, Uri from)
        => Uri.TryCreate(from, WebUtility.HtmlDecode(encoded), out var target) && Schemes.Contains(target.Scheme)
            ? WebUtility.HtmlEncode(target.OriginalString.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? target.OriginalString : target.AbsoluteUri)
            : encoded;

    [GeneratedRegex("""(?<=<[^<>]*\s)(?<name>href|src|cite|poster)="(?<value>[^"]*)"(?=[^<>]*>)""", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex("</(?:p|li|blockquote|pre)>\\s*|<br ?/?>\\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnds();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();
}
