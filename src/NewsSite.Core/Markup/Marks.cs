using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Markup;

/// <summary>Marks places of a parsed text, given as places of its Markdown.</summary>
internal static class Marks
{
    public static void Set(MarkdownDocument document, IReadOnlyCollection<(int Start, int Length)> places)
    {
        var inOrder = places.Select(p => (p.Start, End: p.Start + p.Length)).OrderBy(p => p.Start).ToList();
        foreach (var literal in document.Descendants<LiteralInline>().ToList()) Mark(literal, [.. inOrder.Where(p => Overlaps(literal, p))]);
        foreach (var code in document.Descendants<CodeInline>().Where(c => inOrder.Exists(p => Overlaps(c, p))).ToList()) Enclose(code);
    }

    private static bool Overlaps(Inline inline, (int Start, int End) place) => place.Start <= inline.Span.End && place.End > inline.Span.Start;

    private static void Mark(LiteralInline literal, List<(int Start, int End)> places)
    {
        if (places.Count == 0) return;

        // With entities or escapes in it, the printed text is shorter than its Markdown, so the places in it are not known.
        var text = literal.Content;
        if (text.Length != literal.Span.Length)
        {
            Enclose(literal);
            return;
        }

        var at = 0;
        Inline last = literal;
        foreach (var (start, end) in places)
        {
            var (from, to) = (Math.Max(start - literal.Span.Start, at), Math.Min(end - literal.Span.Start, text.Length));
            if (from >= to) continue;
            Add(Part(text, at, from));
            Add(new HtmlInline("<mark>"));
            Add(Part(text, from, to));
            Add(new HtmlInline("</mark>"));
            at = to;
        }

        Add(Part(text, at, text.Length));
        literal.Remove();

        void Add(Inline? next)
        {
            if (next is null) return;
            last.InsertAfter(next);
            last = next;
        }
    }

    private static LiteralInline? Part(StringSlice text, int from, int to)
        => from >= to ? null : new LiteralInline(new StringSlice(text.Text, text.Start + from, text.Start + to - 1));

    private static void Enclose(Inline inline)
    {
        inline.InsertBefore(new HtmlInline("<mark>"));
        inline.InsertAfter(new HtmlInline("</mark>"));
    }
}
