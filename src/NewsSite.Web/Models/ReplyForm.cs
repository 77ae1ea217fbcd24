using NewsSite.Comments;

namespace NewsSite.Web.Models;

/// <summary>What the reply form sends.</summary>
public sealed class ReplyForm
{
    public string? Comment { get; init; }

    public string? Author { get; init; }

    public string? Email { get; init; }

    /// <summary>The number of the comment that is answered.</summary>
    public string? Parent { get; init; }

    /// <summary>Made by script for one press of the button; never printed into the page, which all readers share.</summary>
    public string? Command { get; init; }

    /// <summary>The form's field for each part of <see cref="CommentWords"/>.</summary>
    public static string FieldFor(string part) => part switch
    {
        nameof(CommentWords.Body) => nameof(Comment),
        nameof(CommentWords.Name) => nameof(Author),
        _ => part,
    };

    public CommentWords Words() => new(Comment, Author, Email);
}
