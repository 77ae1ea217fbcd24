namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A button of the toolbar above the body.</summary>
/// <param name="Act">What <c>editor.js</c> calls it.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Keys">As <c>aria-keyshortcuts</c> writes them.</param>
public sealed record WritingTool(string Act, string Label, string Keys)
{
    /// <summary>In groups, in the order of the toolbar.</summary>
    public static IReadOnlyList<IReadOnlyList<WritingTool>> Groups { get; } =
    [
        [new("bold", "Bold", "Control+B"), new("italic", "Italic", "Control+I"), new("link", "Link", "Control+K")],
        [
            new("heading", "Heading", "Control+Shift+2"), new("list", "List", "Control+Shift+8"), new("numbers", "Numbered list", "Control+Shift+7"),
            new("quote", "Quotation", "Control+Shift+9"),
        ],
        [
            new("photo", "Photo", "Alt+Shift+P"), new("gallery", "Gallery", "Alt+Shift+G"), new("embed", "Embed", "Alt+Shift+E"), new("story", "Related story", "Alt+Shift+S"), new("pull", "Pull quote", "Alt+Shift+Q"),
            new("facts", "Fact box", "Alt+Shift+F"), new("table", "Table", "Alt+Shift+T"), new("note", "Footnote", "Alt+Shift+N"),
        ],
    ];

    /// <summary>Those for an entry of a live story, which is short.</summary>
    public static IReadOnlyList<IReadOnlyList<WritingTool>> ForEntries { get; } =
    [
        Groups[0],
        [.. Groups[1].Where(t => t.Act != "heading")],
        [.. Groups[2].Where(t => t.Act is "photo" or "gallery" or "embed" or "story")],
    ];

    public static WritingTool Preview { get; } = new("preview", "Preview", "Alt+Shift+V");

    /// <summary>As people write them.</summary>
    public string Shown => Keys.Replace("Control", "Ctrl", StringComparison.Ordinal);
}
