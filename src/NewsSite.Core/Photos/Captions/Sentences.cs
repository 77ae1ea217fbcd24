using System.Collections.Frozen;

namespace NewsSite.Photos.Captions;

/// <summary>Where sentences end: not after the full stop of an abbreviation.</summary>
internal static class Sentences
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        "Jan Feb Aug Sept Sep Oct Nov Dec St Ste Dr Mr Mrs Ms Gen Gov Sen Rep Lt Col Capt Sgt Maj Cmdr Adm Prof Rev Hon Jr Sr No Inc Co Corp Ltd vs approx dpt".Split(' '),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> States = FrozenSet.ToFrozenSet(
        "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo".Split(' '),
        StringComparer.Ordinal);

    /// <summary>The place after the full stop that ends the sentence standing at a place; the limit where there is none.</summary>
    public static int EndAfter(CaptionReading reading, int at, int limit)
    {
        for (var i = at; i < limit; i++)
        {
            if (IsEnd(reading.Text, i, limit)) return i + 1;
        }

        return limit;
    }

    /// <summary>Where the sentence or piece that ends at a place begins, at most so many characters before it; -1 where no sentence ends there.</summary>
    public static int StartBefore(string text, int at, int from, int most)
    {
        for (var i = at - 2; i >= Math.Max(from, at - most); i--)
        {
            if (IsEnd(text, i, at)) return i + 2;
        }

        return at - from <= most ? from : -1;
    }

    public static bool IsAbbreviation(string word) => States.Contains(word) || Abbreviations.Contains(word);

    private static bool IsEnd(string text, int at, int limit)
    {
        if (text[at] is not ('.' or '!' or '?') || (at + 1 < limit && text[at + 1] != ' ')) return false;
        if (text[at] != '.' || at + 1 >= limit) return true;
        var start = at;
        while (start > 0 && at - start < 12 && char.IsLetter(text[start - 1])) start--;
        var word = text[start..at];
        if (word.Length == 1 && char.IsUpper(word[0])) return false;
        if (Abbreviations.Contains(word)) return false;

        // “Duluth, Minn. The harbor” ends a sentence, “Duluth, Minn. (AP Photo” and “Ore., on” do not.
        return !States.Contains(word) || (at + 2 < limit && char.IsUpper(text[at + 2]) && !DateReading.IsMonthOrWeekday(text, at + 2));
    }
}
