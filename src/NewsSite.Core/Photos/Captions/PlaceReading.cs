using System.Collections.Frozen;

namespace NewsSite.Photos.Captions;

/// <summary>Where the picture was taken: the words between “in” and the day, after the day, or at the end of the first sentence.</summary>
internal static class PlaceReading
{
    private const int MostWords = 16;

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet("in near off outside from at bei nahe à en près".Split(' '), StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> BeforeDay = FrozenSet.ToFrozenSet("on am le el".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Inside = FrozenSet.ToFrozenSet(
        "of and de la le les du des del di da do dos el al upon sur am an der auf".Split(' '), StringComparer.Ordinal);

    private static readonly string[] Regions = ["north", "south", "east", "west", "central", "nord", "süd", "ost", "sud", "norte", "sur"];

    public static void Read(CaptionReading reading)
    {
        var found = BesideDay(reading) ?? AtEndOfFirstSentence(reading);
        if (found is { } at)
        {
            reading.Place = reading.Text[at.Start..at.End];
            reading.Take(CaptionPartKind.Place, at.Start, at.End);
        }

        reading.Place ??= reading.Dateline;
    }

    private static (int Start, int End)? BesideDay(CaptionReading reading)
    {
        var day = DateReading.First(reading, reading.Start, reading.End, needsYear: true) ?? DateReading.First(reading, reading.Start, reading.End, needsYear: false);
        if (day is not { } date) return null;
        var words = reading.Words;
        var first = IndexAt(words, date.Start);
        return Before(reading, first - 1) ?? After(reading, IndexAt(words, date.End - 1) + 1);
    }

    /// <summary>“in Paris, France, Saturday,” and “in Paris on” just before the day.</summary>
    private static (int Start, int End)? Before(CaptionReading reading, int last)
    {
        var (text, words) = (reading.Text, reading.Words);
        while (last >= 0 && words[last].Start >= reading.Start && (BeforeDay.Contains(words[last].Core(text)) || DateReading.IsWeekday(words[last].Core(text)))) last--;
        return last < 0 ? null : EndingAt(reading, last);
    }

    /// <summary>“in Paris, France.” just after it.</summary>
    private static (int Start, int End)? After(CaptionReading reading, int first)
    {
        var (text, words) = (reading.Text, reading.Words);
        if (first + 1 >= words.Count || words[first].End > reading.End || !Prepositions.Contains(words[first].Core(text))) return null;
        var end = Sentences.EndAfter(reading, words[first].End, Math.Min(reading.End, words[first].End + 150));
        var last = IndexAt(words, end - 1);
        return last > first ? Shaped(reading, first + 1, last) : null;
    }

    private static (int Start, int End)? AtEndOfFirstSentence(CaptionReading reading)
    {
        if (reading.Start >= reading.End) return null;
        var end = Sentences.EndAfter(reading, reading.Start, reading.End);
        while (end > reading.Start && reading.Text[end - 1] == ' ') end--;
        return end > reading.Start ? EndingAt(reading, IndexAt(reading.Words, end - 1)) : null;
    }

    /// <summary>From the last preposition to a word, if all between is the name of a place.</summary>
    private static (int Start, int End)? EndingAt(CaptionReading reading, int last)
    {
        var words = reading.Words;
        for (var i = last; i >= 0 && last - i < MostWords && words[i].Start >= reading.Start; i--)
        {
            if (Prepositions.Contains(words[i].Core(reading.Text))) return i == last ? null : Shaped(reading, i + 1, last);
        }

        return null;
    }

    /// <summary>Capitalised words in parts joined by commas, in which one small word may say the region.</summary>
    private static (int Start, int End)? Shaped(CaptionReading reading, int first, int last)
    {
        var (text, words) = (reading.Text, reading.Words);
        var (regions, capitals) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            var core = words[i].Core(text);
            if (core.Length == 0 || core.Any(char.IsDigit) || words[i].CoreStart - words[i].Start > 0) return null;
            if (char.IsUpper(core[0]) || IsUncased(core[0])) capitals++;
            else if (IsRegion(core) && ++regions == 1) continue;
            else if (!Inside.Contains(core) || i == first || i == last) return null;
            var closing = text.AsSpan(words[i].CoreEnd, words[i].End - words[i].CoreEnd);
            if (i < last && closing is not ("" or "," or ".,")) return null;
        }

        if (capitals == 0 || words[last].CoreEnd > reading.End || words[first].Start < reading.Start) return null;
        var end = words[last].CoreEnd;

        // “Minn.” keeps its full stop, “France.” at the end of a sentence does not.
        if (end < text.Length && text[end] == '.' && (Sentences.IsAbbreviation(words[last].Core(text)) || (end + 1 < text.Length && text[end + 1] == ','))) end++;
        return (words[first].CoreStart, end);
    }

    private static bool IsUncased(char c) => char.IsLetter(c) && !char.IsLower(c);

    private static bool IsRegion(string word) => Array.Exists(Regions, r => word.StartsWith(r, StringComparison.Ordinal));

    private static int IndexAt(IReadOnlyList<CaptionWord> words, int at)
    {
        var (low, high) = (0, words.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].End <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
