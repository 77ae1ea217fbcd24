using System.Net;

namespace NewsSite.Markup;

/// <summary>Text without any markup, for what Markdig refuses to render.</summary>
internal static class PlainText
{
    /// <summary>Encoded paragraphs, split at blank lines.</summary>
    public static string ToHtml(string text) => string.Concat(text.ReplaceLineEndings("\n")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(p => $"<p>{WebUtility.HtmlEncode(p).Replace("\n", "<br />", StringComparison.Ordinal)}</p>\n"));
}
