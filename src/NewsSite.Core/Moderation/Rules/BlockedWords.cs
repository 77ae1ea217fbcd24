using NewsSite.Markup;
using System.Text;

namespace NewsSite.Moderation.Rules;

/// <summary>
/// Looks for listed words as whole words: “ass” is not in “class”. It sees through capitals, accents, look-alike letters, digits and signs for letters,
/// letters drawn out or spaced out, and masked letters; in linear time. Scripts without spaces have no whole words: there a term is found anywhere.
/// </summary>
public sealed record BlockedWords : Rule
{
    private const int LongestWord = 60;
    private const int MaskedWordsSeen = 50;

    private readonly Dictionary<string, List<Listed>> byFirstWord = [];
    private readonly Dictionary<string, Listed> beginnings = [];
    private readonly Dictionary<string, Listed> endings = [];
    private readonly ILookup<int, Listed> byLength;
    private readonly List<Listed> unspaced = [];

    private sealed record Listed(string Term, Verdict Verdict, string[] Words);

    public BlockedWords(int version, IEnumerable<(string Term, Verdict Verdict)> terms) : base("Blocked words", version)
    {
        List<Listed> single = [];
        foreach (var (term, verdict) in terms)
        {
            var words = new FoldedText(term.Trim('*')).Words.Select(w => w.Text).ToArray();
            if (words.Length == 0) continue;
            var listed = new Listed(term, verdict, words);
            if (words.Length == 1 && WordSplit.IsUnspaced(words[0][0])) { unspaced.Add(listed); continue; }
            if (words.Length == 1 && term.EndsWith('*')) beginnings.TryAdd(words[0], listed);
            if (words.Length == 1 && term.StartsWith('*')) endings.TryAdd(words[0], listed);
            if (!byFirstWord.TryGetValue(words[0], out var same)) byFirstWord.Add(words[0], same = []);
            same.Add(listed);
            if (words.Length == 1) single.Add(listed);
        }

        byLength = single.ToLookup(l => l.Words[0].Length);
    }

    public override Finding Judge(Submission comment)
    {
        var found = new List<(Listed Term, MatchedSpan Span)>();
        Search(comment.Words.Body, found, inBody: true);
        Search(comment.Words.Name, found, inBody: false);
        if (found.Count == 0) return Passes();

        var verdict = found.Max(f => f.Term.Verdict);
        var terms = found.Select(f => f.Term.Term).Distinct().ToList();
        var reason = terms.Count == 1 ? $"It has the listed word “{terms[0]}”." : $"It has the listed words {string.Join(", ", terms.Take(5).Select(t => $"“{t}”"))}.";
        return Says(verdict, reason, [.. found.Where(f => f.Span.Length > 0).Select(f => f.Span).Distinct()]);
    }

    private void Search(string text, List<(Listed, MatchedSpan)> found, bool inBody)
    {
        var words = new FoldedText(text).Words;
        var masked = 0;
        foreach (var listed in unspaced)
        {
            for (var at = text.IndexOf(listed.Words[0], StringComparison.Ordinal); at >= 0; at = text.IndexOf(listed.Words[0], at + 1, StringComparison.Ordinal))
                found.Add((listed, Span(at, at + listed.Words[0].Length)));
        }

        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var end = word.End;
            Listed? hit = null;
            if (word.Text.Contains('*', StringComparison.Ordinal) || word.Text.Contains('#', StringComparison.Ordinal))
            {
                if (masked++ < MaskedWordsSeen) hit = byLength[word.Text.Length].FirstOrDefault(l => Unmasks(word.Text, l.Words[0]));
            }
            else
            {
                foreach (var reading in Readings(word.Text))
                {
                    if ((hit = Phrase(reading, words, i, out end) ?? Part(reading)) is not null) break;
                }
            }

            if (hit is not null) found.Add((hit, Span(word.Start, end)));
            else if (SpacedOut(text, words, i) is { } spaced)
            {
                if (byFirstWord.TryGetValue(spaced.Text, out var same) && same.Find(l => l.Words.Length == 1) is { } listed) found.Add((listed, Span(spaced.Start, spaced.End)));
                i += spaced.Text.Length - 1;
            }
        }

        MatchedSpan Span(int start, int end) => inBody ? new(start, end - start) : new(0, 0);
    }

    /// <summary>The ways in which a word can be read: as it stands, with digits and signs as letters, and with drawn-out letters shortened.</summary>
    private static IEnumerable<string> Readings(string word)
    {
        if (word.Length > LongestWord) yield break;
        List<string> readings = [word];
        if (word.Any(char.IsLetter) && word.Any(c => char.IsAsciiDigit(c) || c is '@' or '$' or '!' or '|'))
        {
            readings.Add(AsLetters(word, 'i'));
            readings.Add(AsLetters(word, 'l'));
            readings.Add(word.Trim('@', '$'));
        }

        foreach (var reading in readings.Distinct())
        {
            yield return reading;
            if (Shortened(reading, 2) is not { } two) continue;
            yield return two;
            yield return Shortened(reading, 1)!;
        }
    }

    private static string AsLetters(string word, char one) => string.Concat(word.Select(c => c switch
    {
        '0' => 'o', '1' or '!' or '|' => one, '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '8' => 'b', _ => c,
    }));

    /// <summary>A word with letters that stand three times or more in a row cut down; none when there are none, since “good” is not “god”.</summary>
    private static string? Shortened(string word, int to)
    {
        var shortened = new StringBuilder(word.Length);
        var isDrawnOut = false;
        for (var i = 0; i < word.Length;)
        {
            var end = i + 1;
            while (end < word.Length && word[end] == word[i]) end++;
            isDrawnOut |= end - i > 2;
            shortened.Append(word[i], end - i > 2 ? to : end - i);
            i = end;
        }

        return isDrawnOut ? shortened.ToString() : null;
    }

    private Listed? Phrase(string first, IReadOnlyList<FoldedText.Word> words, int at, out int end)
    {
        end = words[at].End;
        if (!byFirstWord.TryGetValue(first, out var candidates)) return null;
        foreach (var listed in candidates)
        {
            if (at + listed.Words.Length > words.Count) continue;
            var fits = true;
            for (var i = 1; i < listed.Words.Length && fits; i++) fits = words[at + i].Text == listed.Words[i];
            if (!fits) continue;
            end = words[at + listed.Words.Length - 1].End;
            return listed;
        }

        return null;
    }

    private Listed? Part(string word)
    {
        for (var length = 2; length <= word.Length && beginnings.Count > 0; length++)
            if (beginnings.TryGetValue(word[..length], out var beginning)) return beginning;
        for (var length = 2; length <= word.Length && endings.Count > 0; length++)
            if (endings.TryGetValue(word[^length..], out var ending)) return ending;
        return null;
    }

    private static bool Unmasks(string masked, string word)
    {
        var shown = 0;
        for (var i = 0; i < masked.Length; i++)
        {
            if (masked[i] is '*' or '#') continue;
            if (masked[i] != word[i]) return false;
            shown++;
        }

        return shown >= 2;
    }

    /// <summary>Three or more single letters with the same sign between them, read as one word.</summary>
    private static FoldedText.Word? SpacedOut(string text, IReadOnlyList<FoldedText.Word> words, int at)
    {
        if (words[at].Text.Length != 1 || at + 2 >= words.Count) return null;
        var between = Between(text, words, at);
        if (between.Length is 0 or > 3) return null;
        var last = at;
        while (last + 1 < words.Count && last - at < LongestWord && words[last + 1].Text.Length == 1 && Between(text, words, last) == between) last++;
        return last - at < 2 ? null : new(string.Concat(words.Skip(at).Take(last - at + 1).Select(w => w.Text)), words[at].Start, words[last].End);
    }

    private static string Between(string text, IReadOnlyList<FoldedText.Word> words, int at) => text[words[at].End..words[at + 1].Start];
}
