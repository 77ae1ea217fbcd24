using System.Text.Json;

namespace NewsSite.Tests.Comments;

/// <summary>What people send who want more than to say something, by the technique they use (<c>files/hostile.json</c>).</summary>
internal static class HostilePayloads
{
    public static IReadOnlyDictionary<string, string[]> ByTechnique { get; } = JsonSerializer.Deserialize<Dictionary<string, string[]>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Comments", "files", "hostile.json")))!;

    public static IReadOnlyList<string> All { get; } = [.. ByTechnique.Values.SelectMany(p => p)];

    /// <summary>Harmless words in all the markup that a comment can have.</summary>
    public static IReadOnlyList<string> Tame { get; } =
    [
        "Well told, **really** *well*, with `code` in it.",
        "> Quoted\n> > twice\n\nand answered  \nin two lines",
        "- one\n- two\n\n3. three\n4. four",
        "    code by indentation\n\nand between\n\n```csharp\nfences\n```",
        "[A link](https://example.org \"with a title\"), another at https://example.org/x, <mailto:ivo@example.org>, <ivo@example.org> and [our own](/world).",
        "[a]\n\n[a]: https://example.org",
        "WELL TOLD, AND SAID SO THAT ALL CAN HEAR IT.",
    ];
}
