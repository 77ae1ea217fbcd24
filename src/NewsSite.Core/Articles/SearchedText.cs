using System.Globalization;
using System.Text;

namespace NewsSite.Articles;

/// <summary>Spells words alike that the desk means alike when it looks for a headline: small letters without accents.</summary>
public static class SearchedText
{
    public static string Of(string text)
    {
        var spelled = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) spelled.Append(c);
        }

        var whole = spelled.ToString().Normalize(NormalizationForm.FormC);
        return whole.Length > Story.LongestHeadline ? whole[..Story.LongestHeadline] : whole;
    }
}
