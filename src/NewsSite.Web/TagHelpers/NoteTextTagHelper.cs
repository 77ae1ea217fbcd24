using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NewsSite.Notes;

namespace NewsSite.Web.TagHelpers;

/// <summary>The text of a note: links lead somewhere, mentions of colleagues stand out, the rest is as it was typed.</summary>
public sealed class NoteTextTagHelper : TagHelper
{
    public IReadOnlyList<NotePiece> Pieces { get; set; } = [];

    /// <summary>The handles that somebody has, with their accounts.</summary>
    public IReadOnlyDictionary<string, int> Known { get; set; } = new Dictionary<string, int>();

    /// <summary>The account that reads.</summary>
    public int Me { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var piece in Pieces)
        {
            if (piece.Kind == NotePieceKind.Link)
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = piece.Text;
                link.Attributes["rel"] = "noopener noreferrer";
                link.InnerHtml.Append(piece.Text);
                output.Content.AppendHtml(link);
            }
            else if (piece.Kind == NotePieceKind.Mention && Known.TryGetValue(piece.Handle, out var account))
            {
                var mention = new TagBuilder("b");
                mention.AddCssClass(account == Me ? "mention me" : "mention");
                mention.InnerHtml.Append(piece.Text);
                output.Content.AppendHtml(mention);
            }
            else
            {
                output.Content.Append(piece.Text);
            }
        }
    }
}
