using System.Text;
using NewsSite.Languages;

namespace NewsSite.Search;

/// <summary>One thing that a reader looks for: a word, a phrase, or the beginning of either.</summary>
/// <param name="Words">In order, as <see cref="WordReading"/> spells them; at least one.</param>
/// <param name="IsQuoted">Whether it is meant exactly so.</param>
/// <param name="IsBeginning">Whether the last word may go on.</param>
/// <param name="Start">Where it begins in what was typed.</param>
/// <param name="End">Where it ends there.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsQuoted, bool IsBeginning, int Start, int End)
{
    /// <summary>The spellings that fit, each of one or several words; the one that was typed first.</summary>
    public IReadOnlyList<string> Forms { get; } = IsQuoted || IsBeginning || Words.Count > 1 ? [string.Join(' ', Words)] : WordForms.Of(Words[0]);
}

/// <summary>What a reader looks for, read from what was typed. Nothing that is typed is ever an error; what is not understood is said.</summary>
public sealed record SearchQuery
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int LongestText = 200;

    private const int MostTerms = 12;
    private const int ShortestBeginning = 2;
    private const string Quotes = "\"“”„«»";

    public string Text { get; private init; } = "";

    /// <summary>Each of them is in a story that fits.</summary>
    public IReadOnlyList<SearchTerm> Terms { get; private init; } = [];

    /// <summary>None of them is.</summary>
    public IReadOnlyList<SearchTerm> LeftOut { get; private init; } = [];

    /// <summary>Why nothing can be looked for; none when something can, or when nothing was typed.</summary>
    public Sentence? Problem { get; private init; }

    /// <summary>What was not taken as it was typed; none for most.</summary>
    public Sentence? Notice { get; private init; }

    public bool IsEmpty => Terms.Count == 0;

    public static SearchQuery Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return new();
        var text = string.Concat(typed.EnumerateRunes().Select(r => Rune.IsControl(r) ? " " : r.ToString())).Trim();
        if (text.Length > LongestText) return new() { Text = text, Problem = new Sentence("A search takes up to {0} characters; this has {1:N0}. Shorten it.", LongestText, text.Length) };
        List<SearchTerm> terms = [], leftOut = [];
        Sentence? notice = null;
        foreach (var (term, isLeftOut) in Read(text, short_ => notice = new Sentence("“{0}*” is too short to look for everything that begins so, so only the word itself is looked for.", short_)))
        {
            if (terms.Count + leftOut.Count == MostTerms)
            {
                notice = new Sentence("A search takes {0} words; only the first {0} are looked for.", MostTerms);
                break;
            }

            (isLeftOut ? leftOut : terms).Add(term);
        }

        var problem = terms.Count > 0 ? null
            : leftOut.Count > 0 ? "Say also what to look for. A minus only leaves stories out."
            : "There is no word in this. Type at least one letter or digit.";
        return new() { Text = text, Terms = terms, LeftOut = leftOut, Problem = problem, Notice = notice };
    }

    /// <summary>One word alone, exactly so.</summary>
    public static SearchQuery ForWord(string word) => new() { Text = word, Terms = [new([word], true, false, 0, word.Length)] };

    /// <summary>The same, with the last word taken for the beginning of one: somebody is still typing it.</summary>
    public SearchQuery Unfinished() => IsEmpty || Terms[^1].IsQuoted || Terms[^1].End < Text.Length
        ? this
        : this with { Terms = [.. Terms.SkipLast(1), Terms[^1] with { IsBeginning = true }] };

    private static IEnumerable<(SearchTerm Term, bool IsLeftOut)> Read(string text, Action<string> tooShort)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isLeftOut = text[at] == '-';
            if (isLeftOut) at++;
            var isQuoted = at < text.Length && Quotes.Contains(text[at], StringComparison.Ordinal);
            if (isQuoted) at++;
            var start = at;
            while (at < text.Length && (isQuoted ? !Quotes.Contains(text[at], StringComparison.Ordinal) : !char.IsWhiteSpace(text[at]) && !Quotes.Contains(text[at], StringComparison.Ordinal))) at++;
            var piece = text[start..at];
            if (isQuoted && at < text.Length) at++;
            var words = WordReading.In(piece).Select(w => w.Text).ToList();
            if (words.Count == 0) continue;
            var isBeginning = piece.EndsWith('*') || (isQuoted && at < text.Length && text[at] == '*');
            if (isBeginning && words[^1].Length < ShortestBeginning)
            {
                tooShort(words[^1]);
                isBeginning = false;
            }

            yield return (new(words, isQuoted, isBeginning, start, start + piece.Length), isLeftOut);
        }
    }
}
