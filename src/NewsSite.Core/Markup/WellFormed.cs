using System.Text;

namespace NewsSite.Markup;

/// <summary>Text from outside in a normal form of Unicode, which .NET refuses to make of half a surrogate pair and of code points that are no characters.</summary>
internal static class WellFormed
{
    /// <summary>In a normal form, with U+FFFD in the place of what is no character.</summary>
    public static string Normalized(string text, NormalizationForm form) => (IsWellFormed(text) ? text : Repaired(text)).Normalize(form);

    private static bool IsWellFormed(string text)
    {
        foreach (var c in text)
            if (char.IsSurrogate(c) || IsNoCharacter(c)) return false;
        return true;
    }

    private static string Repaired(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) repaired.Append(IsNoCharacter(rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString());
        return repaired.ToString();
    }

    private static bool IsNoCharacter(int point) => (point & 0xFFFE) == 0xFFFE || point is >= 0xFDD0 and <= 0xFDEF;
}
