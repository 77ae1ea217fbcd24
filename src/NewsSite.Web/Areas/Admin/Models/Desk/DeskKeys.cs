namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A shortcut: what is pressed, what it does in words, and what <c>keys.js</c> does with it.</summary>
/// <param name="Keys">Keys one after the other, such as <c>g d</c>, or together, such as <c>Mod+S</c>; Mod is Ctrl, or ⌘ on a Mac.</param>
/// <param name="Does">As the sheet says it.</param>
/// <param name="Act">One of the acts of <c>keys.js</c>; none where another script listens for it.</param>
/// <param name="Target">An address or a selector, as the act needs it.</param>
/// <param name="Policy">Whose shortcut it is; none for everybody's.</param>
public sealed record DeskKey(string Keys, string Does, string? Act = null, string? Target = null, string? Policy = null);

/// <summary>Shortcuts that belong together.</summary>
public sealed record DeskKeyGroup(string Name, IReadOnlyList<DeskKey> Keys);

/// <summary>Every shortcut of the desk. The sheet is printed from this table, and <c>keys.js</c> binds what the sheet says.</summary>
public static class DeskKeys
{
    /// <summary>What <c>j</c> and <c>k</c> go through.</summary>
    public const string Items = "main .waiting-comment, main tbody tr:has(a), main [data-item]";

    public static IReadOnlyList<DeskKeyGroup> All { get; } =
    [
        new("Everywhere",
        [
            new("?", "This sheet", "sheet"),
            new("/", "Search or filter", "focus", "main input[type=search], main .filter :is(input, select)"),
            new("g d", "Go to the desk", "go", "/admin"),
            new("g a", "Go to the articles", "go", "/admin/articles", Policies.Write),
            new("g s", "Go to the sections", "go", "/admin/sections", Policies.Publish),
            new("g c", "Go to the comments", "go", "/admin/comments", Policies.Moderate),
            new("g n", "Go to your notifications", "go", "/admin/notifications"),
            new("n", "New article", "go", "/admin/articles/new", Policies.Write),
        ]),
        new("In lists",
        [
            new("j", "Next", "step", "1"),
            new("k", "Previous", "step", "-1"),
            new("o", "Open", "within", "a[href], button"),
            new("x", "Tick", "within", "input[type=checkbox]"),
        ]),
        new("Among the photos",
        [
            new("Arrows", "Go through the photos", Policy: Policies.Write),
            new("Enter", "Show the photo in full; again: its page", Policy: Policies.Write),
            new("Escape", "Close the photo beside the list", Policy: Policies.Write),
        ]),
        new("In the story form",
        [
            new("Mod+S", "Save", "click", "#article button.main[type=submit]", Policies.Write),
            .. WritingTool.Groups.SelectMany(g => g).Append(WritingTool.Preview)
                .Select(t => new DeskKey(t.Keys.Replace("Control", "Mod", StringComparison.Ordinal), t.Label, Policy: Policies.Write)),
        ]),
        new("In live coverage",
        [
            new("Mod+Enter", "Post the entry, or save it", Policy: Policies.Write),
        ]),
        new("In moderation",
        [
            new("a", "Approve the comment, or keep it", "click", "[data-pane] button[value=Approved]", Policies.Moderate),
            new("r", "Choose a reason and reject; 1 to 9 choose at once, Enter sends", "focus", "[data-pane] [data-reject] input[type=radio]", Policies.Moderate),
            new("s", "Put it away as spam", "click", "[data-pane] button[value=Spam]", Policies.Moderate),
            new("u", "Undo the last act", "click", "[data-undo-bar] button", Policies.Moderate),
            new("e", "Take words out", "open", "[data-pane] [data-redact]", Policies.Moderate),
            new("f", "Make it an editors’ pick", "open", "[data-pane] [data-feature]", Policies.Moderate),
            new("t", "Close its thread", "open", "[data-pane] [data-close-thread]", Policies.Moderate),
            new("z", "Only the comment, next after next", "click", "[data-zen]", Policies.Moderate),
        ]),
    ];
}
