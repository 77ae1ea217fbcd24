using System.Globalization;
using System.IO.Compression;
using System.Text;
using NewsSite.Moderation.Rules;

namespace NewsSite.Moderation.Scoring;

/// <summary>What the scorer knows of one language: how much each term speaks for a rejection, in natural logarithms of odds, and from which sum on it speaks.</summary>
/// <param name="Prior">What speaks for a rejection before anything is read.</param>
/// <param name="Threshold">The sum from which on it points a comment out; none when no sum is a good sign.</param>
/// <param name="Weights">By term.</param>
public sealed record LearnedTerms(double Prior, double? Threshold, IReadOnlyDictionary<string, float> Weights)
{
    /// <summary>Terms that count in one comment, the most telling ones: all of them would say the same thing many times over.</summary>
    internal const int TermsCounted = 30;

    private const int WordsNamed = 5;

    /// <summary>What the scorer says of a text.</summary>
    /// <param name="Sum">Of the prior and of the most telling terms.</param>
    /// <param name="Words">As typed, those that speak most for a rejection first.</param>
    /// <param name="Spans">Where they stand.</param>
    public sealed record Score(double Sum, IReadOnlyList<string> Words, IReadOnlyList<MatchedSpan> Spans);

    /// <summary>Reads a text, in time linear to its length.</summary>
    public Score Read(string text)
    {
        var traits = new Traits(text);
        var telling = traits.All.Select(t => (Trait: t, Weight: Weights.GetValueOrDefault(t.Term))).Where(t => t.Weight != 0)
            .OrderByDescending(t => Math.Abs(t.Weight)).ThenBy(t => t.Trait.Term, StringComparer.Ordinal).Take(TermsCounted).ToList();
        var byWord = new double[traits.Words.Count];
        foreach (var (trait, weight) in telling)
            for (var word = trait.Word; word < trait.Word + trait.Words; word++) byWord[word] += weight / trait.Words;

        var named = Enumerable.Range(0, byWord.Length).Where(w => byWord[w] > 0).OrderByDescending(w => byWord[w]).Take(WordsNamed).Select(w => traits.Words[w]).ToList();
        return new(Prior + telling.Sum(t => t.Weight),
            [.. named.Select(w => text[w.Start..w.End]).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. named.OrderBy(w => w.Start).Select(w => new MatchedSpan(w.Start, w.End - w.Start))]);
    }

    /// <summary>The words and pairs of words that speak most for a rejection, or most against one.</summary>
    public IEnumerable<(string Term, float Weight)> Telling(bool forRejection, int count)
        => Weights.Where(w => w.Key[0] != '~' && w.Value > 0 == forRejection).OrderByDescending(w => Math.Abs(w.Value)).ThenBy(w => w.Key, StringComparer.Ordinal).Take(count).Select(w => (w.Key, w.Value));

    /// <summary>As the database keeps it: a line a term, compressed.</summary>
    public byte[] Write()
    {
        using var kept = new MemoryStream();
        using (var text = new StreamWriter(new BrotliStream(kept, CompressionLevel.Optimal), new UTF8Encoding(false)) { NewLine = "\n" })
        {
            text.WriteLine(Prior.ToString("R", CultureInfo.InvariantCulture));
            text.WriteLine(Threshold?.ToString("R", CultureInfo.InvariantCulture) ?? "");
            foreach (var (term, weight) in Weights) text.WriteLine($"{term}\t{weight.ToString("R", CultureInfo.InvariantCulture)}");
        }

        return kept.ToArray();
    }

    public static LearnedTerms Read(byte[] kept)
    {
        using var text = new StreamReader(new BrotliStream(new MemoryStream(kept), CompressionMode.Decompress), Encoding.UTF8);
        var prior = double.Parse(text.ReadLine()!, CultureInfo.InvariantCulture);
        var threshold = text.ReadLine() is { Length: > 0 } sum ? double.Parse(sum, CultureInfo.InvariantCulture) : (double?)null;
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        while (text.ReadLine() is { } line) weights[line[..line.IndexOf('\t', StringComparison.Ordinal)]] = float.Parse(line.AsSpan(line.IndexOf('\t', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        return new(prior, threshold, weights);
    }
}
