using NewsSite.Photos.Spellings;

namespace NewsSite.Photos.Captions.Restrictions;

/// <summary>Finds the demands in what stands after a credit, word by word and each word once.</summary>
internal sealed class RestrictionReading(string text, HouseNames house)
{
    private const int LongestCredit = 200;

    /// <summary>A stretch that demands something, or that is advice nobody needs to act on.</summary>
    public sealed record Found(int Start, int End, bool IsSelect, params IReadOnlyList<WireRestriction> All)
    {
        public WireRestriction? Restriction => All.Count == 0 ? null : All[0];
    }

    /// <summary>All demands between two places, in order.</summary>
    public IReadOnlyList<Found> Find(int start, int end)
    {
        var (words, found) = (BareWord.Split(text, start, end), new List<Found>());
        for (var i = 0; i < words.Count;)
        {
            var hit = At(words, i, end);
            if (hit is null)
            {
                i++;
                continue;
            }

            found.Add(hit);
            while (i < words.Count && words[i].Start < hit.End) i++;
        }

        return found;
    }

    /// <summary>Where the first demand begins; the end where there is none. A handout's name ends with that word, so it is none.</summary>
    public int First(int start, int end)
    {
        var words = BareWord.Split(text, start, end);
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i, end) is { } hit && hit.Restriction?.Kind != RestrictionKind.Handout) return hit.Start;
        }

        return end;
    }

    private Found? At(List<BareWord> words, int i, int end)
    {
        if (RestrictionPhrase.At(text, words, i) is not { } phrase) return Out(words, i);
        var next = i + phrase.Words.Length;
        var after = words[next - 1].End;
        if (phrase.Kind is not { } demand) return new(words[i].Start, after, phrase.IsSelect);
        var (value, valueEnd) = demand switch
        {
            RestrictionKind.MandatoryCredit => CreditAfter(words, next, after, end),
            RestrictionKind.NoSales => CountryAfter(words, next, after),
            _ => ("", after),
        };
        return new(words[i].Start, valueEnd, phrase.IsSelect, new WireRestriction(demand, value));
    }

    /// <summary>“POLAND OUT”, “UK AND IRELAND OUT”, “MAXPPP OUT”.</summary>
    private Found? Out(List<BareWord> words, int i)
    {
        var (at, targets) = (i, new List<WireRestriction>());
        while (at < words.Count && targets.Count < 30)
        {
            var known = Longest(words, at);
            if (known is var (count, restrictions))
            {
                targets.AddRange(restrictions);
                at += count;
            }
            else if (at + 1 < words.Count && IsOut(words[at + 1]))
            {
                targets.Add(new(RestrictionKind.Out, words[at].Of(text), OutTarget.Unknown));
                at++;
            }
            else return null;

            if (at >= words.Count) return null;
            if (IsOut(words[at])) return new(words[i].Start, words[at].End, false, targets);
            if (words[at].Of(text) is "AND" or "and" or "UND") at++;
            else if (!text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).ContainsAny(",/&")) return null;
        }

        return null;
    }

    /// <summary>The known target with the most words that begins at a word; agencies are known to the desk that nobody else has heard of.</summary>
    private (int Words, WireRestriction[] Restrictions)? Longest(List<BareWord> words, int from)
    {
        for (var count = house.MostTargetWords; count > 0; count--)
        {
            if (Joined(words, from, count) is { } name && house.IsOwnTarget(name)) return (count, [new(RestrictionKind.Out, name.ToUpperInvariant(), OutTarget.Client)]);
        }

        return Targets.Longest(k => Joined(words, from, k), Targets.MostWords);
    }

    /// <summary>So many words joined by spaces; none where there are fewer.</summary>
    private string? Joined(List<BareWord> words, int from, int count)
        => from + count <= words.Count ? string.Join(' ', words.GetRange(from, count).Select(w => w.Of(text))) : null;

    private bool IsOut(BareWord word) => word.In(text) is "OUT";

    /// <summary>What stands after “MANDATORY CREDIT:” or in quotation marks after it.</summary>
    private (string Value, int End) CreditAfter(List<BareWord> words, int next, int after, int end)
    {
        var at = after;
        while (at < end && text[at] == ' ') at++;
        if (at >= end) return ("", after);
        if (text[at] is '"' or '“' or '”')
        {
            var close = text.AsSpan(at + 1, Math.Min(LongestCredit, end - at - 1)).IndexOfAny("\"”“");
            return close < 0 ? ("", after) : (text.Substring(at + 1, close).Trim(), at + 2 + close);
        }

        if (text[at] != ':') return ("", after);
        var stop = Math.Min(end, at + 1 + LongestCredit);
        foreach (var mark in (string[])[" -", "--", " –", ";", "*"])
        {
            if (text.IndexOf(mark, at + 1, stop - at - 1, StringComparison.Ordinal) is >= 0 and var found) stop = found;
        }

        for (var i = next; i < words.Count && words[i].Start < stop; i++)
        {
            if (RestrictionPhrase.At(text, words, i) is not null || Out(words, i) is not null) stop = words[i].Start;
        }

        var value = text[(at + 1)..stop].Trim(' ', '.', ',', '/', '(', ')');
        return (value, value.Length == 0 ? after : stop);
    }

    /// <summary>The code of the country in “NO SALES IN JAPAN”.</summary>
    private (string Value, int End) CountryAfter(List<BareWord> words, int next, int after)
    {
        if (next >= words.Count || !words[next].Of(text).Equals("in", StringComparison.OrdinalIgnoreCase)) return ("", after);
        var known = Longest(words, next + 1);
        return known is var (count, restrictions) && restrictions[0].Target == OutTarget.Country ? (restrictions[0].Value, words[next + count].End) : ("", after);
    }
}
