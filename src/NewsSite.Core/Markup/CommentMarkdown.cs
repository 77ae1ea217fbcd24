using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Parsers;
using Markdig.Renderers;

namespace NewsSite.Markup;

/// <summary>Readers' Markdown: paragraphs, emphasis, quotations, lists, code and links; no HTML, headings or pictures.</summary>
public static class CommentMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Whether the text can be rendered as Markdown: Markdig gives up past 128 levels of nesting.</summary>
    public static bool CanRender(string text) => TryRender(text) is not null;

    /// <summary>Safe HTML; a text that Markdig cannot render comes out as plain paragraphs.</summary>
    public static string ToHtml(string text) => TryRender(text) ?? PlainText.ToHtml(text);

    private static string? TryRender(string text)
    {
        try
        {
            var document = MarkdownParser.Parse(text, Pipeline);
            SafeLinks.Apply(document, rel: "nofollow ugc noopener", pictures: false);
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

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks(new AutoLinkOptions()).UseSoftlineBreakAsHardlineBreak();
        builder.BlockParsers.TryRemove<HeadingBlockParser>();
        builder.BlockParsers.TryRemove<ThematicBreakParser>();
        if (builder.BlockParsers.FindExact<ParagraphBlockParser>() is { } paragraphs) paragraphs.ParseSetextHeadings = false;
        return builder.Build();
    }
}
