using System.Globalization;
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

    /// <summary>The same for an entry of a live story: its subheads stand below its own headline, and its notes have names of their own on a page of many.</summary>
    public static string ToEntryHtml(string text, int number)
        => TryRender(text, below: 2, string.Create(CultureInfo.InvariantCulture, $"entry-{number}-"))?.Html ?? PlainText.ToHtml(text);

    /// <summary>The same with the furniture it holds; null for what <see cref="CanRender"/> refuses.</summary>
    public static RenderedBody? TryRender(string text) => TryRender(text, below: 1, names: "");

    /// <param name="text">Markdown.</param>
    /// <param name="below">The level of the headline above the text.</param>
    /// <param name="names">What the names of its notes begin with.</param>
    private static RenderedBody? TryRender(string text, int below, string names)
    {
        try
        {
            var document = MarkdownParser.Parse(text, Pipeline);
            var furniture = new FurnitureReading(document).Read();
            SafeLinks.Apply(document, rel: "noopener", pictures: true);
            KeepHeadlineAlone(document, below);
            using var html = new StringWriter();
            var renderer = new HtmlRenderer(html);
            Pipeline.Setup(renderer);
            renderer.UseFurniture(names);
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

    /// <summary>The headline is the only heading of its level, and no level below it is skipped.</summary>
    private static void KeepHeadlineAlone(MarkdownDocument document, int headline)
    {
        var above = headline;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Clamp(heading.Level, headline + 1, above + 1);
            above = heading.Level;
        }
    }
}
