using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The comments that wait for a moderator, oldest first, and the last decisions, each of which can be undone.</summary>
public sealed record ModerationQueue(
    IReadOnlyList<ModerationQueue.WaitingComment> Waiting, int WaitingInAll, PageKey? Next, IReadOnlyList<ModerationQueue.Decision> Decisions)
{
    private const int PerPage = 25;
    private const int DecisionsListed = 20;

    /// <summary>Reasons that a moderator can choose instead of typing them again and again; the sender is told them.</summary>
    public static IReadOnlyList<string> UsualReasons { get; } =
        ["It attacks a person instead of an argument.", "It is advertising.", "It names or shows private data of somebody.", "It has nothing to do with the story."];

    public sealed record WaitingComment(
        long Id, int Version, string Name, string? Email, string BodyHtml, string? Language, DateTimeOffset CreatedAt, string Headline, string ArticleAddress,
        string? AnsweredName, string? AnsweredHtml)
    {
        public PageKey Key => new(CreatedAt, Id);
    }

    public sealed record Decision(
        long Id, DecisionKind Kind, string Reason, DateTimeOffset DecidedAt, string By, string Name, string Body, long CommentId, bool IsLast);

    /// <summary>The comment whose rejection was refused, what was typed as its reason, and what is wrong with that.</summary>
    public (long Id, string? Reason, string Problem)? Refused { get; init; }

    public string? Notice { get; init; }

    public static async Task<ModerationQueue> LoadAsync(NewsDbContext db, PageKey? after, CancellationToken cancel)
    {
        var waiting = db.Comments.AwaitingModeration();
        if (after is { } key) waiting = waiting.After(key.At, key.Id);
        var page = await waiting.OldestFirst().AsWaiting(db.Comments).Take(PerPage + 1).ToListAsync(cancel);
        return new(
            [.. page.Take(PerPage)], await db.CommentTallies.WithWaiting().SumAsync(t => t.Waiting, cancel),
            page.Count > PerPage ? page[PerPage - 1].Key : null,
            await db.ModerationDecisions.LatestFirst().Take(DecisionsListed).AsDecisions().ToListAsync(cancel));
    }
}

public static class ModerationQueueQueries
{
    public static IQueryable<ModerationQueue.WaitingComment> AsWaiting(this IQueryable<Comment> comments, IQueryable<Comment> all)
        => from c in comments
           join parent in all on c.ParentId equals (long?)parent.Id into parents
           from p in parents.DefaultIfEmpty()
           select new ModerationQueue.WaitingComment(
               c.Id, c.Version, c.Name, c.Email, c.BodyHtml, c.Language, c.CreatedAt, c.Article.Live!.Headline,
               "/" + c.Article.Section!.Slug + "/" + c.ArticleId + "/" + c.Article.Slug, p == null ? null : p.Name, p == null ? null : p.BodyHtml);

    public static IQueryable<ModerationQueue.Decision> AsDecisions(this IQueryable<ModerationDecision> decisions)
        => decisions.Select(d => new ModerationQueue.Decision(
            d.Id, d.Kind, d.Reason, d.DecidedAt, d.DecidedBy.Name, d.Comment.Name, d.Comment.Body, d.CommentId,
            !d.Comment.Decisions.Any(later => later.Id > d.Id)));
}
