using System.Globalization;
using NewsSite.Markup;

namespace NewsSite.Coverage;

/// <summary>What somebody writes as an entry of a live story.</summary>
/// <param name="Headline">May be empty.</param>
/// <param name="Body">Markdown, as in a story.</param>
/// <param name="Byline">Who is named below it; may be empty.</param>
/// <param name="IsKeyEvent">Whether it is listed above the entries as one of the things that matter most.</param>
public sealed record EntryWords(string Headline, string Body, string Byline, bool IsKeyEvent)
{
    public const int LongestHeadline = 150;
    public const int LongestBody = 20_000;
    public const int LongestByline = 100;

    /// <summary>The words as they would be kept.</summary>
    public static EntryWords Of(string? headline, string? body, string? byline, bool isKeyEvent)
        => new(Line(headline), (body ?? "").ReplaceLineEndings("\n").Trim(), Line(byline), isKeyEvent);

    /// <summary>Field and sentence for everything that keeps them from being posted.</summary>
    public IEnumerable<(string Field, string Problem)> Problems()
    {
        (string Field, string Label, string Value, int Longest)[] limits =
            [(nameof(Headline), "headline", Headline, LongestHeadline), (nameof(Body), "entry", Body, LongestBody), (nameof(Byline), "byline", Byline, LongestByline)];
        foreach (var (field, label, value, longest) in limits.Where(l => l.Value.Length > l.Longest))
            yield return (field, string.Create(CultureInfo.InvariantCulture, $"The {label} can have {longest:N0} characters; this one has {value.Length:N0}. Nothing was cut off."));
        if (Body == "") yield return (nameof(Body), "Please write the entry.");
        else if (Body.Length <= LongestBody && !BodyMarkdown.CanRender(Body)) yield return (nameof(Body), BodyMarkdown.TooDeep);
        if (IsKeyEvent && Headline == "") yield return (nameof(Headline), "A key event is listed by its headline. Please write one.");
    }

    private static string Line(string? text) => (text ?? "").ReplaceLineEndings(" ").Trim();
}
