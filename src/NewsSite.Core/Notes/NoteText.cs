using System.Text.RegularExpressions;
using NewsSite.Articles;

namespace NewsSite.Notes;

/// <summary>What a piece of a note is.</summary>
public enum NotePieceKind
{
    Words,
    Link,
    Mention,
}

/// <summary>A piece of a note as it was typed; of a mention also the handle that it means.</summary>
public sealed record NotePiece(NotePieceKind Kind, string Text, string Handle = "");

/// <summary>Finds links and mentions in plain text.</summary>
public static partial class NoteText
{
    /// <summary>More people than this are not called by one note.</summary>
    public const int MostMentions = 20;

    /// <summary>The text in its order, nothing left out.</summary>
    public static IReadOnlyList<NotePiece> Pieces(string text)
    {
        List<NotePiece> pieces = [];
        var end = 0;
        foreach (Match match in Findings().Matches(text))
        {
            var found = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '”', '-');
            var piece = found[0] == '@'
                ? new NotePiece(NotePieceKind.Mention, found, Slug.From(found[1..])) : new NotePiece(NotePieceKind.Link, found);
            if (piece.Kind == NotePieceKind.Link && !Uri.TryCreate(found, UriKind.Absolute, out _)) continue;
            if (match.Index > end) pieces.Add(new(NotePieceKind.Words, text[end..match.Index]));
            pieces.Add(piece);
            end = match.Index + found.Length;
        }

        if (end < text.Length) pieces.Add(new(NotePieceKind.Words, text[end..]));
        return pieces;
    }

    /// <summary>The handles that a text mentions, each once.</summary>
    public static IReadOnlyList<string> Mentions(string text)
        => [.. Pieces(text).Where(p => p.Kind == NotePieceKind.Mention).Select(p => p.Handle).Distinct().Take(MostMentions)];

    // An @ within a word belongs to an email address.
    [GeneratedRegex(@"\bhttps?://[^\s<>""]+|(?<![\w.@/+-])@[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*", RegexOptions.IgnoreCase)]
    private static partial Regex Findings();
}
