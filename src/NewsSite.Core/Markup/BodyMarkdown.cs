using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace NewsSite.Markup;

/// <summary>
/// The desk's Markdown: CommonMark with tables, footnotes and the furniture of docs/decisions/0010; no HTML; subheads begin at the second level
/// below the headline.
/// </summary>
public static class BodyMarkdown
{
    /// <summary>Says that <see cref="CanRender"/> is false.</summary>
    public const string TooDeep = "Quotations, lists or tables are nested more than 128 levels deep in the body, so it cannot be printed.";

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Whether the text can be rendered as Markdown: Markdig gives up past 128 levels of nesting.</summary>
    public static bool CanRender(string text) => TryRender(text) is not null;

    /// <summary>Safe HTML with <see cref="BodyPlaceholders"/>; a text that Markdig cannot render comes out as plain paragraphs.</summary>
    public static string ToHtml(string text) => TryRender(text)?.Html ?? PlainText.ToHtml(text);

    /// <summary>The same with the furniture it holds; null for what <see cref="CanRender"/> refuses.</summary>
    public static RenderedBody? TryRender(string text)
    {
        try
        {
            var document = MarkdownParser.Parse(text, Pipeline);
            var furniture = new FurnitureReading(document).Read();
            SafeLinks.Apply(document, rel: "noopener", pictures: true);
            KeepHeadlineAlone(document);
            using var html = new StringWriter();
            var renderer = new HtmlRenderer(html);
            Pipeline.Setup(renderer);
            renderer.UseFurniture();
            renderer.Render(document);
            return new(html.ToString(), furniture);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseFootnotes();
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        return builder.Build();
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
