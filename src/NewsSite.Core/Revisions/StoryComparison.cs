using NewsSite.Articles;
using System.Globalization;

namespace NewsSite.Revisions;

/// <summary>One field of two states of a story.</summary>
public sealed record ComparedField(string Name, IReadOnlyList<Piece> Pieces)
{
    public bool IsSame => Pieces.All(p => p.Kind == PieceKind.Same);
}

/// <summary>What differs between two states of a story: field by field, and the body word by word.</summary>
public sealed class StoryComparison
{
    private readonly TextComparison texts = new();

    public StorySnapshot Older { get; }

    public StorySnapshot Newer { get; }

    /// <summary>Everything but the body, in the order of the form.</summary>
    public IReadOnlyList<ComparedField> Fields { get; }

    public IReadOnlyList<ComparedLine> Body { get; }

    public bool IsSame => Fields.All(f => f.IsSame) && Body.All(l => l.IsSame);

    public StoryComparison(StorySnapshot older, StorySnapshot newer)
    {
        (Older, Newer) = (older, newer);
        Fields =
        [
            Words("Headline", s => s.Headline), Words("Standfirst", s => s.Standfirst), Choice("Lead photo", PhotoOf),
            Words("Caption", s => s.Caption), Words("Alt text", s => s.AltText), Choice("Section", s => s.Section), Choice("Kind of work", s => s.Kind),
            Choice("Slug", s => s.Slug), List("Tags", s => s.Tags.Order(StringComparer.Ordinal)), List("Authors", s => s.Authors.Select(Credit)),
            List("Related stories", s => (s.Related ?? []).Select(id => string.Create(CultureInfo.InvariantCulture, $"story {id}"))),
            Words("Byline", s => s.Byline), Words("Dateline", s => s.Dateline), Words("Source", s => s.Source), Choice("Language", s => s.Language),
            Choice("Direction", s => s.Direction == nameof(TextDirection.Rtl) ? "Right to left" : "Left to right"),
            Settings("Readers may comment", s => s.CommentsOpen == true ? "Yes" : "No"),
            Settings("Embargo until", s => s.EmbargoedUntil?.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)),
        ];
        Body = texts.Lines(older.Body, newer.Body);
    }

    private ComparedField Words(string name, Func<StorySnapshot, string?> field) => new(name, texts.Words(field(Older) ?? "", field(Newer) ?? ""));

    /// <summary>A field whose value is one thing or another, never half of each.</summary>
    private ComparedField Choice(string name, Func<StorySnapshot, string?> field)
        => new(name, texts.Lists([.. Given(field(Older))], [.. Given(field(Newer))]));

    /// <summary>What revisions of earlier days did not keep; where one side does not know it, nothing is said to differ.</summary>
    private ComparedField Settings(string name, Func<StorySnapshot, string?> field)
        => Older.CommentsOpen is null || Newer.CommentsOpen is null ? new(name, []) : Choice(name, field);

    /// <summary>A field of several values, compared value by value.</summary>
    private ComparedField List(string name, Func<StorySnapshot, IEnumerable<string>> field)
    {
        var pieces = texts.Lists([.. field(Older).Select(item => $"{item}, ")], [.. field(Newer).Select(item => $"{item}, ")]);
        return new(name, pieces.Count == 0 ? pieces : [.. pieces.SkipLast(1), pieces[^1] with { Text = pieces[^1].Text[..^2] }]);
    }

    private static IEnumerable<string> Given(string? value) => value is { Length: > 0 } ? [value] : [];

    private static string? PhotoOf(StorySnapshot story)
        => story.PhotoId is { } id ? string.Create(CultureInfo.InvariantCulture, $"{story.Photo} (photo {id})").TrimStart() : null;

    private static string Credit(string author) => author
        .Replace($"{AuthorRole.ReportedBy}: ", "Reported by ", StringComparison.Ordinal)
        .Replace($"{AuthorRole.TranslatedBy}: ", "Translated by ", StringComparison.Ordinal)
        .Replace($"{AuthorRole.PhotographsBy}: ", "Photographs by ", StringComparison.Ordinal);
}
