using System.Globalization;

namespace NewsSite.Markup;

/// <summary>Splits text into words and what stands between them.</summary>
public static class WordSplit
{
    /// <summary>Words, runs of white space and single signs, in order; joined they are the text again.</summary>
    public static IReadOnlyList<string> Pieces(string text)
    {
        List<string> pieces = [];
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (char.IsWhiteSpace(text[start])) while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            else if (IsUnspaced(text[start])) while (end < text.Length && IsMark(text[end])) end++;
            else if (IsOfWord(text[start])) while (end < text.Length && IsWithinWord(text, end)) end++;
            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }

    /// <summary>How many words a text has; in scripts without spaces each sign is one, as word processors count.</summary>
    public static int Count(string text)
    {
        var (words, signs) = Measure(text);
        return words + signs;
    }

    /// <summary>The words of a text that stand between spaces, and the signs of scripts that have none.</summary>
    public static (int Words, int Signs) Measure(string text)
    {
        var (words, signs, inWord) = (0, 0, false);
        foreach (var c in text)
        {
            if (IsUnspaced(c)) (signs, inWord) = (IsMark(c) ? signs : signs + 1, false);
            else if (char.IsWhiteSpace(c)) inWord = false;
            else if (!inWord && (char.IsLetterOrDigit(c) || char.IsSurrogate(c))) (words, inWord) = (words + 1, true);
        }

        return (words, signs);
    }

    /// <summary>Whether the scripts of this sign put no spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.</summary>
    internal static bool IsUnspaced(char c) => c is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff')
        or (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff');

    private static bool IsWithinWord(string text, int at)
        => IsOfWord(text[at]) || (text[at] is '\'' or '’' or '-' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && !IsUnspaced(text[at + 1]));

    /// <summary>Marks and joiners belong to the sign before them, so that no letter and no emoji is ever cut in two.</summary>
    private static bool IsOfWord(char c) => !IsUnspaced(c) && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c));

    private static bool IsMark(char c)
        => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format;
}
