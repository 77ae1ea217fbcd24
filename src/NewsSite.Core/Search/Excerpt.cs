namespace NewsSite.Search;

/// <summary>A stretch of text, marked where it is what was looked for.</summary>
public readonly record struct TextPart(string Text, bool IsMarked);

/// <summary>What of a text is shown of a search: plain text in parts, which whoever prints it encodes.</summary>
public static class Excerpt
{
    private const int Words = 36;
    private const int WordsBefore = 8;

    /// <summary>So much of a body is looked at, in UTF-16 code units.</summary>
    private const int Longest = 60_000;

    /// <summary>The whole text with what was looked for marked.</summary>
    public static IReadOnlyList<TextPart> Whole(string text, SearchQuery query) => Parts(text, 0, text.Length, Places([.. WordReading.In(text)], query));

    /// <summary>How much of what was looked for stands in a text.</summary>
    public static int Found(string text, SearchQuery query) => Places([.. WordReading.In(text.Length > Longest ? text[..Longest] : text)], query).Select(p => p.Term).Distinct().Count();

    /// <summary>The stretch of a long text in which most of what was looked for stands; empty when nothing of it does.</summary>
    public static IReadOnlyList<TextPart> Best(string text, SearchQuery query)
    {
        if (text.Length > Longest) text = text[..Longest];
        List<ReadWord> words = [.. WordReading.In(text)];
        var places = Places(words, query);
        if (places.Count == 0) return [];
        var first = places.MaxBy(p => places.Where(o => o.Word >= p.Word && o.Word < p.Word + Words - WordsBefore).Select(o => o.Term).Distinct().Count())!.Word;
        var from = Math.Max(0, Math.Min(first - WordsBefore, words.Count - Words));
        from = SentenceStart(text, words, from, first);
        var to = Math.Min(words.Count, from + Words) - 1;
        var (start, end) = (words[from].Start, to == words.Count - 1 ? text.Length : words[to].End);
        List<TextPart> parts = [.. Parts(text, start, end, places)];
        if (from > 0 && !EndsSentence(text, words[from - 1].End, start)) parts.Insert(0, new("… ", false));
        if (end < text.Length) parts.Add(new(" …", false));
        return parts;
    }

    /// <summary>The beginning of the sentence, where that is not far before what was found.</summary>
    private static int SentenceStart(string text, List<ReadWord> words, int from, int first)
    {
        for (var at = first; at > from; at--)
        {
            if (EndsSentence(text, words[at - 1].End, words[at].Start)) return at;
        }

        return from;
    }

    private static bool EndsSentence(string text, int end, int start) => text.AsSpan(end, start - end).IndexOfAny(".!?\n") >= 0;

    private static List<TextPart> Parts(string text, int start, int end, IEnumerable<Place> places)
    {
        List<TextPart> parts = [];
        var at = start;
        foreach (var place in places.OrderBy(p => p.Start).ThenByDescending(p => p.End).Where(p => p.End <= end))
        {
            if (place.Start < at) continue;
            if (place.Start > at) parts.Add(new(text[at..place.Start], false));
            parts.Add(new(text[place.Start..place.End], true));
            at = place.End;
        }

        if (at < end) parts.Add(new(text[at..end], false));
        return parts;
    }

    private static List<Place> Places(List<ReadWord> words, SearchQuery query)
    {
        List<Place> places = [];
        var beginnings = query.Terms.SelectMany((t, i) => t.Forms.Select(f => (Term: i, t.IsBeginning, Words: f.Split(' ')))).ToLookup(f => f.Words[0][0]);
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var form in beginnings[words[at].Text[0]])
            {
                if (!Fits(words, at, form.Words, form.IsBeginning)) continue;
                places.Add(new(form.Term, at, words[at].Start, words[at + form.Words.Length - 1].End));
            }
        }

        return places;
    }

    private static bool Fits(List<ReadWord> words, int at, string[] sought, bool isBeginning)
    {
        if (at + sought.Length > words.Count) return false;
        for (var i = 0; i < sought.Length; i++)
        {
            var word = words[at + i].Text;
            if (!(isBeginning && i == sought.Length - 1 ? word.StartsWith(sought[i], StringComparison.Ordinal) : word == sought[i])) return false;
        }

        return true;
    }

    private sealed record Place(int Term, int Word, int Start, int End);
}
