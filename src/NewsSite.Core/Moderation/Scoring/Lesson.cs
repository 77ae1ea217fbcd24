namespace NewsSite.Moderation.Scoring;

/// <summary>A comment that a moderator decided about.</summary>
/// <param name="Text">What it said.</param>
/// <param name="WasRejected">How the decision stands now.</param>
public sealed record Example(string Text, bool WasRejected);

/// <summary>How well the scorer did on decided comments that were kept from it while it learned.</summary>
/// <param name="Approved">How many of them were approved.</param>
/// <param name="Rejected">How many of them were rejected.</param>
/// <param name="Caught">Rejected ones that it pointed out.</param>
/// <param name="Wronged">Approved ones that it pointed out.</param>
public sealed record LessonRecord(int Approved, int Rejected, int Caught, int Wronged);

/// <summary>
/// Naive Bayes on words, pairs of words and letters in a row, learned from moderators' decisions alone. A fifth of the examples at a time is kept back,
/// so that what it says of its own errors was measured on comments that it had not seen.
/// </summary>
public static class Lesson
{
    /// <summary>Of approved and of rejected comments each; with fewer the scorer stays off.</summary>
    public const int FewestExamples = 100;

    private const int Folds = 5;

    /// <summary>A term in fewer comments than this tells about its writer, not about rejection.</summary>
    private const int FewestComments = 3;
    private const int MostTerms = 30_000;

    /// <summary>Of ten comments that it points out, nine have to have been rejected.</summary>
    private const int CaughtForOneWronged = 9;
    private const int FewestCaught = 10;

    /// <summary>What the examples teach; none when there are too few.</summary>
    public static (LearnedTerms Learned, LessonRecord Record)? From(IReadOnlyList<Example> examples)
    {
        var rejected = examples.Count(e => e.WasRejected);
        var approved = examples.Count - rejected;
        if (rejected < FewestExamples || approved < FewestExamples) return null;

        var (terms, read) = Read(examples);
        var counts = new int[Folds, 2, terms.Count];
        var sizes = new int[Folds, 2];
        for (var i = 0; i < examples.Count; i++)
        {
            var kind = examples[i].WasRejected ? 1 : 0;
            sizes[i % Folds, kind]++;
            foreach (var term in read[i]) counts[i % Folds, kind, term]++;
        }

        var unseen = new List<(double Sum, bool WasRejected)>(examples.Count);
        for (var fold = 0; fold < Folds; fold++)
        {
            var (prior, weights) = Weigh(counts, sizes, terms.Count, but: fold);
            for (var i = fold; i < examples.Count; i += Folds) unseen.Add((prior + Sum(read[i], weights), examples[i].WasRejected));
        }

        var threshold = ThresholdOf(unseen);
        var record = new LessonRecord(approved, rejected, unseen.Count(u => u.Sum >= threshold && u.WasRejected), unseen.Count(u => u.Sum >= threshold && !u.WasRejected));
        var (odds, all) = Weigh(counts, sizes, terms.Count, but: null);
        var kept = terms.OrderByDescending(t => Math.Abs(all[t.Value])).ThenBy(t => t.Key, StringComparer.Ordinal).Take(MostTerms).ToDictionary(t => t.Key, t => all[t.Value], StringComparer.Ordinal);
        return (new(odds, threshold, kept), record);
    }

    /// <summary>The terms that stand in enough comments, by number, and those of each comment.</summary>
    private static (Dictionary<string, int> Terms, int[][] Read) Read(IReadOnlyList<Example> examples)
    {
        // Most terms stand in one comment only; a small table of counts keeps them from ever becoming a string in memory that stays.
        var seen = new byte[1 << 22];
        foreach (var example in examples)
            foreach (var trait in new Traits(example.Text).All)
                if (seen[Slot(trait.Term)] < FewestComments) seen[Slot(trait.Term)]++;

        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = examples.Select(e => new Traits(e.Text).All.Where(t => seen[Slot(t.Term)] >= FewestComments).Select(t =>
        {
            if (!terms.TryGetValue(t.Term, out var number)) terms.Add(t.Term, number = terms.Count);
            return number;
        }).ToArray()).ToArray();
        return (terms, read);

        int Slot(string term)
        {
            // FNV-1a, because the hash codes of .NET differ from start to start and the same examples are to teach the same.
            var hash = 2166136261;
            foreach (var c in term) hash = (hash ^ c) * 16777619;
            return (int)(hash & (seen.Length - 1));
        }
    }

    private static (double Prior, float[] Weights) Weigh(int[,,] counts, int[,] sizes, int terms, int? but)
    {
        double Size(int kind) => Enumerable.Range(0, Folds).Where(f => f != but).Sum(f => sizes[f, kind]);
        var (approved, rejected) = (Size(0), Size(1));
        var weights = new float[terms];
        for (var term = 0; term < terms; term++)
        {
            int a = 0, r = 0;
            for (var fold = 0; fold < Folds; fold++)
            {
                if (fold == but) continue;
                a += counts[fold, 0, term];
                r += counts[fold, 1, term];
            }

            if (a + r >= FewestComments) weights[term] = (float)(Math.Log((r + 0.5) / (rejected + 1)) - Math.Log((a + 0.5) / (approved + 1)));
        }

        return (Math.Log(rejected / approved), weights);
    }

    private static double Sum(int[] terms, float[] weights)
        => terms.Select(t => (double)weights[t]).Where(w => w != 0).OrderByDescending(Math.Abs).Take(LearnedTerms.TermsCounted).Sum();

    /// <summary>The sum from which on pointing out does most good, where one wronged comment undoes nine caught ones; none when there is no such sum.</summary>
    private static double? ThresholdOf(List<(double Sum, bool WasRejected)> unseen)
    {
        double? threshold = null;
        var (caught, wronged, best) = (0, 0, 0);
        var falling = unseen.OrderByDescending(u => u.Sum).ToList();
        for (var i = 0; i + 1 < falling.Count; i++)
        {
            if (falling[i].WasRejected) caught++;
            else wronged++;
            var good = caught - wronged * CaughtForOneWronged;
            if (caught < FewestCaught || good <= best || falling[i + 1].Sum == falling[i].Sum) continue;
            best = good;
            threshold = (falling[i].Sum + falling[i + 1].Sum) / 2;
        }

        return threshold;
    }
}
