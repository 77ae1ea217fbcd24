using System.Text;
using NewsSite.Search;

namespace NewsSite.Sample.Archive;

/// <summary>
/// What the stories of an archive are written with: the words of the sample, the commonest first, and beyond them invented ones, as rare as words of a language are: the
/// second half as often as the first, the third a third as often.
/// </summary>
internal sealed class ArchiveWords
{
    public const int Count = 100_000;
    private const string Consonants = "bcdfghklmnprstvw";
    private const string Vowels = "aeiou";
    private static readonly double Spread = Math.Log(Count);

    private readonly string[] words;

    private ArchiveWords(IEnumerable<string> known)
    {
        var common = known.ToList();
        words = [.. common.Concat(Enumerable.Range(1, Count).Select(Invented).Except(common)).Take(Count)];
    }

    public static async Task<ArchiveWords> ReadAsync(IEnumerable<string> files, CancellationToken cancel)
    {
        Dictionary<string, int> counts = [];
        foreach (var file in files)
        {
            var text = await File.ReadAllTextAsync(SampleFile.PathOf(file), cancel);
            foreach (var word in WordReading.In(text).Select(w => w.Text).Where(w => w == "a" || (w.Length > 1 && w.All(char.IsAsciiLetter)))) counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return new(counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key));
    }

    /// <summary>The word of a rank, from 1.</summary>
    public string Word(int rank) => words[rank - 1];

    public string Headline(Random random) => Capital(new StringBuilder(), random, random.Next(5, 10)).ToString();

    public string Sentence(Random random) => Capital(new StringBuilder(), random, random.Next(8, 19)).Append('.').ToString();

    /// <summary>Paragraphs of Markdown, a subhead before every fourth.</summary>
    public string Paragraphs(Random random, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (i > 0) text.Append("\n\n");
            if (i % 4 == 3) Capital(text.Append("## "), random, random.Next(2, 5)).Append("\n\n");
            for (var left = random.Next(3, 6); left > 0; left--) Capital(text, random, random.Next(8, 19)).Append(left > 1 ? ". " : ".");
        }

        return text.ToString();
    }

    private StringBuilder Capital(StringBuilder text, Random random, int length)
    {
        var start = text.Length;
        for (var i = 0; i < length; i++) text.Append(i == 0 ? "" : " ").Append(words[(int)Math.Exp(random.NextDouble() * Spread) - 1]);
        text[start] = char.ToUpperInvariant(text[start]);
        return text;
    }

    /// <summary>Scattered, so that words of all ranks begin in all ways.</summary>
    private static string Invented(int rank)
    {
        var number = (int)((long)rank * 7919 % 511_999);
        var word = new StringBuilder();
        for (var (i, left) = (0, number); i < 3; i++, left /= Consonants.Length * Vowels.Length)
        {
            var syllable = left % (Consonants.Length * Vowels.Length);
            word.Append(Consonants[syllable / Vowels.Length]).Append(Vowels[syllable % Vowels.Length]);
        }

        return number % 3 == 0 ? word.Append(Consonants[number % Consonants.Length]).ToString() : word.ToString();
    }
}
