using NewsSite.Revisions;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A comparison as it is printed: what differs, with a little around it, inline or side by side.</summary>
public sealed record PrintedComparison(StoryComparison Stories, string Older, string Newer, bool Inline)
{
    /// <summary>Lines without a change that are printed before and after one with a change.</summary>
    private const int Around = 2;

    /// <summary>A run of lines; where nothing changed for long, it is folded.</summary>
    public sealed record Passage(IReadOnlyList<ComparedLine> Lines, bool Folded);

    public IEnumerable<ComparedField> Fields => Stories.Fields.Where(f => !f.IsSame);

    public bool BodyIsSame => Stories.Body.All(l => l.IsSame);

    public IReadOnlyList<Passage> Body()
    {
        var lines = WithoutIdleBlanks();
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsSame) continue;
            for (var near = Math.Max(0, i - Around); near <= Math.Min(lines.Count - 1, i + Around); near++) shown[near] = true;
        }

        List<Passage> passages = [];
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && shown[end] == shown[start]) end++;
            // Folding a single line would hide it and save no room.
            passages.Add(new([.. lines[start..end]], !shown[start] && end - start > 1));
            start = end;
        }

        return passages;
    }

    /// <summary>Blank lines say something only where nothing but the blank line has come or gone.</summary>
    private List<ComparedLine> WithoutIdleBlanks()
    {
        var lines = Stories.Body;
        return [.. lines.Where((line, i) => !line.IsBlank || (line.Only is { } side && !IsOn(side, i - 1) && !IsOn(side, i + 1)))];

        bool IsOn(PieceKind side, int at) => at >= 0 && at < lines.Count && lines[at].Only == side;
    }
}
