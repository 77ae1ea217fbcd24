using System.Collections.Frozen;

namespace NewsSite.Photos.Captions;

/// <summary>Finds the demands in what stands after a credit, word by word and each word once.</summary>
internal sealed class RestrictionReading
{
    private const int LongestCredit = 200;
    private const int LongestPhrase = 12;

    private static readonly (string[] Words, RestrictionKind? Kind, bool IsSelect)[] Phrases =
    [
        Phrase("ATTENTION EDITORS THIS IMAGE WAS PROVIDED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        Phrase("ATTENTION EDITORS THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        Phrase("ATTENTION EDITORS THIS IMAGE HAS BEEN PROVIDED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        Phrase("ATTENTION EDITORS THIS IMAGE WAS SUPPLIED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        Phrase("ATTENTION EDITORS THIS PICTURE WAS PROVIDED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        Phrase("THIS IMAGE WAS PROVIDED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        Phrase("THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        Phrase("ATTENTION EDITORS VISUAL COVERAGE OF SCENES OF INJURY OR DEATH", RestrictionKind.GraphicContent),
        Phrase("ATTENTION EDITORS VISUALS COVERAGE OF SCENES OF INJURY OR DEATH", RestrictionKind.GraphicContent),
        Phrase("SCENES OF INJURY OR DEATH", RestrictionKind.GraphicContent),
        Phrase("GRAPHIC CONTENT", RestrictionKind.GraphicContent),
        Phrase("RESTRICTED TO EDITORIAL USE ONLY", RestrictionKind.EditorialUseOnly),
        Phrase("RESTRICTED TO EDITORIAL USE", RestrictionKind.EditorialUseOnly),
        Phrase("FOR EDITORIAL USE ONLY", RestrictionKind.EditorialUseOnly),
        Phrase("EDITORIAL USE ONLY", RestrictionKind.EditorialUseOnly),
        Phrase("NO COMMERCIAL OR EDITORIAL SALES", RestrictionKind.NoSales),
        Phrase("NO COMMERCIAL SALES", RestrictionKind.NoSales),
        Phrase("NO SALES", RestrictionKind.NoSales),
        Phrase("NO RESALES", RestrictionKind.NoResales),
        Phrase("NO RESALE", RestrictionKind.NoResales),
        Phrase("NO LICENSING", RestrictionKind.NoLicensing),
        Phrase("DISTRIBUTED AS A SERVICE TO CLIENTS", RestrictionKind.ServiceToClients),
        Phrase("NO ARCHIVAL USE", RestrictionKind.NoArchives),
        Phrase("NO ARCHIVES", RestrictionKind.NoArchives),
        Phrase("NO ARCHIVE", RestrictionKind.NoArchives),
        Phrase("NO ARCHIVING", RestrictionKind.NoArchives),
        Phrase("NO MARKETING CAMPAIGNS", RestrictionKind.NoMarketing),
        Phrase("NO MARKETING", RestrictionKind.NoMarketing),
        Phrase("NO ADVERTISING CAMPAIGNS", RestrictionKind.NoAdvertising),
        Phrase("NO ADVERTISING", RestrictionKind.NoAdvertising),
        Phrase("NO COMMERCIAL USE", RestrictionKind.NoCommercialUse),
        Phrase("ONE TIME USE ONLY", RestrictionKind.OneTimeUse),
        Phrase("ONE TIME USE", RestrictionKind.OneTimeUse),
        Phrase("MANDATORY CREDIT", RestrictionKind.MandatoryCredit),
        Phrase("DO NOT OBSCURE LOGO", RestrictionKind.DoNotObscureLogo),
        Phrase("BEST QUALITY AVAILABLE", RestrictionKind.BestQualityAvailable),
        Phrase("ATTENTION THIS IMAGE IS PART OF A PHOTO SET", RestrictionKind.PhotoSet),
        Phrase("HANDOUT", RestrictionKind.Handout),
        Phrase("TPX IMAGES OF THE DAY", null, isSelect: true),
        Phrase("RELEASED", null),
    ];

    private static readonly FrozenDictionary<string, (string[] Words, RestrictionKind? Kind, bool IsSelect)[]> ByFirstWord =
        Phrases.GroupBy(p => p.Words[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    private readonly string text;

    public RestrictionReading(string text) => this.text = text;

    /// <summary>A stretch that demands something, or that is advice nobody needs to act on.</summary>
    public sealed record Found(int Start, int End, bool IsSelect, params IReadOnlyList<WireRestriction> All)
    {
        public WireRestriction? Restriction => All.Count == 0 ? null : All[0];
    }

    private readonly record struct Token(int Start, int End);

    /// <summary>All demands between two places, in order.</summary>
    public IReadOnlyList<Found> Find(int start, int end)
    {
        var (tokens, found) = (Split(start, end), new List<Found>());
        for (var i = 0; i < tokens.Count;)
        {
            var hit = At(tokens, i, end);
            if (hit is null)
            {
                i++;
                continue;
            }

            found.Add(hit);
            while (i < tokens.Count && tokens[i].Start < hit.End) i++;
        }

        return found;
    }

    /// <summary>Where the first demand begins; the end where there is none. A handout's name ends with that word, so it is none.</summary>
    public int First(int start, int end)
    {
        var tokens = Split(start, end);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i, end) is { } hit && hit.Restriction?.Kind != RestrictionKind.Handout) return hit.Start;
        }

        return end;
    }

    private Found? At(List<Token> tokens, int i, int end)
    {
        if (Phrase(tokens, i) is not var (words, kind, isSelect)) return Out(tokens, i);
        var after = tokens[i + words - 1].End;
        if (kind is not { } demand) return new(tokens[i].Start, after, isSelect);
        var (value, valueEnd) = demand switch
        {
            RestrictionKind.MandatoryCredit => CreditAfter(tokens, i + words, after, end),
            RestrictionKind.NoSales => CountryAfter(tokens, i + words, after),
            _ => ("", after),
        };
        return new(tokens[i].Start, valueEnd, isSelect, new WireRestriction(demand, value));
    }

    private (int Words, RestrictionKind? Kind, bool IsSelect)? Phrase(List<Token> tokens, int i)
    {
        if (tokens[i].End - tokens[i].Start > LongestPhrase || !ByFirstWord.TryGetValue(Word(tokens[i]), out var phrases)) return null;
        foreach (var (words, kind, isSelect) in phrases)
        {
            if (Matches(tokens, i, words)) return (words.Length, kind, isSelect);
        }

        return null;
    }

    private bool Matches(List<Token> tokens, int i, string[] words)
    {
        if (i + words.Length > tokens.Count) return false;
        for (var k = 0; k < words.Length; k++)
        {
            var token = tokens[i + k];
            if (!text.AsSpan(token.Start, token.End - token.Start).Equals(words[k], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    /// <summary>“POLAND OUT”, “UK AND IRELAND OUT”, “MAXPPP OUT”.</summary>
    private Found? Out(List<Token> tokens, int i)
    {
        var (at, targets) = (i, new List<WireRestriction>());
        while (at < tokens.Count && targets.Count < 30)
        {
            var known = Targets.Longest(k => at + k <= tokens.Count ? string.Join(' ', tokens.GetRange(at, k).Select(Word)) : null, Targets.MostWords);
            if (known is var (words, restrictions))
            {
                targets.AddRange(restrictions);
                at += words;
            }
            else if (at + 1 < tokens.Count && IsOut(tokens[at + 1]))
            {
                targets.Add(new(RestrictionKind.Out, Word(tokens[at]), OutTarget.Unknown));
                at++;
            }
            else return null;

            if (at >= tokens.Count) return null;
            if (IsOut(tokens[at])) return new(tokens[i].Start, tokens[at].End, false, targets);
            if (Word(tokens[at]) is "AND" or "and" or "UND") at++;
            else if (!text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).ContainsAny(",/&")) return null;
        }

        return null;
    }

    private bool IsOut(Token token) => text.AsSpan(token.Start, token.End - token.Start) is "OUT";

    /// <summary>What stands after “MANDATORY CREDIT:” or in quotation marks after it.</summary>
    private (string Value, int End) CreditAfter(List<Token> tokens, int next, int after, int end)
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

        for (var i = next; i < tokens.Count && tokens[i].Start < stop; i++)
        {
            if (Phrase(tokens, i) is not null || Out(tokens, i) is not null) stop = tokens[i].Start;
        }

        var value = text[(at + 1)..stop].Trim(' ', '.', ',', '/', '(', ')');
        return (value, value.Length == 0 ? after : stop);
    }

    /// <summary>The code of the country in “NO SALES IN JAPAN”.</summary>
    private (string Value, int End) CountryAfter(List<Token> tokens, int next, int after)
    {
        if (next >= tokens.Count || !Word(tokens[next]).Equals("in", StringComparison.OrdinalIgnoreCase)) return ("", after);
        var known = Targets.Longest(k => next + 1 + k <= tokens.Count ? string.Join(' ', tokens.GetRange(next + 1, k).Select(Word)) : null, Targets.MostWords);
        return known is var (words, restrictions) && restrictions[0].Target == OutTarget.Country ? (restrictions[0].Value, tokens[next + words].End) : ("", after);
    }

    private string Word(Token token) => text[token.Start..Math.Min(token.End, token.Start + 60)];

    /// <summary>Runs of letters, digits and apostrophes.</summary>
    private List<Token> Split(int start, int end)
    {
        var tokens = new List<Token>();
        for (var i = start; i < end;)
        {
            if (!IsOfWord(text[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < end && IsOfWord(text[i])) i++;
            tokens.Add(new(from, i));
        }

        return tokens;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’';

    private static (string[] Words, RestrictionKind? Kind, bool IsSelect) Phrase(string words, RestrictionKind? kind, bool isSelect = false) => (words.Split(' '), kind, isSelect);
}
