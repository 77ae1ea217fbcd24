using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace NewsSite.Markup;

/// <summary>The desk's Markdown: CommonMark with tables; no HTML; subheads begin at the second level below the headline.</summary>
public static class BodyMarkdown
{
    /// <summary>Says that <see cref="CanRender"/> is false.</summary>
    public const string TooDeep = "Quotations, lists or tables are nested more than 128 levels deep in the body, so it cannot be printed.";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>Whether the text can be rendered as Markdown: Markdig gives up past 128 levels of nesting.</summary>
    public static bool CanRender(string text) => TryRender(text) is not null;

    /// <summary>Safe HTML; a text that Markdig cannot render comes out as plain paragraphs.</summary>
    public static string ToHtml(string text) => TryRender(text) ?? PlainText.ToHtml(text);

    private static string? TryRender(string text)
    {
        try
        {
            var document = MarkdownParser.Parse(text, Pipeline);
            SafeLinks.Apply(document, rel: "noopener", pictures: true);
            KeepHeadlineAlone(document);
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

    /// <summary>The headline is the page's only first-level heading, and no level below it is skipped.</summary>
    private static void KeepHeadlineAlone(MarkdownDocument document)
    {
        var above = 1;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Clamp(heading.Level, 2, above + 1);
            above = heading.Level;
        }
    }
}
