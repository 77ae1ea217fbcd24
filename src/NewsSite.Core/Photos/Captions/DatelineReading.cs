using System.Globalization;

namespace NewsSite.Photos.Captions;

/// <summary>The place and day that some agencies set before the text.</summary>
internal static class DatelineReading
{
    private const int Longest = 120;

    public static void Read(CaptionReading reading)
    {
        if (reading.End <= reading.Start) return;
        if (!Xinhua(reading) && !ItarTass(reading) && !Efe(reading) && !UpToColon(reading)) UpToBracket(reading);
        if (reading.Dateline is not null && reading.Start < reading.End && reading.Text[reading.Start] == '(') Advice(reading);
    }

    /// <summary>“(210327) -- PARIS, March 27, 2021 (Xinhua) --”</summary>
    private static bool Xinhua(CaptionReading reading)
    {
        const string closing = "(Xinhua) --";
        if (Find(reading, closing) is not { } end) return false;
        var from = reading.Start;
        if (reading.Text[from] == '(')
        {
            var bracket = reading.Text.IndexOf(')', from, Math.Min(10, reading.End - from));
            if (bracket > 0) from = bracket + 1;
        }

        while (from < end && reading.Text[from] is ' ' or '-') from++;
        return PlaceThenDate(reading, from, end, end + closing.Length);
    }

    /// <summary>“ITAR-TASS. MOSCOW, RUSSIA. MARCH 27, 2021.”</summary>
    private static bool ItarTass(CaptionReading reading)
    {
        const string opening = "ITAR-TASS";
        if (string.CompareOrdinal(reading.Text, reading.Start, opening, 0, opening.Length) != 0) return false;
        var from = reading.Start + opening.Length;
        while (from < reading.End && reading.Text[from] is ' ' or '.' or ':') from++;
        if (DateReading.First(reading, from, Math.Min(reading.End, from + Longest), needsYear: false) is not { } day) return false;
        var end = day.End;
        while (end < reading.End && reading.Text[end] is '.' or ':') end++;
        return PlaceThenDate(reading, from, day.End, end);
    }

    /// <summary>“MADRID, 27/03/2021.-”</summary>
    private static bool Efe(CaptionReading reading) => Find(reading, ".-") is { } end && PlaceThenDate(reading, reading.Start, end, end + 2);

    /// <summary>“PARIS, FRANCE - MARCH 27:”, “23 July 2020, Spain, Madrid:” and “19 Jan 2002:”</summary>
    private static bool UpToColon(CaptionReading reading)
    {
        if (Find(reading, ":") is not { } end) return false;
        if (DateReading.First(reading, reading.Start, end, needsYear: false) is not { } day) return false;
        if (day.Start > reading.Start) return PlaceThenDate(reading, reading.Start, end, end + 1);
        if (day.Date.Year is null) return false;

        // Country first, town last; said the other way round.
        var places = reading.Text[day.End..end].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Reverse().ToList();
        if (places.Exists(p => !char.IsUpper(p[0]))) return false;
        Become(reading, string.Join(", ", places), day, end + 1);
        return true;
    }

    /// <summary>“PACIFIC OCEAN (June 21, 2004)”</summary>
    private static void UpToBracket(CaptionReading reading)
    {
        if (Find(reading, "(") is not { } open || open == reading.Start || Find(reading, ")") is not { } end || end < open) return;
        if (DateReading.First(reading, open, end, needsYear: true) is not { } day || day.Start != open + 1 || day.End != end) return;
        var after = end + 1;
        while (after < reading.End && reading.Text[after] is ' ' or '-' or '–') after++;
        if (IsAllCapitals(reading.Text.AsSpan(reading.Start, open - reading.Start))) Become(reading, reading.Text[reading.Start..open], day, after);
    }

    private static bool PlaceThenDate(CaptionReading reading, int from, int end, int after)
    {
        if (DateReading.First(reading, from, end, needsYear: false) is not { } day || day.Start <= from) return false;
        var place = reading.Text.AsSpan(from, day.Start - from);
        if (!IsAllCapitals(place) || reading.Text.AsSpan(day.End, end - day.End).ContainsAnyExcept(" .,")) return false;
        Become(reading, place.ToString(), day, after);
        return true;
    }

    private static void Become(CaptionReading reading, string place, DateReading.Found day, int after)
    {
        var trimmed = place.Trim(' ', ',', '.', '-', '–', '—');
        reading.Dateline = trimmed.Length == 0 ? null : IsAllCapitals(trimmed) ? Names.InOrdinaryLetters(trimmed, keepsSmall: true) : trimmed;
        reading.Date ??= day.Date;
        reading.TakeStart(CaptionPartKind.Dateline, after);
    }

    /// <summary>“(EDITORIAL USE ONLY)” right after the dateline.</summary>
    private static void Advice(CaptionReading reading)
    {
        var end = reading.Text.IndexOf(')', reading.Start, Math.Min(400, reading.End - reading.Start));
        if (end < 0 || reading.Demands.Find(reading.Start, end).Count == 0) return;
        reading.TakeTail(reading.Start, end);
        reading.Start = end + 1;
        reading.SkipSpace();
    }

    private static int? Find(CaptionReading reading, string closing)
        => reading.Text.IndexOf(closing, reading.Start, Math.Min(Longest, reading.End - reading.Start), StringComparison.Ordinal) is >= 0 and var at ? at : null;

    private static bool IsAllCapitals(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.LowercaseLetter) return false;
            if (char.IsLetter(c)) letters++;
        }

        return letters > 1;
    }
}
