using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsSite.Languages;
using NewsSite.Markup;
using NewsSite.Moderation.Rules;

namespace NewsSite.Comments;

/// <summary>What a reader typed into the reply form, cleaned but not shortened, with everything that is wrong with it.</summary>
public sealed class CommentWords
{
    /// <summary>In UTF-16 code units, as a browser counts the value of a text area.</summary>
    public const int ShortestBody = 3;
    public const int LongestBody = 3000;
    public const int LongestName = 80;
    public const int LongestEmail = 100;

    /// <summary>Fewer are said by many: “Well told.”</summary>
    private const int FewestLetters = 12;

    public const string NoBody = "Please enter your comment!";
    public const string NoName = "Please enter your name here";

    public string Body { get; }

    public string Name { get; }

    /// <summary>Never shown; null when none was given.</summary>
    public string? Email { get; }

    public CommentWords(string? body, string? name, string? email)
    {
        Body = TypedText.Clean(body).Trim();
        Name = TypedText.CleanLine(name);
        Email = TypedText.CleanLine(email) is { Length: > 0 } address ? address : null;
    }

    /// <summary>Sentences by the field they belong to (<c>Body</c>, <c>Name</c>, <c>Email</c>); empty when the comment can be stored.</summary>
    public IEnumerable<(string Field, Sentence Problem)> Problems()
    {
        if (BodyProblem() is { } body) yield return (nameof(Body), body);
        if (Name.Length == 0) yield return (nameof(Name), NoName);
        else if (Name.Length > LongestName)
            yield return (nameof(Name), new Sentence("A name can have {0} characters; this one has {1}.", LongestName, Name.Length));
        if (Email is not null && !TypedText.LooksLikeAnAddress(Email, LongestEmail))
            yield return (nameof(Email), "You have entered an incorrect email address! Correct it, or leave it empty.");
    }

    /// <summary>The same number for the same words, whatever their capitals, accents and punctuation; none for words too few to tell.</summary>
    public long? Fingerprint()
    {
        var letters = new FoldedText(Body).Letters();
        return letters.Length < FewestLetters ? null : BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(letters)));
    }

    private Sentence? BodyProblem()
    {
        if (Body.Length == 0) return NoBody;
        if (Body.Length < ShortestBody) return new("A comment needs at least {0} characters.", ShortestBody);
        if (Body.Length > LongestBody) return new("A comment can have {0:N0} characters; this one has {1:N0}. Nothing was cut off: please shorten it.", LongestBody, Body.Length);
        return CommentMarkdown.CanRender(Body) ? null : "Quotations or lists are nested too deeply in this comment. Please use fewer levels.";
    }
}
