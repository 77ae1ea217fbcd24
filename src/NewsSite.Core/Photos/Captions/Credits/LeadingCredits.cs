namespace NewsSite.Photos.Captions.Credits;

/// <summary>Credits that begin with the agency: “EPA-EFE/NAME / POOL”, “REUTERS/Name”, “THE CANADIAN PRESS/Name”, “EFE/Name”, “AFP PHOTO / NAME”.</summary>
internal static class LeadingCredits
{
    private const int Longest = 300;

    public static FoundCredit? Epa(CaptionReading reading)
    {
        var (text, from) = (reading.Text, reading.Start);
        var (mark, length) = Last(text, from, "EPA-EFE/", "EPA/");
        if (mark < 0) return null;
        var end = CapitalsEnd(text, mark + length, reading.Demands.First(mark + length, Limit(text, mark)));
        var line = text[mark..end].TrimEnd(' ', '-', '–', '/', '.', ',', '*', '(', ':', ';');
        if (line.Length <= length) return null;
        while (line.EndsWith(" HANDOUT HANDOUT", StringComparison.OrdinalIgnoreCase)) line = line[..^8];
        var agency = line[..(length - 1)].ToUpperInvariant();
        var parts = line[length..].Split('/');
        return new(mark, mark + line.Length, line, agency, parts) { DemandsHandout = parts.Any(p => p.Trim().EndsWith("HANDOUT", StringComparison.OrdinalIgnoreCase)) };
    }

    public static FoundCredit? Reuters(CaptionReading reading)
    {
        var (text, from) = (reading.Text, reading.Start);
        var (mark, length) = Last(text, from, "REUTERS/");
        var via = text.LastIndexOf("via REUTERS", StringComparison.OrdinalIgnoreCase);
        if (via >= from && (mark < 0 || via > mark)) return ViaReuters(text, from, via, mark, length);
        if (mark < 0) return null;
        var end = reading.Demands.First(mark + length, Limit(text, mark));
        end = MixedEnd(text, mark + length, end);
        var line = text[mark..end].TrimEnd(' ', '-', '–', '/', '.', ',', '*', '(');
        var full = line.Length;
        var isFile = line.EndsWith("/File Photo", StringComparison.OrdinalIgnoreCase) || line.EndsWith("/File", StringComparison.OrdinalIgnoreCase);
        if (isFile) line = line[..line.LastIndexOf('/')].TrimEnd();
        return line.Length <= length ? null : new(mark, mark + full, line, "Reuters", line[length..].Split('/')) { IsFile = isFile };
    }

    public static FoundCredit? CanadianPress(CaptionReading reading)
    {
        var (text, from) = (reading.Text, reading.Start);
        var (mark, length) = Last(text, from, "THE CANADIAN PRESS/");
        if (mark < 0) return null;
        var end = reading.Demands.First(mark + length, Limit(text, mark));
        var line = text[mark..end].TrimEnd(' ', '-', '–', '/', '.', ',', '*', '(');
        return line.Length <= length ? null : new(mark, mark + line.Length, line, "The Canadian Press", line[length..].Split('/'));
    }

    public static FoundCredit? Efe(CaptionReading reading)
    {
        var (text, from) = (reading.Text, reading.Start);
        var (mark, length) = Last(text, from, "EFE/");
        if (mark < 0) return null;
        var end = reading.Demands.First(mark + length, Limit(text, mark));
        var line = text[mark..MixedEnd(text, mark + length, end)].TrimEnd(' ', '-', '/', '.', ',', '*', '(');
        return line.Length <= length ? null : new(mark, mark + line.Length, line, "EFE", line[length..].Split('/'));
    }

    public static FoundCredit? OldAfp(CaptionReading reading)
    {
        var (text, from) = (reading.Text, reading.Start);
        var (mark, length) = Last(text, from, "AFP PHOTO /", "AFP PHOTO/");
        if (mark < 0) return null;
        var end = CapitalsEnd(text, mark + length, reading.Demands.First(mark + length, Limit(text, mark)));
        var line = text[mark..end].TrimEnd(' ', '-', '–', '/', '.', ',', '*', '(');
        return line.Length <= length ? null : new(mark, mark + line.Length, line, "AFP", line[length..].Split('/'));
    }

    private static FoundCredit? ViaReuters(string text, int from, int via, int mark, int length)
    {
        const string demand = "Mandatory credit ";
        var end = via + "via REUTERS".Length;
        if (mark >= 0 && via - mark < Longest) return new(mark, end, text[mark..end], "Reuters", text[(mark + length)..via].Split('/'));
        var start = Sentences.StartBefore(text, via, from, Longest);
        if (start < 0) return null;
        var named = start;
        if (string.Compare(text, start, demand, 0, demand.Length, StringComparison.OrdinalIgnoreCase) == 0) named += demand.Length;
        return new(start, end, text[named..end], "Reuters", text[named..via].Trim(' ', '/').Split('/'));
    }

    /// <summary>The last of several marks that stands at a beginning or after a space, and its length.</summary>
    private static (int At, int Length) Last(string text, int from, params string[] marks)
    {
        var best = (At: -1, Length: 0);
        foreach (var mark in marks)
        {
            var tried = 0;
            for (var at = text.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase); at >= from && tried < 40; at = at == 0 ? -1 : text.LastIndexOf(mark, at - 1 + mark.Length - 1, StringComparison.OrdinalIgnoreCase), tried++)
            {
                if (at > 0 && text[at - 1] is not (' ' or '.' or '©')) continue;
                if (at > best.At) best = (at, mark.Length);
                break;
            }
        }

        return best;
    }

    private static int Limit(string text, int mark) => Math.Min(text.Length, mark + Longest);

    /// <summary>Where a credit in capitals ends: before a word with small letters, a dash, a colon or an asterisk.</summary>
    private static int CapitalsEnd(string text, int start, int end)
    {
        var isCapital = !HasSmall(text, start, WordEnd(text, start, end));
        for (var at = start; at < end;)
        {
            var next = WordEnd(text, at, end);
            if (text[at] is '-' or '–' or '*' or '(' or '[' && at > start && (text[at] is not '-' || next - at > 1 || !text.AsSpan(at, Math.Min(3, end - at)).Contains('/'))) return at;
            if (isCapital && next - at > 2 && HasSmall(text, at, next) && !text.AsSpan(at, next - at).Contains('/')) return at;
            if (text[next - 1] is ';' or ':') return next;
            at = next + 1;
        }

        return end;
    }

    /// <summary>Where a credit in small letters ends: after a sentence, or before a shout.</summary>
    private static int MixedEnd(string text, int start, int end)
    {
        var isCapital = !HasSmall(text, start, WordEnd(text, start, end));
        for (var at = start; at < end;)
        {
            var next = WordEnd(text, at, end);
            if (text[at] is '-' or '–' or '*' or '(' && at > start) return at;
            if (!isCapital && at > start && next - at > 2 && !HasSmall(text, at, next) && text.AsSpan(at, next - at).ContainsAnyInRange('A', 'Z') && !text.AsSpan(at, next - at).ContainsAny("/-")) return at;
            if (text[next - 1] is '.' && next - at > 3 && next < end) return next;
            at = next + 1;
        }

        return end;
    }

    private static int WordEnd(string text, int at, int end)
    {
        var space = at < end ? text.IndexOf(' ', at, end - at) : -1;
        return space < 0 ? Math.Max(end, at + 1) : Math.Max(space, at + 1);
    }

    private static bool HasSmall(string text, int start, int end)
    {
        for (var i = start; i < Math.Min(end, text.Length); i++)
        {
            if (char.IsLower(text[i])) return true;
        }

        return false;
    }
}
