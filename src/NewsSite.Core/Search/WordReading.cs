using System.Globalization;
using System.Text;
using NewsSite.Articles;
using NewsSite.Markup;

namespace NewsSite.Search;

/// <summary>A word of a text as the search spells it, and where it stands.</summary>
/// <param name="Text">Small letters and digits without accents, no longer than <see cref="WordReading.Longest"/>.</param>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
public readonly record struct ReadWord(string Text, int Start, int End);

/// <summary>
/// Reads text as words in the one way that stories are kept for the search, asked for and marked in. In scripts without spaces each sign is a word,
/// so that several of them are found as a phrase is.
/// </summary>
public static class WordReading
{
    /// <summary>The longest word, in UTF-16 code units; longer ones are cut.</summary>
    public const int Longest = 40;

    /// <summary>The words of any text whatever, half surrogates and control characters included.</summary>
    public static IEnumerable<ReadWord> In(string text)
    {
        var word = new StringBuilder();
        var (start, end) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (word.Length == 0) start = at;
                if (word.Length < Longest) word.Append(char.ToLowerInvariant(c));
                end = ++at;
                continue;
            }

            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done) rune = Rune.ReplacementChar;
            if (WordSplit.IsUnspaced(c) && Rune.IsLetterOrDigit(rune))
            {
                if (word.Length > 0) yield return Take(word, start, end);
                yield return new(rune.ToString(), at, at + length);
            }
            else if (Folded(rune) is { } letters)
            {
                if (word.Length == 0 && letters.Length > 0) start = at;
                if (word.Length + letters.Length <= Longest) word.Append(letters);
                end = at + length;
            }
            else if (word.Length > 0)
            {
                yield return Take(word, start, end);
            }

            at += length;
        }

        if (word.Length > 0) yield return Take(word, start, end);
    }

    /// <summary>The words with a space before, between and after them, so that each can be looked for with the spaces around it; empty for none.</summary>
    public static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length + 2);
        foreach (var word in In(text)) spaced.Append(' ').Append(word.Text);
        return spaced.Length == 0 ? "" : spaced.Append(' ').ToString();
    }

    private static ReadWord Take(StringBuilder word, int start, int end)
    {
        var read = new ReadWord(word.ToString(), start, end);
        word.Clear();
        return read;
    }

    /// <summary>What a sign adds to a word, which may be nothing; null for one that stands between words.</summary>
    private static string? Folded(Rune rune)
    {
        if (Slug.SpelledOut.TryGetValue((char)(rune.IsBmp ? rune.Value : 0), out var letters)) return letters;
        if (Rune.IsLetterOrDigit(rune))
        {
            var lower = Rune.ToLowerInvariant(rune);
            return IsHangul(lower.Value) ? lower.ToString() : WithoutAccents(lower.ToString().Normalize(NormalizationForm.FormKD));
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Format || IsAccent(rune.Value)) return "";
        return category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? rune.ToString() : null;
    }

    private static string WithoutAccents(string decomposed)
    {
        var plain = new StringBuilder(decomposed.Length);
        foreach (var rune in decomposed.EnumerateRunes())
        {
            if (!IsAccent(rune.Value)) plain.Append(Slug.SpelledOut.GetValueOrDefault((char)(rune.IsBmp ? rune.Value : 0)) ?? Rune.ToLowerInvariant(rune).ToString());
        }

        return plain.ToString();
    }

    /// <summary>Accents of Latin, Greek and Cyrillic letters, Hebrew points and Arabic vowel signs; in other scripts a mark makes another letter.</summary>
    private static bool IsAccent(int point) => point is (>= 0x300 and <= 0x36F) or (>= 0x591 and <= 0x5C7) or (>= 0x64B and <= 0x65F) or 0x670 or 0x640;

    private static bool IsHangul(int point) => point is >= 0xAC00 and <= 0xD7A3;
}
