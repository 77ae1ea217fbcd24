using DiffPlex;
using DiffPlex.Model;
using NewsSite.Markup;

namespace NewsSite.Revisions;

/// <summary>Whether a piece of text stands on both sides of a comparison, or on the older or the newer side only.</summary>
public enum PieceKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A piece of compared text.</summary>
public sealed record Piece(PieceKind Kind, string Text);

/// <summary>A line of the older text beside the line of the newer text that it became; one of the two may be missing.</summary>
public sealed record ComparedLine(IReadOnlyList<Piece> Pieces)
{
    public bool IsSame => Pieces.All(p => p.Kind == PieceKind.Same);

    public bool IsBlank => Pieces.All(p => string.IsNullOrWhiteSpace(p.Text));

    /// <summary>Whether the whole line is there on one side only, and on which.</summary>
    public PieceKind? Only => Pieces is [{ Kind: not PieceKind.Same } piece] ? piece.Kind : null;
}

/// <summary>Compares texts word by word, and long ones line by line first. Takes time in proportion to the text, however much of it has changed.</summary>
public sealed class TextComparison
{
    /// <summary>How alike two lines must be to count as one line that was changed, from 0 to 1.</summary>
    private const double Alike = 0.35;

    /// <summary>Blocks of changed lines larger than this, as lines on one side times lines on the other, are paired in order.</summary>
    private const int LargestAlignment = 2_500;

    // Myers' algorithm takes at most (pieces on both sides) squared steps. When they are used up, what differs is shown as replaced as a whole.
    private long steps = 100_000_000;

    /// <summary>Word by word.</summary>
    public IReadOnlyList<Piece> Words(string older, string newer) => Lists([.. WordSplit.Pieces(older)], [.. WordSplit.Pieces(newer)]);

    /// <summary>By items of a list, each with its separator.</summary>
    public IReadOnlyList<Piece> Lists(string[] older, string[] newer)
    {
        List<Piece> pieces = [];
        var (at, removed, added) = (0, "", "");
        foreach (var block in Blocks(older, newer))
        {
            var same = string.Concat(older[at..block.DeleteStartA]);
            // A gap between two words that both were changed reads better as a part of the change.
            if (removed.Length > 0 && added.Length > 0 && string.IsNullOrWhiteSpace(same)) (removed, added) = (removed + same, added + same);
            else
            {
                Flush();
                if (same.Length > 0) pieces.Add(new(PieceKind.Same, same));
            }

            at = block.DeleteStartA + block.DeleteCountA;
            removed += string.Concat(older[block.DeleteStartA..at]);
            added += string.Concat(newer[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
        }

        Flush();
        if (at < older.Length) pieces.Add(new(PieceKind.Same, string.Concat(older[at..])));
        return pieces;

        void Flush()
        {
            if (removed.Length > 0) pieces.Add(new(PieceKind.Removed, removed));
            if (added.Length > 0) pieces.Add(new(PieceKind.Added, added));
            (removed, added) = ("", "");
        }
    }

    /// <summary>Line by line, and word by word within the lines that were changed.</summary>
    public IReadOnlyList<ComparedLine> Lines(string older, string newer)
    {
        var (before, after) = (LinesOf(older), LinesOf(newer));
        List<ComparedLine> lines = [];
        var at = 0;
        foreach (var block in Blocks(before, after))
        {
            lines.AddRange(before[at..block.DeleteStartA].Select(line => Whole(PieceKind.Same, line)));
            at = block.DeleteStartA + block.DeleteCountA;
            lines.AddRange(Changed(before[block.DeleteStartA..at], after[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]));
        }

        lines.AddRange(before[at..].Select(line => Whole(PieceKind.Same, line)));
        return lines;
    }

    private IEnumerable<ComparedLine> Changed(string[] before, string[] after)
    {
        var (i, j) = (0, 0);
        foreach (var (older, newer) in Pairs(before, after).Append((before.Length, after.Length)))
        {
            while (i < older) yield return Whole(PieceKind.Removed, before[i++]);
            while (j < newer) yield return Whole(PieceKind.Added, after[j++]);
            if (i < before.Length && j < after.Length) yield return new(Words(before[i++], after[j++]));
        }
    }

    /// <summary>Which of the removed lines became which of the added ones: the pairing in order whose lines are the most alike in all.</summary>
    private static List<(int Older, int Newer)> Pairs(string[] before, string[] after)
    {
        var (older, newer) = (before.Select(WordsOf).ToList(), after.Select(WordsOf).ToList());
        if ((long)before.Length * after.Length > LargestAlignment)
            return [.. Enumerable.Range(0, Math.Min(before.Length, after.Length)).Where(i => Likeness(older[i], newer[i]) >= Alike).Select(i => (i, i))];

        var (best, likeness) = (new double[before.Length + 1, after.Length + 1], new double[before.Length, after.Length]);
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                likeness[i, j] = Likeness(older[i], newer[j]);
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (likeness[i, j] >= Alike) best[i, j] = Math.Max(best[i, j], likeness[i, j] + best[i + 1, j + 1]);
            }
        }

        List<(int, int)> pairs = [];
        for (var (i, j) = (0, 0); i < before.Length && j < after.Length;)
        {
            if (likeness[i, j] >= Alike && best[i, j] == likeness[i, j] + best[i + 1, j + 1]) pairs.Add((i++, j++));
            else if (best[i, j] == best[i + 1, j]) i++;
            else j++;
        }

        return pairs;
    }

    /// <summary>The share of words that two lines have in common.</summary>
    private static double Likeness(Dictionary<string, int> older, Dictionary<string, int> newer)
    {
        var total = older.Values.Sum() + newer.Values.Sum();
        var (few, many) = older.Count < newer.Count ? (older, newer) : (newer, older);
        return total == 0 ? 1 : 2.0 * few.Sum(w => Math.Min(w.Value, many.GetValueOrDefault(w.Key))) / total;
    }

    private static Dictionary<string, int> WordsOf(string line)
        => WordSplit.Pieces(line).Where(p => !string.IsNullOrWhiteSpace(p)).GroupBy(p => p).ToDictionary(p => p.Key, p => p.Count());

    /// <summary>Where two lists differ, in order.</summary>
    private List<DiffBlock> Blocks(string[] older, string[] newer)
    {
        var (start, olderEnd, newerEnd) = (0, older.Length, newer.Length);
        while (start < olderEnd && start < newerEnd && older[start] == newer[start]) start++;
        while (olderEnd > start && newerEnd > start && older[olderEnd - 1] == newer[newerEnd - 1]) (olderEnd, newerEnd) = (olderEnd - 1, newerEnd - 1);
        if (start == olderEnd && start == newerEnd) return [];

        var whole = new DiffBlock(start, olderEnd - start, start, newerEnd - start);
        var most = (long)(whole.DeleteCountA + whole.InsertCountB) * (whole.DeleteCountA + whole.InsertCountB);
        if (whole.DeleteCountA == 0 || whole.InsertCountB == 0 || most > steps) return [whole];
        steps -= most;

        // DiffPlex splits texts itself; these are split already.
        var (before, after) = (older[start..olderEnd], newer[start..newerEnd]);
        return [.. new Differ().CreateCustomDiffs(nameof(older), nameof(newer), false, side => side == nameof(older) ? before : after)
            .DiffBlocks.Select(b => new DiffBlock(b.DeleteStartA + start, b.DeleteCountA, b.InsertStartB + start, b.InsertCountB))];
    }

    private static string[] LinesOf(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static ComparedLine Whole(PieceKind kind, string line) => new([new(kind, line)]);
}
