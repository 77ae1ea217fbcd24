using NewsSite.Articles;

namespace NewsSite.Web.Models;

/// <summary>One line of a story's byline: what was done, and by whom.</summary>
/// <param name="Did">Such as <c>Translated by</c>; empty where the byline was written by hand.</param>
/// <param name="Pieces">The names, and what stands between them.</param>
public sealed record Credit(string Did, IReadOnlyList<Credit.Piece> Pieces)
{
    /// <param name="Text">As it is printed.</param>
    /// <param name="Author">The slug of the author whose name it is; none for what is no name.</param>
    public sealed record Piece(string Text, string? Author);

    /// <summary>The authors by what they did; or the byline written by hand, in which the authors' names are still their own.</summary>
    public static IReadOnlyList<Credit> Of(Story story)
    {
        var parts = story.Authors.OrderBy(a => a.Position).ToList();
        return story.Byline is { Length: > 0 } given
            ? [new("", Found(given, parts))]
            : [.. parts.GroupBy(a => a.Role).Select(r => new Credit(Verb(r.Key), Listed([.. r])))];
    }

    private static string Verb(AuthorRole role) => role switch
    {
        AuthorRole.TranslatedBy => "Translated by",
        AuthorRole.PhotographsBy => "Photographs by",
        _ => "By",
    };

    private static List<Piece> Listed(IReadOnlyList<StoryAuthor> parts)
    {
        List<Piece> pieces = [];
        foreach (var (i, part) in parts.Index())
        {
            if (i > 0) pieces.Add(new(i == parts.Count - 1 ? " and " : ", ", null));
            pieces.Add(new(part.Author.Name, part.Author.Slug));
        }

        return pieces;
    }

    private static List<Piece> Found(string given, IReadOnlyList<StoryAuthor> parts)
    {
        var first = parts.Select(p => (p.Author, At: given.IndexOf(p.Author.Name, StringComparison.Ordinal))).Where(p => p.At >= 0)
            .OrderBy(p => p.At).ThenByDescending(p => p.Author.Name.Length).FirstOrDefault();
        if (first.Author is not { } author) return [new(given, null)];
        var after = first.At + author.Name.Length;
        return [.. Text(given[..first.At]), new(author.Name, author.Slug), .. after < given.Length ? Found(given[after..], parts) : []];
    }

    private static IEnumerable<Piece> Text(string text) => text == "" ? [] : [new(text, null)];
}
