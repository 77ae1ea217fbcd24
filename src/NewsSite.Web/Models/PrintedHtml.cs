using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using NewsSite.Authors;
using NewsSite.Comments;
using NewsSite.Markup;
using NewsSite.Moderation.Guidelines;
using NewsSite.Moderation.Modes;
using NewsSite.Moderation.Rules;

namespace NewsSite.Web.Models;

/// <summary>
/// All HTML that views print as it is, and the only place where it is made: each function takes it from our Markdown or from an encoder. Views
/// themselves print no string raw.
/// </summary>
public static class PrintedHtml
{
    /// <summary>Escapes what could end the script element that holds it, and leaves other scripts readable.</summary>
    private static readonly JsonSerializerOptions InScript = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IHtmlContent OfAuthor(Author author) => new HtmlString(CommentMarkdown.OfStaffToHtml(author.Bio));

    /// <summary>A reader's words with what the rules found marked in them.</summary>
    public static IHtmlContent OfComment(string body, IEnumerable<Finding> findings)
        => new HtmlString(CommentMarkdown.ToHtml(body, [.. findings.SelectMany(f => f.Spans).Select(s => (s.Start, s.Length))]));

    /// <param name="bodyHtml">What <see cref="Comment.BodyHtml"/> keeps, which its Markdown alone sets.</param>
    public static IHtmlContent OfStoredComment(string bodyHtml) => new HtmlString(bodyHtml);

    /// <summary>What the staff say above the form of a story, which their Markdown alone sets.</summary>
    public static IHtmlContent OfMessage(CommentTerms terms) => new HtmlString(terms.MessageHtml);

    public static IHtmlContent OfGuidelines(CommunityGuidelines guidelines) => new HtmlString(guidelines.Html);

    /// <summary>Words of a body, whose links lead where the stories they name are now.</summary>
    public static HtmlString OfBody(BodyPiece.Words words, Func<int, string?> address) => new HtmlString(BodyPlaceholders.WithLinks(words.Html, address));

    /// <summary>JSON inside a script element.</summary>
    public static IHtmlContent OfJson(JsonNode json) => new HtmlString(JsonSerializer.Serialize(json, InScript));
}
