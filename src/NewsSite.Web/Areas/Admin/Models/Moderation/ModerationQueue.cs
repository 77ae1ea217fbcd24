using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Rules;
using NewsSite.Reports;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Which comments a moderator looks at.</summary>
public enum Queue
{
    Waiting,

    /// <summary>Reported by readers and not decided since.</summary>
    Reported,

    /// <summary>Put on the page by the rules and not read yet.</summary>
    Unread,
    Approved,
    Rejected,

    /// <summary>Refused, and its sender asks that somebody else look again.</summary>
    Appeals,
}

/// <summary>The comments of one queue with what the rules say of them, and the last decisions, each of which can be undone.</summary>
public sealed record ModerationQueue(
    Queue Queue, IReadOnlyList<ModerationQueue.QueuedComment> Comments, int WaitingInAll, int ReportedInAll, int AppealedInAll, PageKey? Next, IReadOnlyList<ModerationQueue.Decision> Decisions)
{
    /// <summary>Of one comment, the first; who is reported by a crowd is not reported better.</summary>
    public const int ReportsShown = 10;

    private const int PerPage = 25;
    private const int DecisionsListed = 20;

    /// <summary>Reasons that a moderator can choose instead of typing them again and again; the sender is told them.</summary>
    public static IReadOnlyList<string> UsualReasons { get; } =
        ["It attacks a person instead of an argument.", "It is advertising.", "It names or shows private data of somebody.", "It has nothing to do with the story."];

    public sealed record QueuedComment(
        long Id, int Version, string Name, string? Email, string Body, string? Language, CommentState State, bool IsUnread, DateTimeOffset CreatedAt, string Headline,
        string ArticleAddress, string? AnsweredName, string? AnsweredHtml, string? Findings, DateTimeOffset? ReportedAt, IReadOnlyList<OpenReport> Reports)
    {
        /// <summary>Where a page of a queue ends that ends with it.</summary>
        public PageKey KeyIn(Queue queue) => new(queue switch { Queue.Reported => ReportedAt!.Value, Queue.Appeals => AppealedAt!.Value, _ => CreatedAt }, Id);

        public DateTimeOffset? AppealedAt { get; init; }

        /// <summary>The appeal that waits; none mostly.</summary>
        public WaitingAppeal? Appeal { get; init; }

        /// <summary>How many wait, also those that are not shown.</summary>
        public int ReportsInAll { get; init; }

        /// <summary>The number of the last one that waits, so that a decision answers no later one.</summary>
        public long LastReport { get; init; }

        /// <summary>What the rules said, the strongest first; that a moderator reads everything need not be said to the moderator.</summary>
        public IReadOnlyList<Finding> Speaking { get; } = [.. Judgement.Read(Findings).Where(f => f.Verdict != Verdict.Passes && f.Rule != StoryMode.Title).OrderByDescending(f => f.Verdict)];

        /// <summary>The comment with what the rules found marked in it.</summary>
        public IHtmlContent Marked => PrintedHtml.OfComment(Body, Speaking);

        /// <summary>What it answers; none for the first of a thread.</summary>
        public IHtmlContent? Answered => AnsweredHtml is null ? null : PrintedHtml.OfStoredComment(AnsweredHtml);
    }

    /// <summary>A report that waits for the decision about its comment.</summary>
    public sealed record OpenReport(long Id, string Reference, ReportReason Reason, IllegalGround? Ground, string Words, string? Name, string? Email, DateTimeOffset MadeAt)
    {
        /// <summary>By when it must be decided; only what is said to be illegal must.</summary>
        public DateTimeOffset? DueAt => Reason == ReportReason.Illegal ? MadeAt + Report.Due : null;
    }

    /// <summary>What its sender says, against what decision of whom; the rules where nobody is named.</summary>
    public sealed record WaitingAppeal(string Words, DateTimeOffset MadeAt, string Reason, string? DecidedBy, DateTimeOffset DecidedAt);

    public sealed record Decision(
        long Id, DecisionKind Kind, string Reason, DateTimeOffset DecidedAt, string By, string Name, string Body, long CommentId, bool IsLast);

    /// <summary>The comment whose rejection was refused, what was typed as its reason, and what is wrong with that.</summary>
    public (long Id, string? Reason, string Problem)? Refused { get; init; }

    public string? Notice { get; init; }

    /// <summary>How many comments a queue has, where that is known without counting them.</summary>
    public int? CountOf(Queue queue) => queue switch { Queue.Waiting => WaitingInAll, Queue.Reported => ReportedInAll, Queue.Appeals => AppealedInAll, _ => null };

    public static async Task<ModerationQueue> LoadAsync(NewsDbContext db, Queue queue, PageKey? after, CancellationToken cancel)
    {
        var all = queue switch
        {
            Queue.Reported => db.Comments.Reported(),
            Queue.Unread => db.Comments.Unread(),
            Queue.Approved => db.Comments.Approved(),
            Queue.Rejected => db.Comments.Rejected(),
            Queue.Appeals => db.Comments.Appealed(),
            _ => db.Comments.AwaitingModeration(),
        };
        if (after is { } key) all = all.Following(queue, key);
        all = all.InOrderOf(queue);
        var page = await all.AsQueued(db.Comments).Take(PerPage + 1).ToListAsync(cancel);
        var last = page.Count > PerPage ? page[PerPage - 1] : null;
        return new(
            queue, [.. page.Take(PerPage)], await db.CommentTallies.WithWaiting().SumAsync(t => t.Waiting, cancel),
            await db.CommentTallies.WithReported().SumAsync(t => t.Reported, cancel),
            await db.CommentTallies.WithAppealed().SumAsync(t => t.Appealed, cancel),
            last?.KeyIn(queue),
            await db.ModerationDecisions.ByPeople().LatestFirst().Take(DecisionsListed).AsDecisions().ToListAsync(cancel));
    }
}

public static class ModerationQueueQueries
{
    public static IQueryable<ModerationQueue.QueuedComment> AsQueued(this IQueryable<Comment> comments, IQueryable<Comment> all)
        => from c in comments
           join parent in all on c.ParentId equals (long?)parent.Id into parents
           from p in parents.DefaultIfEmpty()
           select new ModerationQueue.QueuedComment(
               c.Id, c.Version, c.Name, c.Email, c.Body, c.Language, c.State, c.IsUnread, c.CreatedAt, c.Article.Live!.Headline,
               "/" + c.Article.Section!.Slug + "/" + c.ArticleId + "/" + c.Article.Slug, p == null ? null : p.Name, p == null ? null : p.BodyHtml,
               c.Decisions.Where(d => d.Kind == DecisionKind.Judged).OrderByDescending(d => d.Id).Select(d => d.Findings).FirstOrDefault(), c.ReportedAt,
               c.Reports.Where(r => r.ClosedAt == null).OrderBy(r => r.Id).Take(ModerationQueue.ReportsShown)
                   .Select(r => new ModerationQueue.OpenReport(r.Id, r.Reference, r.Reason, r.Ground, r.Words, r.Name, r.Email, r.MadeAt)).ToList())
           {
               ReportsInAll = c.Reports.Count(r => r.ClosedAt == null),
               AppealedAt = c.AppealedAt,
               Appeal = c.Appeals.Where(a => a.AnsweredAt == null)
                   .Select(a => new ModerationQueue.WaitingAppeal(a.Words, a.MadeAt, a.Decision.Reason, a.Decision.DecidedBy == null ? null : a.Decision.DecidedBy.Name, a.Decision.DecidedAt)).FirstOrDefault(),
               LastReport = c.Reports.Max(r => (long?)r.Id) ?? 0,
           };

    /// <summary>As moderators go through a queue: what waits the longest first, what is decided the newest first.</summary>
    public static IQueryable<Comment> InOrderOf(this IQueryable<Comment> comments, Queue queue) => queue switch
    {
        Queue.Reported => comments.FirstReportedFirst(),
        Queue.Appeals => comments.FirstAppealedFirst(),
        Queue.Waiting or Queue.Unread => comments.OldestFirst(),
        _ => comments.NewestFirst(),
    };

    /// <summary>What follows a comment in <see cref="InOrderOf"/>: a page by key.</summary>
    public static IQueryable<Comment> Following(this IQueryable<Comment> comments, Queue queue, PageKey key) => queue switch
    {
        Queue.Reported => comments.ReportedAfter(key.At, key.Id),
        Queue.Appeals => comments.AppealedAfter(key.At, key.Id),
        Queue.Waiting or Queue.Unread => comments.After(key.At, key.Id),
        _ => comments.OlderThan(key.At, key.Id),
    };

    public static IQueryable<ModerationQueue.Decision> AsDecisions(this IQueryable<ModerationDecision> decisions)
        => decisions.Select(d => new ModerationQueue.Decision(
            d.Id, d.Kind, d.Reason, d.DecidedAt, d.DecidedBy!.Name, d.Comment.Name, d.Comment.Body, d.CommentId,
            !d.Comment.Decisions.Any(later => later.Id > d.Id)));
}
