using System.Globalization;
using System.Text;

namespace NewsSite.Photos.Metadata;

/// <summary>Makes text that strangers wrote into a file fit to be kept: no controls, no endless length.</summary>
internal static class Clean
{
    private const int Longest = 50_000;

    public static string Text(string value)
    {
        var clean = new StringBuilder(Math.Min(value.Length, Longest));
        foreach (var rune in value.EnumerateRunes())
        {
            if (clean.Length >= Longest) break;
            var kind = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\n' or '\t') clean.Append(rune);
            else if (rune.Value == '\r') clean.Append('\n');
            else if (kind is not UnicodeCategory.Control && !(kind == UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D)) && rune != Rune.ReplacementChar) clean.Append(rune);
        }

        return clean.ToString().Replace("\n\n\n", "\n\n", StringComparison.Ordinal).Trim();
    }

    /// <summary>On one line, and no longer than there is room for.</summary>
    public static string Line(string? value, int longest)
    {
        var line = string.Join(' ', (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest) return line;
        var cut = char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return line[..cut].TrimEnd() + "…";
    }
}
