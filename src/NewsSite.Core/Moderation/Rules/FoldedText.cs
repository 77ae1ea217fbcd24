using System.Globalization;
using System.Text;
using NewsSite.Markup;

namespace NewsSite.Moderation.Rules;

/// <summary>
/// A text as a reader hears it: in lower case, without accents, invisible signs and look-alike letters of other alphabets, cut into words that know
/// where they stood. A tilde on an n is no accent: an año is not an ano.
/// </summary>
public sealed class FoldedText
{
    private const string LookAlikes = "аaеeоoрpсcуyхxіiѕsјjԁdһhԛqԝwκkνvοoρpτtυuαaεeιi";

    private readonly StringBuilder folded = new();
    private readonly List<int> origins = [];

    /// <summary>One word: its folded letters and its place in the text.</summary>
    public readonly record struct Word(string Text, int Start, int End);

    public IReadOnlyList<Word> Words { get; }

    public FoldedText(string text)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            Append(rune, at);
            at += rune.Utf16SequenceLength;
        }

        origins.Add(text.Length);
        Words = [.. Cut()];
    }

    /// <summary>The letters and digits alone, for telling whether two texts say the same.</summary>
    public string Letters() => string.Concat(Words.Select(w => string.Concat(w.Text.Where(char.IsLetterOrDigit))));

    private void Append(Rune rune, int at)
    {
        if (rune.Value is 'ñ' or 'Ñ') { Keep('ñ', at); return; }
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return;
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.Value < 0x80) { Keep((char)lower.Value, at); return; }
        foreach (var c in (lower.Value == 'ß' ? "ss" : WellFormed.Normalized(lower.ToString(), NormalizationForm.FormKD)))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)) Keep(char.ToLowerInvariant(c), at);
        }
    }

    private void Keep(char c, int origin)
    {
        folded.Append(c);
        origins.Add(origin);
    }

    private IEnumerable<Word> Cut()
    {
        var text = folded.ToString();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && IsOfWord(text, end)) end++;
            if (end == start) { start++; continue; }

            // A mask inside a word belongs to it; one at its edge is emphasis or punctuation.
            yield return new(InOneAlphabet(text[start..end]), origins[start], origins[end]);
            start = end;
        }
    }

    private static bool IsOfWord(string text, int at) => text[at] switch
    {
        _ when char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) => true,
        '@' or '$' => Letter(text, at + 1) || Letter(text, at - 1),
        '*' or '!' or '|' or '#' => Inside(text, at),
        _ => false,
    };

    private static bool Inside(string text, int at)
    {
        var (before, after) = (at - 1, at + 1);
        while (before >= 0 && at - before < 4 && text[before] == text[at]) before--;
        while (after < text.Length && after - at < 4 && text[after] == text[at]) after++;
        return Letter(text, before) && Letter(text, after);
    }

    private static bool Letter(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '@' or '$');

    /// <summary>Letters of other alphabets are look-alikes only among Latin ones; a word that is Russian stays Russian.</summary>
    private static string InOneAlphabet(string word)
        => word.Any(c => c is >= 'a' and <= 'z') && word.Any(c => c >= 'Ͱ' && LookAlikes.Contains(c))
            ? string.Concat(word.Select(c => c >= 'Ͱ' && LookAlikes.IndexOf(c) is >= 0 and var at ? LookAlikes[at + 1] : c))
            : word;
}
