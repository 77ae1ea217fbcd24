using System.Globalization;
using System.Text;
using NewsSite.Markup;

namespace NewsSite.Articles;

/// <summary>Spells words alike that the desk means alike when it looks for a headline: small letters without accents.</summary>
public static class SearchedText
{
    private const int MostWords = 8;

    /// <summary>The words that are looked for, each once; no more than anybody needs.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];

    public static string Of(string text)
    {
        var spelled = new StringBuilder(text.Length);
        foreach (var c in WellFormed.Normalized(text, NormalizationForm.FormD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) spelled.Append(c);
        }

        var whole = WellFormed.Normalized(spelled.ToString(), NormalizationForm.FormC);
        return whole.Length > Story.LongestHeadline ? whole[..Story.LongestHeadline] : whole;
    }
}
