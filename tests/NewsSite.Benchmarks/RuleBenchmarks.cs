using System.Diagnostics;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using NewsSite.Comments;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Rules;

namespace NewsSite.Benchmarks;

/// <summary>What each rule of moderation costs at worst: on the slowest of many random texts of 3,000 characters, with a thousand listed terms.</summary>
[MaxColumn]
public class RuleBenchmarks
{
    private const int Texts = 300;
    private const int Terms = 1000;

    /// <summary>Characters that random texts are drawn from: words, letters that evade a list, Markdown, and anything.</summary>
    private static readonly string[] Alphabets = ["abcdefghijklmnopqrstuvwxyz ", "aeo0@$*.- f", "[]()<>*_`~#>!\\ \nabc:/.", "аеоáéó中文\u0301\u200bﬁß aA"];

    private Rule rule = null!;
    private Submission slowest = null!;

    public static IEnumerable<string> Names => Book().Select(r => r.Name);

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Find()
    {
        rule = Book().Single(r => r.Name == Name);
        var texts = RandomTexts().ToList();
        foreach (var text in texts) rule.Judge(text);
        slowest = texts.MaxBy(Time)!;
    }

    [Benchmark]
    public Finding Judge() => rule.Judge(slowest);

    private long Time(Submission text)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < 3; i++) rule.Judge(text);
        return Stopwatch.GetTimestamp() - began;
    }

    private static IReadOnlyList<Rule> Book()
    {
        var random = new Random(7);
        return new RuleBook().Rules(Enumerable.Range(0, Terms).Select(i => (string.Concat(Enumerable.Range(0, 3 + i % 9).Select(_ => (char)('a' + random.Next(26)))), Verdict.Holds)));
    }

    private static IEnumerable<Submission> RandomTexts()
    {
        var random = new Random(11);
        for (var i = 0; i < Texts; i++)
        {
            var (alphabet, text) = (Alphabets[i % Alphabets.Length], new StringBuilder());
            while (text.Length < CommentWords.LongestBody) text.Append(alphabet[random.Next(alphabet.Length)]);
            var words = new CommentWords(text.ToString(), "Ivo", string.Create(CultureInfo.InvariantCulture, $"ivo{i}@example.org"));
            yield return new Submission(words, 1, DateTimeOffset.UnixEpoch, SenderHistory.None);
        }
    }
}
