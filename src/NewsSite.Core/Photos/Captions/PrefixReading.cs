using System.Globalization;

namespace NewsSite.Photos.Captions;

/// <summary>What agencies put before the text, in any order: their number, the number in a set, that it is an old picture, an embargo.</summary>
internal static class PrefixReading
{
    private const int LongestEmbargo = 120;

    public static void Read(CaptionReading reading)
    {
        while (reading.Start < reading.End && (Select(reading) || Id(reading) || Set(reading) || File(reading) || Embargo(reading)))
        {
        }
    }

    private static bool Select(CaptionReading reading)
    {
        if (!Follows(reading, "epaselect ")) return false;
        reading.IsSelect = true;
        reading.TakeStart(CaptionPartKind.Select, reading.Start + 9);
        return true;
    }

    private static bool Id(CaptionReading reading)
    {
        if (reading.Id is not null) return false;
        var end = reading.Text.IndexOf(' ', reading.Start);
        if (end < 0) end = reading.End;
        var word = reading.Text.AsSpan(reading.Start, end - reading.Start);
        if (!IsEpa(word) && !IsGraf(word) && !IsVirin(word)) return false;
        reading.Id = word.TrimEnd('.').ToString();
        reading.TakeStart(CaptionPartKind.Id, end);
        return true;
    }

    private static bool IsEpa(ReadOnlySpan<char> word)
        => word.StartsWith("epa", StringComparison.OrdinalIgnoreCase) && word.Length >= 11 && !word[3..].ContainsAnyExceptInRange('0', '9');

    private static bool IsGraf(ReadOnlySpan<char> word)
        => word.StartsWith("GRAF", StringComparison.Ordinal) && word[^1] == '.' && word.Length >= 8 && !word[4..^1].ContainsAnyExceptInRange('0', '9');

    /// <summary>The number of a picture of the United States' forces: date, service, photographer, number.</summary>
    private static bool IsVirin(ReadOnlySpan<char> word)
    {
        if (word.Length is < 18 or > 40) return false;
        return word.ToString().Split('-') is [{ Length: 6 } day, [var service], { Length: >= 5 } who, { Length: >= 3 } number]
            && day.All(char.IsAsciiDigit) && char.IsAsciiLetter(service) && who.All(char.IsAsciiLetterOrDigit) && number.All(char.IsAsciiDigit);
    }

    private static bool Set(CaptionReading reading)
    {
        if (reading.Set is not null || reading.Text[reading.Start] != '(') return false;
        var end = reading.Text.IndexOf(')', reading.Start, Math.Min(12, reading.End - reading.Start));
        if (end < 0 || reading.Text[(reading.Start + 1)..end].Split('/') is not [var first, var second]) return false;
        if (!Number(first, out var number) || !Number(second, out var of)) return false;
        reading.Set = (number, of);
        reading.TakeStart(CaptionPartKind.Set, end + 1);
        return true;
    }

    private static bool Number(string text, out int number) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool File(CaptionReading reading)
    {
        foreach (var (words, needsDash) in ((string, bool)[])[("(FILE)", false), ("FILE PHOTO:", false), ("FILE PHOTO", true), ("FILE", true)])
        {
            if (!Follows(reading, words, StringComparison.Ordinal)) continue;
            var dash = AfterDash(reading, reading.Start + words.Length);
            if (needsDash && dash is null) continue;
            reading.IsFile = true;
            reading.TakeStart(CaptionPartKind.File, dash ?? reading.Start + words.Length);
            return true;
        }

        return Dated(reading);
    }

    private static bool Dated(CaptionReading reading)
    {
        const string words = "File photo dated ";
        if (!Follows(reading, words) || DateReading.First(reading, reading.Start + words.Length, Math.Min(reading.End, reading.Start + words.Length + 20), needsYear: true) is not { } found
            || found.Start != reading.Start + words.Length) return false;
        reading.IsFile = true;
        reading.Date = found.Date;
        reading.TakeStart(CaptionPartKind.File, found.End);
        return true;
    }

    private static bool Embargo(CaptionReading reading)
    {
        var opening = Follows(reading, "EMBARGOED TO ", StringComparison.Ordinal) ? 13 : Follows(reading, "EMBARGOED UNTIL ", StringComparison.Ordinal) ? 16 : 0;
        if (opening == 0) return false;
        var from = reading.Start + opening;
        for (var i = from; i < Math.Min(reading.End, from + LongestEmbargo); i++)
        {
            var end = reading.Text[i] == '.' && (i + 1 == reading.End || reading.Text[i + 1] == ' ') ? i + 1 : reading.Text[i] == ' ' ? AfterDash(reading, i) : null;
            if (end is not { } after) continue;
            reading.Embargo = reading.Text[from..i].Trim();
            reading.TakeStart(CaptionPartKind.Embargo, after);
            return true;
        }

        return false;
    }

    private static bool Follows(CaptionReading reading, string words, StringComparison how = StringComparison.OrdinalIgnoreCase)
        => string.Compare(reading.Text, reading.Start, words, 0, words.Length, how) == 0;

    /// <summary>The place after a dash, with or without spaces before it; null where none stands.</summary>
    private static int? AfterDash(CaptionReading reading, int at)
    {
        while (at < reading.End && reading.Text[at] == ' ') at++;
        var dash = at;
        while (at < reading.End && reading.Text[at] is '-' or '–' or '—') at++;
        return at > dash && (at == reading.End || reading.Text[at] == ' ') ? at : null;
    }
}
