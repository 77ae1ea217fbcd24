using DiffPlex;

namespace NewsSite.Journal;

/// <summary>Brings together, line by line, two texts that were made from one.</summary>
public sealed class ThreeWayMerge
{
    /// <summary>In lines that differ: beyond it the comparison could take seconds, and the texts have too little in common to gain by it.</summary>
    private const int MostLinesCompared = 8_000;

    private readonly List<Part> parts = [];

    /// <summary>The merged text from top to bottom.</summary>
    public IReadOnlyList<Part> Parts => parts;

    /// <param name="origin">What both were made from.</param>
    /// <param name="mine">One side.</param>
    /// <param name="theirs">The other.</param>
    public ThreeWayMerge(string origin, string mine, string theirs)
    {
        var lines = Lines(origin);
        var changes = Changes(origin, mine).Select(c => (Change: c, IsMine: true))
            .Concat(Changes(origin, theirs).Select(c => (Change: c, IsMine: false))).OrderBy(c => c.Change.Start).ThenBy(c => c.Change.End).ToList();
        var at = 0;
        for (var i = 0; i < changes.Count;)
        {
            var (start, end) = (changes[i].Change.Start, changes[i].Change.End);
            var next = i + 1;
            while (next < changes.Count && Touches(changes[next].Change, changes[next - 1].Change, end)) end = Math.Max(end, changes[next++].Change.End);
            var group = changes[i..next];
            Add(lines[at..start]);
            var (own, others) = (Applied(lines, start, end, group, true), Applied(lines, start, end, group, false));
            if (group.TrueForAll(c => !c.IsMine)) Add(others);
            else if (group.TrueForAll(c => c.IsMine) || own.SequenceEqual(others)) Add(own);
            else parts.Add(new(own, others, IsCollision: true));
            (at, i) = (end, next);
        }

        Add(lines[at..]);
    }

    /// <summary>Two texts of which nobody knows what they were made from: what one has more is kept, and the rest collides.</summary>
    public static ThreeWayMerge WithoutOrigin(string mine, string theirs)
    {
        var lines = Lines(theirs);
        var common = new List<string>();
        var at = 0;
        foreach (var change in Changes(theirs, mine))
        {
            common.AddRange(lines[at..change.Start]);
            at = change.End;
        }

        common.AddRange(lines[at..]);
        return new(string.Join('\n', common), mine, theirs);
    }

    /// <summary>The whole text, with one side where the sides collide.</summary>
    public string Text(Func<Part, bool> takesMine) => string.Join('\n', parts.SelectMany(p => takesMine(p) ? p.MyLines : p.TheirLines));

    private static bool Touches(Change next, Change last, int end)
        => next.Start < end || (next.Start == end && (next.IsInsertion || last.IsInsertion));

    /// <summary>One side's lines in place of some of the origin's.</summary>
    private static List<string> Applied(string[] origin, int start, int end, List<(Change Change, bool IsMine)> group, bool isMine)
    {
        var (result, at) = (new List<string>(), start);
        foreach (var (change, _) in group.Where(c => c.IsMine == isMine))
        {
            result.AddRange(origin[at..change.Start]);
            result.AddRange(change.Lines);
            at = change.End;
        }

        result.AddRange(origin[at..end]);
        return result;
    }

    private static List<Change> Changes(string from, string to)
    {
        var (before, after) = (Lines(from), Lines(to));
        var (head, tail) = (0, 0);
        while (head < before.Length && head < after.Length && before[head] == after[head]) head++;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        var (middle, changed) = (before[head..^tail], after[head..^tail]);
        if (middle.Length == 0 && changed.Length == 0) return [];

        // DiffPlex takes one empty line for no line at all.
        if (middle is [] or [""] || changed is [] or [""] || middle.Length + changed.Length > MostLinesCompared) return [new(head, head + middle.Length, changed)];
        var blocks = new Differ().CreateCustomDiffs(string.Join('\n', middle), string.Join('\n', changed), false, Lines).DiffBlocks;
        return [.. blocks.Select(b => new Change(
            head + b.DeleteStartA, head + b.DeleteStartA + b.DeleteCountA, changed[b.InsertStartB..(b.InsertStartB + b.InsertCountB)]))];
    }

    private static string[] Lines(string text) => text.Split('\n');

    private void Add(IReadOnlyList<string> agreed)
    {
        if (agreed.Count > 0) parts.Add(new(agreed, agreed, IsCollision: false));
    }

    private readonly record struct Change(int Start, int End, string[] Lines)
    {
        public bool IsInsertion => Start == End;
    }

    /// <summary>Some lines: the same on both sides, or a collision.</summary>
    public sealed record Part(IReadOnlyList<string> MyLines, IReadOnlyList<string> TheirLines, bool IsCollision)
    {
        public string Mine => string.Join('\n', MyLines);

        public string Theirs => string.Join('\n', TheirLines);
    }
}
