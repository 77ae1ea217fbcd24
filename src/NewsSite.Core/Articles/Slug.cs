using System.Globalization;
using System.Text;
using NewsSite.Markup;

namespace NewsSite.Articles;

/// <summary>The readable part of an address, made from a headline or a name.</summary>
public static class Slug
{
    /// <summary>The longest slug, in UTF-16 code units.</summary>
    public const int Longest = 80;

    /// <summary>Letters that no normal form takes apart.</summary>
    internal static readonly Dictionary<char, string> SpelledOut = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ł'] = "l", ['ı'] = "i",
    };

    /// <summary>Lower-case letters and digits joined by hyphens; accents fold, scripts other than Latin stay; empty when no letter is left.</summary>
    public static string From(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in WellFormed.Normalized(text, NormalizationForm.FormD).ToLowerInvariant())
        {
            if (slug.Length >= Longest) break;
            if (c is '\'' or '’') continue;
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                // An accent on a Latin letter folds; in other scripts the mark makes another letter.
                if (slug.Length > 0 && !char.IsAscii(slug[^1])) slug.Append(c);
            }
            else if (SpelledOut.TryGetValue(c, out var letters)) slug.Append(letters);
            else if (char.IsLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var whole = WellFormed.Normalized(slug.ToString(), NormalizationForm.FormC);
        if (whole.Length > Longest) whole = whole[..Longest];
        return whole.Trim('-');
    }

    /// <summary>Whether a slug typed by hand already is what <see cref="From"/> would make of it.</summary>
    public static bool IsWellFormed(string slug) => slug.Length > 0 && From(slug) == slug;
}
