using System.Text.Json;
using NewsSite.Comments;

namespace NewsSite.Web.Models;

/// <summary>What its sender gets of a comment as a file: all that is stored of it, and of no one else.</summary>
public static class CommentFile
{
    /// <param name="comment">With its ledger.</param>
    public static byte[] Of(Comment comment) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            comment.Id, Story = comment.ArticleId, Address = Address.Comment(comment.Id), comment.Name, comment.Email, comment.Body, State = comment.State.ToString(), comment.CreatedAt, comment.EditedAt, comment.GuidelinesVersion,
            Earlier = comment.Revisions.OrderBy(r => r.Id).Select(r => new { r.Body, r.ReplacedAt }),
            Appeals = comment.Appeals.OrderBy(a => a.Id).Select(a => new { a.Words, a.MadeAt, a.AnsweredAt }),
            Decisions = comment.Decisions.OrderBy(d => d.Id).Select(d => new { Kind = d.Kind.ToString(), After = d.StateAfter.ToString(), d.Reason, d.DecidedAt, ByAPerson = d.DecidedById is not null }),
        },
        JsonSerializerOptions.Web);
}
