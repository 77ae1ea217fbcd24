using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using System.Globalization;

namespace NewsSite.Markup;

/// <summary>Finds the furniture in a parsed body (docs/decisions/0010), puts blocks of our own in its place, and notes what it found.</summary>
internal sealed class FurnitureReading(MarkdownDocument document)
{
    public const string Facts = "facts";
    public const string Quote = "quote";
    public const string Gallery = "gallery";

    private const string PhotoScheme = "photo:";
    private const string StoryScheme = "story:";

    private readonly List<BodyPhoto> photos = [];
    private readonly HashSet<int> stories = [];
    private readonly List<string> slips = [];

    /// <summary>Changes the document in place.</summary>
    public BodyFurniture Read()
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>().ToList())
        {
            if (paragraph.Parent is { } parent && Blocks(paragraph) is { Count: > 0 } blocks) Replace(parent, paragraph, blocks);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList()) ReadWithinWords(link);
        foreach (var box in document.Descendants<CustomContainer>()) ReadBox(box);
        foreach (var table in document.Descendants<Table>()) AlignByClass(table);
        return new(photos, [.. stories], [.. slips.Distinct()]);
    }

    /// <summary>What a paragraph becomes that has only furniture in it, one piece a line; null for every other paragraph.</summary>
    private List<Block>? Blocks(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { FirstChild: not null } inlines) return null;
        List<LinkInline> links = [];
        foreach (var inline in inlines)
        {
            if (inline is LinkInline link && IsFurniture(link)) links.Add(link);
            else if (inline is not LineBreakInline && !(inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace())) return null;
        }

        return [.. links.Select(Block).OfType<Block>()];
    }

    private static bool IsFurniture(LinkInline link)
        => Number(link, StoryScheme) is not null || (link.IsImage && (Number(link, PhotoScheme) is not null || Embed.Of(link.Url) is not null));

    private Block? Block(LinkInline link)
    {
        if (Number(link, StoryScheme) is { } story) return Known(story) ? new StoryBlock(story) : null;
        if (Number(link, PhotoScheme) is { } photo) return Shown(new BodyPhoto(photo, Words(link), link.Title?.Trim() ?? ""));
        return new EmbedBlock(Embed.Of(link.Url)!, Words(link), link.Title?.Trim() ?? "");
    }

    private PhotoBlock? Shown(BodyPhoto photo)
    {
        if (photos.Count == BodyFurniture.MostOfAKind)
        {
            slips.Add($"The body shows more than {BodyFurniture.MostOfAKind} photos; the rest is not printed.");
            return null;
        }

        photos.Add(photo);
        return new PhotoBlock(photo);
    }

    private bool Known(int story)
    {
        if (stories.Count < BodyFurniture.MostOfAKind || stories.Contains(story)) return stories.Add(story) || true;
        slips.Add($"The body points at more than {BodyFurniture.MostOfAKind} stories; the rest is not printed.");
        return false;
    }

    private static void Replace(ContainerBlock parent, ParagraphBlock paragraph, List<Block> blocks)
    {
        var at = parent.IndexOf(paragraph);
        parent.RemoveAt(at);
        foreach (var block in blocks) parent.Insert(at++, block);
    }

    private void ReadWithinWords(LinkInline link)
    {
        if (Number(link, StoryScheme) is { } story && Known(story)) link.ReplaceBy(new StoryLink(story), copyChildren: true);
        else if (Starts(link, PhotoScheme)) slips.Add($"“{link.Url}” is not printed as a photo: it needs a number and a line of its own.");
        else if (Starts(link, StoryScheme)) slips.Add($"“{link.Url}” leads to no story: it needs a number.");
        else if (link.IsImage && link.Url?.StartsWith("/media/", StringComparison.Ordinal) != true)
            slips.Add(Embed.Of(link.Url) is null ? $"“{link.Url}” cannot be shown; it is printed as a link." : $"“{link.Url}” is printed as a link: to be shown it needs a line of its own.");
    }

    private void ReadBox(CustomContainer box)
    {
        box.Info = box.Info?.ToLowerInvariant();
        if (box.Info is not (Facts or Quote or Gallery)) slips.Add($"There is no box called “{box.Info}”. A box begins with ::: {Facts}, ::: {Quote} or ::: {Gallery}.");
        if (box.Info == Gallery && !box.OfType<PhotoBlock>().Any()) slips.Add($"The gallery that begins in line {box.Line + 1} shows no photo.");
        if (box.Info == Gallery && box.Any(b => b is not PhotoBlock)) slips.Add($"The gallery that begins in line {box.Line + 1} holds more than photos; the rest is printed below it.");
        if (box.ClosingFencedCharCount == 0) slips.Add($"The box that begins in line {box.Line + 1} has no end: a line with ::: is missing.");
    }

    /// <summary>Markdig aligns by style attributes, which our Content-Security-Policy forbids.</summary>
    private static void AlignByClass(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            for (var i = 0; i < row.Count && row[i] is TableCell cell; i++)
            {
                var alignment = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
                if (alignment is TableColumnAlign.Right) cell.GetAttributes().AddClass("end");
                if (alignment is TableColumnAlign.Center) cell.GetAttributes().AddClass("middle");
                if (row.IsHeader) cell.GetAttributes().AddProperty("scope", "col");
            }
        }

        foreach (var column in table.ColumnDefinitions) column.Alignment = null;
    }

    private static bool Starts(LinkInline link, string scheme) => link.Url?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) == true;

    private static int? Number(LinkInline link, string scheme)
        => Starts(link, scheme) && link.Url!.Length <= scheme.Length + 9 && int.TryParse(link.Url.AsSpan(scheme.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id : null;

    private static string Words(LinkInline link) => string.Concat(link.Descendants<LeafInline>().Select(leaf => leaf switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    })).Trim();
}
