using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Web.Operations;
using System.Globalization;

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

    /// <summary>A field that people do not see, so that only programs fill it.</summary>
    public string? Website { get; init; }

    /// <summary>Milliseconds from the first key to sending, told by script.</summary>
    public string? Taken { get; init; }

    /// <summary>The version of the guidelines that stood at the form.</summary>
    public string? Guidelines { get; init; }

    /// <summary>The sender was asked to think again and sends it as it is.</summary>
    public bool SendAnyway { get; init; }

    /// <summary>Whether to mail replies, once the address is confirmed.</summary>
    public bool MailReplies { get; init; }

    /// <summary>The order in which the comments stood.</summary>
    public string? Order { get; init; }

    /// <summary>The form's field for each part of <see cref="CommentWords"/>.</summary>
    public static string FieldFor(string part) => part switch
    {
        nameof(CommentWords.Body) => nameof(Comment),
        nameof(CommentWords.Name) => nameof(Author),
        _ => part,
    };

    /// <summary>The words, under the name of whoever is signed in.</summary>
    public CommentWords Words(Commenter? person) => person is null ? new(Comment, Author, Email) : new(Comment, person.Name, person.Email);

    /// <summary>What the rules may know besides the words.</summary>
    public CommentIntake.Signs Signs(HttpContext http, Commenter? person) => new(
        SenderPlace.Of(http.Connection.RemoteIpAddress), !string.IsNullOrEmpty(Website),
        int.TryParse(Taken, NumberStyles.None, CultureInfo.InvariantCulture, out var taken) ? TimeSpan.FromMilliseconds(taken) : null, SendAnyway)
    {
        Person = person,
        Guidelines = int.TryParse(Guidelines, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
    };
}
