using NewsSite.Markup;
using NewsSite.Moderation.Rules;

namespace NewsSite.Moderation.Scoring;

/// <summary>One trait of a text: a word, two words in a row, or a few letters in a row, with the words it stands in.</summary>
/// <param name="Term">Folded; letters in a row begin with <c>~</c>, of which <c>^</c> and <c>$</c> are the edges of their word.</param>
/// <param name="Word">The first of the words it stands in, counted from 0.</param>
/// <param name="Words">How many words it stands in.</param>
internal readonly record struct Trait(string Term, int Word, int Words);

/// <summary>What the scorer sees of a text, in time linear to its length.</summary>
internal sealed class Traits
{
    private const int Letters = 4;
    private const int SignsOfUnspaced = 2;
    private const int LongestWord = 40;

    public IReadOnlyList<FoldedText.Word> Words { get; }

    /// <summary>Each term once, where it stands first.</summary>
    public IReadOnlyList<Trait> All { get; }

    public Traits(string text)
    {
        Words = new FoldedText(text).Words;
        All = [.. Read().DistinctBy(t => t.Term)];
    }

    private IEnumerable<Trait> Read()
    {
        for (var i = 0; i < Words.Count; i++)
        {
            var word = Words[i].Text;
            if (word.Length > LongestWord) word = word[..LongestWord];
            var isUnspaced = WordSplit.IsUnspaced(word[0]);
            if (!isUnspaced) yield return new(word, i, 1);
            if (!isUnspaced && i + 1 < Words.Count) yield return new($"{word} {Words[i + 1].Text}", i, 2);
            var (whole, size) = isUnspaced ? (word, SignsOfUnspaced) : ($"^{word}$", Letters);
            for (var at = 0; at + size <= whole.Length; at++) yield return new($"~{whole.AsSpan(at, size)}", i, 1);
        }
    }
}
