using Microsoft.AspNetCore.Razor.TagHelpers;
using NewsSite.Revisions;

namespace NewsSite.Web.TagHelpers;

/// <summary>Compared text: what went in <c>del</c>, what came in <c>ins</c>, each said in words to those who hear the page.</summary>
public sealed class ComparedPiecesTagHelper : TagHelper
{
    public IReadOnlyList<Piece> Pieces { get; set; } = [];

    /// <summary>Leaves the pieces of one side out, where each side has a place of its own.</summary>
    public PieceKind? Without { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var piece in Pieces.Where(p => p.Kind != Without))
        {
            if (piece.Kind == PieceKind.Same)
            {
                output.Content.Append(piece.Text);
                continue;
            }

            var (tag, word) = piece.Kind == PieceKind.Removed ? ("del", "removed") : ("ins", "added");
            // With a direction of their own, because these words must not decide the direction of the text.
            output.Content.AppendHtml($"<{tag}><span class=\"said\" dir=\"ltr\" lang=\"en\">[{word}: </span>");
            output.Content.Append(piece.Text is "" or "\n" ? "¶" : piece.Text);
            output.Content.AppendHtml($"<span class=\"said\" dir=\"ltr\">]</span></{tag}>");
        }
    }
}
