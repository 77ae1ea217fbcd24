namespace NewsSite.Photos.Captions.Credits;

/// <summary>Credits after a label: “Photo credit should read: Owen Barker/PA Wire”, “Photo: Name/AGENCY/dpa”, “Mandatory Credit: Name /Getty Images”.</summary>
internal static class LabelledCredits
{
    private const int Longest = 300;

    public static FoundCredit? Pa(CaptionReading reading)
    {
        var (text, from) = (reading.Text, reading.Start);
        const string label = "Photo credit should read:";
        if (text.LastIndexOf(label, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at) || at < from) return null;
        var start = at + label.Length;
        var limit = Math.Min(text.Length, start + Longest);
        var end = reading.Demands.First(start, limit);
        if (text.IndexOf("/PA", start, end - start, StringComparison.OrdinalIgnoreCase) is >= 0 and var pa)
        {
            end = pa + 3;
            foreach (var more in (string[])[" Wire", " Images", " Archive"])
            {
                if (string.Compare(text, end, more, 0, more.Length, StringComparison.OrdinalIgnoreCase) == 0) end += more.Length;
            }
        }

        var line = text[start..end].Trim(' ', '.', ',');
        return line.Length == 0 ? null : new(at, end, line, "PA Media", line.Split('/') is [.. var names, var last] && names.Length > 0 && last.StartsWith("PA", StringComparison.OrdinalIgnoreCase) ? names : [line]);
    }

    public static FoundCredit? Dpa(CaptionReading reading)
    {
        var (text, from) = (reading.Text, reading.Start);
        var at = Math.Max(text.LastIndexOf("Photo:", StringComparison.OrdinalIgnoreCase), text.LastIndexOf("Foto:", StringComparison.OrdinalIgnoreCase));
        if (at < from || at < 0) return null;
        var start = text.IndexOf(':', at) + 1;
        var mark = text.IndexOf("/dpa", start, Math.Min(Longest, text.Length - start), StringComparison.OrdinalIgnoreCase);
        if (mark < 0) return null;
        var end = mark + 4;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '/')) end++;
        var line = text[start..end].Trim();
        return new(at, end, line, "dpa", line[..(mark - start - (text[start] == ' ' ? 1 : 0))].Split('/'));
    }

    public static FoundCredit? OldGetty(CaptionReading reading)
    {
        var (text, from) = (reading.Text, reading.Start);
        const string label = "Mandatory Credit:";
        if (text.LastIndexOf(label, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at) || at < from) return null;
        var start = at + label.Length;
        var end = reading.Demands.First(start, Math.Min(text.Length, start + Longest));
        if (text[start..end].Trim(' ', '.', ',', '*', '-', '(', ')') is not { Length: > 0 } line) return null;
        var parts = line.Split('/', StringSplitOptions.TrimEntries);
        return parts.Length < 2 ? null : new(at, end, line, reading.House.Named(parts[^1]) ?? parts[^1], parts[..^1]);
    }
}
