using System.Collections.Frozen;
using System.Globalization;

namespace NewsSite.Photos.Captions;

/// <summary>Finds days in text, as agencies of several languages write them.</summary>
internal static class DateReading
{
    private const string Reissue = "(reissued ";

    private static readonly FrozenDictionary<string, int> Months = MonthNames().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Weekdays = FrozenSet.ToFrozenSet(
        ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag "
        + "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo").Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>A day and where it stands.</summary>
    public readonly record struct Found(WireDate Date, int Start, int End);

    /// <summary>Finds the day of the picture and of its being sent again.</summary>
    public static void Read(CaptionReading reading)
    {
        var end = reading.End;
        if (reading.Text.IndexOf(Reissue, reading.Start, Math.Max(0, reading.End - reading.Start), StringComparison.OrdinalIgnoreCase) is >= 0 and var reissue)
        {
            reading.Reissued = First(reading, reissue + Reissue.Length, reading.End, needsYear: true)?.Date;
            end = reissue;
        }

        var found = First(reading, reading.Start, end, needsYear: true) ?? First(reading, reading.Start, end, needsYear: false);
        if (found is not { } day) return;
        reading.Take(CaptionPartKind.Date, day.Start, day.End);
        if (reading.Date is null or { Year: null }) reading.Date = day.Date.Year is not null || reading.Date is null ? day.Date : reading.Date;
    }

    /// <summary>The first day that begins between two places of the text.</summary>
    public static Found? First(CaptionReading reading, int start, int end, bool needsYear)
    {
        var words = reading.Words;
        for (var i = FirstWord(words, start); i < words.Count && words[i].Start < end; i++)
        {
            if (words[i].CoreStart >= start && !reading.IsTaken(words[i].CoreStart) && At(reading.Text, words, i, end) is { } found && (found.Date.Year is not null || !needsYear) && found.End <= end) return found;
        }

        return null;
    }

    public static bool IsWeekday(string word) => Weekdays.Contains(word);

    public static bool IsMonthOrWeekday(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 12 && char.IsLetter(text[end])) end++;
        return Months.ContainsKey(text[at..end]) || Weekdays.Contains(text[at..end]);
    }

    private static int FirstWord(IReadOnlyList<CaptionWord> words, int start)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].End <= start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static Found? At(string text, IReadOnlyList<CaptionWord> words, int i, int end)
    {
        if (Numeric(text, words[i]) is { } numeric) return numeric;
        return DayFirst(text, words, i, end) ?? MonthFirst(text, words, i, end);
    }

    /// <summary>“27/03/2021”, “27.03.2021”, “14/07/19”, “2021-03-27”.</summary>
    private static Found? Numeric(string text, CaptionWord word)
    {
        if (word.CoreEnd - word.CoreStart is < 6 or > 10) return null;
        var parts = word.Core(text).Split('/', '.', '-');
        if (parts.Length != 3 || !parts.All(p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit))) return null;
        var numbers = parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        WireDate? date = (parts[0].Length, parts[2].Length) switch
        {
            (4, <= 2) => new(numbers[0], numbers[1], numbers[2]),
            (<= 2, 4) => new(numbers[2], numbers[1], numbers[0]),
            (<= 2, 2) => new(numbers[2] + (numbers[2] < 50 ? 2000 : 1900), numbers[1], numbers[0]),
            _ => null,
        };
        return date is { IsPossible: true } day ? new(day, word.CoreStart, word.CoreEnd) : null;
    }

    /// <summary>“27 March 2021”, “27. März 2021”, “27 de marzo de 2021”.</summary>
    private static Found? DayFirst(string text, IReadOnlyList<CaptionWord> words, int i, int end)
    {
        if (Day(text, words[i]) is not { } day) return null;
        var next = SkipOf(text, words, i + 1);
        if (next >= words.Count || words[next].Start >= end || Month(text, words[next]) is not { } month) return null;
        return WithYear(text, words, i, next, SkipOf(text, words, next + 1), end, day, month);
    }

    /// <summary>“March 27, 2021”, “Sept. 30, 2018”.</summary>
    private static Found? MonthFirst(string text, IReadOnlyList<CaptionWord> words, int i, int end)
    {
        if (Month(text, words[i]) is not { } month || i + 1 >= words.Count || words[i + 1].Start >= end || Day(text, words[i + 1]) is not { } day) return null;
        return WithYear(text, words, i, i + 1, i + 2, end, day, month);
    }

    private static Found? WithYear(string text, IReadOnlyList<CaptionWord> words, int first, int last, int yearAt, int end, int day, int month)
    {
        var year = yearAt < words.Count && words[yearAt].Start < end && !EndsSentence(text, words[yearAt - 1]) ? Year(text, words[yearAt]) : null;
        var date = new WireDate(year, month, day);
        return date.IsPossible ? new(date, words[first].CoreStart, year is null ? words[last].CoreEnd : words[yearAt].CoreEnd) : null;
    }

    private static bool EndsSentence(string text, CaptionWord word) => text[word.End - 1] is ':' or ';' or ')';

    private static int? Day(string text, CaptionWord word)
    {
        var core = text.AsSpan(word.CoreStart, word.CoreEnd - word.CoreStart);
        foreach (var suffix in (string[])["st", "nd", "rd", "th", "er", "º"])
        {
            if (core.Length > suffix.Length && core.EndsWith(suffix, StringComparison.Ordinal)) core = core[..^suffix.Length];
        }

        return core.Length is 1 or 2 && int.TryParse(core, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? Year(string text, CaptionWord word)
    {
        var core = text.AsSpan(word.CoreStart, word.CoreEnd - word.CoreStart);
        return core.Length == 4 && int.TryParse(core, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1820 and <= 2199 ? year : null;
    }

    /// <summary>The number of a month; “may” and “march” in small letters are verbs.</summary>
    private static int? Month(string text, CaptionWord word)
    {
        if (word.CoreEnd - word.CoreStart is < 3 or > 12) return null;
        var core = word.Core(text);
        if (core is "may" or "march" or "mar" || !Months.TryGetValue(core, out var month)) return null;
        return month;
    }

    private static int SkipOf(string text, IReadOnlyList<CaptionWord> words, int i)
        => i < words.Count && words[i].Core(text) is "de" or "of" or "del" ? i + 1 : i;

    private static IEnumerable<KeyValuePair<string, int>> MonthNames()
    {
        string[] languages =
        [
            "January February March April May June July August September October November December",
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
            "Jänner Feber Maerz April Mai Juni Juli August Sept Okt November Dez",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        ];
        return languages.SelectMany(l => l.Split(' ').Select((name, i) => KeyValuePair.Create(name, i + 1))).DistinctBy(p => p.Key, StringComparer.OrdinalIgnoreCase);
    }
}
