using System.Globalization;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Languages for the article form; any other can be typed.</summary>
public static class Languages
{
    private static readonly string[] Tags =
        ["ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "it", "ja", "ko", "lt", "lv", "nl", "no", "pl", "ps", "pt", "pt-BR", "ro", "ru", "sk", "sr", "sv", "sw", "tr", "uk", "ur", "zh"];

    /// <summary>Tag and English name, by name.</summary>
    public static IReadOnlyList<(string Tag, string Name)> Common { get; } =
        [.. Tags.Select(t => (t, CultureInfo.GetCultureInfo(t).EnglishName)).OrderBy(l => l.EnglishName, StringComparer.Ordinal)];
}
