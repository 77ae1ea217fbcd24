using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Markup;

/// <summary>Readers' Markdown: paragraphs, emphasis, quotations, lists, code and links; no HTML, headings or pictures.</summary>
public static partial class CommentMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Whether the text can be rendered as Markdown: Markdig gives up past 128 levels of nesting.</summary>
    public static bool CanRender(string text) => TryRender(text) is not null;

    /// <summary>Safe HTML; a text that Markdig cannot render comes out as plain paragraphs.</summary>
    public static string ToHtml(string text) => TryRender(text) ?? PlainText.ToHtml(text);

    /// <summary>Safe HTML in which some places of the Markdown are marked.</summary>
    public static string ToHtml(string text, IReadOnlyCollection<(int Start, int Length)> marked) => TryRender(text, marked) ?? PlainText.ToHtml(text);

    /// <summary>Every link with its place in the text, bare addresses included; none in a text that Markdig cannot render.</summary>
    public static IReadOnlyList<(string Url, int Start, int Length)> Links(string text)
    {
        try
        {
            var document = MarkdownParser.Parse(text, Pipeline);
            return
            [
                .. document.Descendants<LinkInline>().Select(l => (l.Url ?? "", l.Span.Start, l.Span.Length)),
                .. document.Descendants<AutolinkInline>().Select(l => (l.Url, l.Span.Start, l.Span.Length)),
            ];
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    /// <summary>The same for what the staff write about themselves, whose links need no warning to search engines.</summary>
    public static string OfStaffToHtml(string text) => TryRender(text, rel: "noopener") ?? PlainText.ToHtml(text);

    /// <summary>The beginning of what a reader said as quoted plain text, for mails; of links it keeps only the words.</summary>
    /// <param name="html">What <see cref="ToHtml(string)"/> made.</param>
    public static string Excerpt(string html)
    {
        const int longest = 600;
        var text = WebUtility.HtmlDecode(Tag().Replace(html, "")).Trim();
        if (text.Length > longest) text = $"{text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)]}…";
        return "> " + text.ReplaceLineEndings("\n").Replace("\n", "\n> ", StringComparison.Ordinal);
    }

    /// <summary>Our renderer writes no angle bracket into an attribute.</summary>
    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private static string? TryRender(string text, IReadOnlyCollection<(int Start, int Length)>? marked = null, string rel = "nofollow ugc noopener")
    {
        try
        {
            var document = MarkdownParser.Parse(text, Pipeline);
            SafeLinks.Apply(document, rel, pictures: false);
            foreach (var line in document.Descendants<ThematicBreakBlock>().ToList()) SayInWords(line, text);
            if (marked is not null) Marks.Set(document, marked);
            using var html = new StringWriter();
            var renderer = new HtmlRenderer(html);
            Pipeline.Setup(renderer);
            renderer.Render(document);
            return html.ToString();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The parser of lists makes breaks by itself, without the parser that was taken out.</summary>
    private static void SayInWords(ThematicBreakBlock line, string text)
    {
        var words = new ParagraphBlock { Inline = new ContainerInline() };
        words.Inline.AppendChild(new LiteralInline(text.Substring(line.Span.Start, line.Span.Length)));
        var parent = line.Parent!;
        parent[parent.IndexOf(line)] = words;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().UseAutoLinks(new AutoLinkOptions()).UseSoftlineBreakAsHardlineBreak();
        builder.BlockParsers.TryRemove<HeadingBlockParser>();
        builder.BlockParsers.TryRemove<ThematicBreakParser>();
        if (builder.BlockParsers.FindExact<ParagraphBlockParser>() is { } paragraphs) paragraphs.ParseSetextHeadings = false;
        return builder.Build();
    }
}
