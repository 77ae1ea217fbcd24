using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation;

namespace NewsSite.Web.Models;

/// <summary>What has become of the comment whose receipt the reader holds.</summary>
/// <param name="Id">The comment.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why, in words for its sender.</param>
/// <param name="ByRules">Whether the rules decided and not a moderator.</param>
public sealed record SentComment(long Id, CommentState State, string? Reason, bool ByRules)
{
    /// <summary>What the address of its own page ends in.</summary>
    public string Receipt { get; init; } = "";

    /// <summary>Whether a link to confirm the address was mailed and not followed yet.</summary>
    public bool AwaitsConfirmation { get; init; }

    /// <summary>Null when there is no receipt, or it belongs to a comment elsewhere.</summary>
    public static async Task<SentComment?> LoadAsync(NewsDbContext db, long? id, int articleId, CancellationToken cancel)
    {
        if (id is not { } number) return null;
        var decided = db.ModerationDecisions.About(number).Verdicts().LatestFirst();
        return await db.Comments.Under(articleId).Numbered(number)
            .Select(c => new SentComment(c.Id, c.State, decided.Select(d => d.Reason).FirstOrDefault(), decided.Select(d => d.Kind).FirstOrDefault() == DecisionKind.Judged)
            {
                AwaitsConfirmation = c.CommenterId == null && db.Confirmations.Any(x => x.CommentId == c.Id && x.Email == c.Email && x.UsedAt == null),
            }).FirstOrDefaultAsync(cancel);
    }
}

/// <summary>The comment that a reader answers.</summary>
public sealed record AnsweredComment(long Id, string Name)
{
    /// <summary>Null when there is no such comment on the article's page.</summary>
    public static async Task<AnsweredComment?> LoadAsync(NewsDbContext db, int articleId, long? id, CancellationToken cancel)
        => id is { } number
            ? await db.Comments.Under(articleId).Approved().Numbered(number).Select(c => new AnsweredComment(c.Id, c.Name)).FirstOrDefaultAsync(cancel)
            : null;
}
