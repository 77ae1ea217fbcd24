using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Moderation;
using NewsSite.Moderation.Queues;
using NewsSite.Moderation.Shifts;
using NewsSite.Sections;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The comments of one queue, one of them in full beside the list, and the last decisions, each of which can be undone.</summary>
public sealed record ModerationQueue(
    Queue Queue, CommentFilterForm Form, IReadOnlyList<ModerationQueue.Row> Rows, WorkCounts Counts, PageKey? Next, IReadOnlyList<ModerationQueue.Decision> Decisions, DateTimeOffset Now)
{
    /// <summary>Comments that a filter looks at for one page, so that a search of a million ends.</summary>
    public const int Searched = 50_000;

    private const int PerPage = 25;
    private const int DecisionsListed = 20;

    /// <summary>The comment beside the list; none where the list is empty.</summary>
    public CommentPane? Pane { get; init; }

    /// <summary>Whether the filter has not looked at the whole queue: <see cref="Next"/> leads on.</summary>
    public bool IsPartly { get; private init; }

    public IReadOnlyList<Section> Sections { get; private init; } = [];

    public IReadOnlyList<SavedQueue> Saved { get; private init; } = [];

    /// <summary>What was typed as the name of a queue to keep.</summary>
    public string? SavedName { get; init; }

    /// <summary>What was just done, and the decision to undo it by.</summary>
    public JustDone? Done { get; init; }

    /// <summary>Whether this is a page after the first.</summary>
    public bool IsLaterPage { get; private init; }

    public sealed record Row(
        long Id, string Name, string Beginning, string? Language, CommentState State, DateTimeOffset CreatedAt, string Headline, DateTimeOffset? ReportedAt, DateTimeOffset? AppealedAt, string? ReadBy)
    {
        /// <summary>Where a page of a queue ends that ends with it.</summary>
        public PageKey KeyIn(Queue queue) => new(queue switch { Queue.Reported => ReportedAt!.Value, Queue.Appeals => AppealedAt!.Value, _ => CreatedAt }, Id);
    }

    public sealed record Decision(
        long Id, DecisionKind Kind, string Reason, DateTimeOffset DecidedAt, string By, string Name, string Body, long CommentId, bool IsLast);

    /// <summary>Something that was done, in words, and how to undo it.</summary>
    /// <param name="Words">A sentence.</param>
    /// <param name="Undo">The address to send to; none where it cannot be undone.</param>
    public sealed record JustDone(string Words, string? Undo);

    /// <summary>A filter somebody keeps as a queue.</summary>
    public sealed record SavedQueue(int Id, string Name, string Query, bool IsShared, bool CanChange);

    /// <param name="db">The database.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="form">Of a queue that there is.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="comment">The comment to show in full; the first where none is named.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">The moderator has left.</param>
    public static async Task<ModerationQueue> LoadAsync(NewsDbContext db, ModeratorAtWork who, CommentFilterForm form, PageKey? after, long? comment, DateTimeOffset now, CancellationToken cancel)
    {
        var queue = form.Wanted ?? Queue.Waiting;
        var sections = await db.Sections.AsNoTracking().InOrder().ToListAsync(cancel);
        var filter = form.Filter(who.Scope, sections);
        var all = db.Comments.In(queue);
        if (after is { } key) all = all.Following(queue, key);
        PageKey? end = null;
        if (filter.IsSearch)
        {
            end = await all.InOrderOf(queue).Skip(Searched).AsKeys(queue).FirstOrDefaultAsync(cancel) is { } last ? new(last.At, last.Id) : null;
            if (end is { } limit) all = all.UpTo(queue, limit);
        }

        var page = form.Problem() is not null ? [] : await all.Matching(filter).InOrderOf(queue).AsRows(db.CommentClaims.Held(now).OfOthers(who.Account.Id)).Take(PerPage + 1).ToListAsync(cancel);
        var next = page.Count > PerPage ? page[PerPage - 1].KeyIn(queue) : end;
        var shown = comment ?? page.Select(r => (long?)r.Id).FirstOrDefault();
        return new(
            queue, form, [.. page.Take(PerPage)], (await WorkCounts.LoadAsync(db, now, cancel)).For(who.Scope), next,
            await db.ModerationDecisions.ByPeople().InSections(who.Scope.SectionIds).LatestFirst().Take(DecisionsListed).AsDecisions().ToListAsync(cancel), now)
        {
            Pane = shown is { } id ? await CommentPane.LoadAsync(db, who, id, form.Query, NextAfter(page, id), now, cancel) : null,
            IsPartly = end is not null && page.Count <= PerPage,
            IsLaterPage = after is not null,
            Sections = [.. sections.Where(s => who.Scope.Covers(s.Id))],
            Saved = await db.SavedViews.SeenBy(who.Account.Id, ViewedList.Comments).Select(v => new SavedQueue(v.Id, v.Name, v.Query, v.IsShared, v.AccountId == who.Account.Id)).ToListAsync(cancel),
        };
    }

    /// <summary>Numbers of the comments that a filter finds, in the queue's order, at most so many.</summary>
    public static Task<List<long>> NumbersAsync(NewsDbContext db, ModeratorAtWork who, CommentFilterForm form, IReadOnlyList<Section> sections, int most, CancellationToken cancel)
    {
        var queue = form.Wanted ?? Queue.Waiting;
        return db.Comments.In(queue).Matching(form.Filter(who.Scope, sections)).InOrderOf(queue).Select(c => c.Id).Take(most).ToListAsync(cancel);
    }

    private static long? NextAfter(List<Row> page, long id)
    {
        var at = page.FindIndex(r => r.Id == id);
        return at < 0 ? null : page.Skip(at + 1).Concat(page.Take(at)).FirstOrDefault(r => r.ReadBy is null)?.Id;
    }
}

public static class ModerationQueueQueries
{
    private const int Beginning = 180;

    public static IQueryable<Comment> In(this IQueryable<Comment> comments, Queue queue) => queue switch
    {
        Queue.Reported => comments.Reported(),
        Queue.Unread => comments.Unread(),
        Queue.Approved => comments.Approved(),
        Queue.Rejected => comments.Rejected(),
        Queue.Spam => comments.Spam(),
        Queue.Appeals => comments.Appealed(),
        _ => comments.AwaitingModeration(),
    };

    public static IQueryable<ModerationQueue.Row> AsRows(this IQueryable<Comment> comments, IQueryable<CommentClaim> claims)
        => comments.Select(c => new ModerationQueue.Row(
            c.Id, c.Name, c.Body.Substring(0, Beginning), c.Language, c.State, c.CreatedAt, c.Article.Live!.Headline, c.ReportedAt, c.AppealedAt,
            claims.Where(x => x.CommentId == c.Id).Select(x => x.Account.Name).FirstOrDefault()));

    /// <summary>By what a page of a queue ends.</summary>
    public static IQueryable<QueueKey> AsKeys(this IQueryable<Comment> comments, Queue queue) => queue switch
    {
        Queue.Reported => comments.Select(c => new QueueKey(c.ReportedAt!.Value, c.Id)),
        Queue.Appeals => comments.Select(c => new QueueKey(c.AppealedAt!.Value, c.Id)),
        _ => comments.Select(c => new QueueKey(c.CreatedAt, c.Id)),
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

    /// <summary>What stands in <see cref="InOrderOf"/> up to a comment, itself included.</summary>
    public static IQueryable<Comment> UpTo(this IQueryable<Comment> comments, Queue queue, PageKey key) => queue switch
    {
        Queue.Reported => comments.Where(c => c.ReportedAt < key.At || (c.ReportedAt == key.At && c.Id <= key.Id)),
        Queue.Appeals => comments.Where(c => c.AppealedAt < key.At || (c.AppealedAt == key.At && c.Id <= key.Id)),
        Queue.Waiting or Queue.Unread => comments.Where(c => c.CreatedAt < key.At || (c.CreatedAt == key.At && c.Id <= key.Id)),
        _ => comments.Where(c => c.CreatedAt > key.At || (c.CreatedAt == key.At && c.Id >= key.Id)),
    };

    public static IQueryable<ModerationQueue.Decision> AsDecisions(this IQueryable<ModerationDecision> decisions)
        => decisions.Select(d => new ModerationQueue.Decision(
            d.Id, d.Kind, d.Reason, d.DecidedAt, d.DecidedBy!.Name, d.Comment.Name, d.Comment.Body, d.CommentId,
            !d.Comment.Decisions.Any(later => later.Id > d.Id)));

    /// <summary>A place in a queue, as the database gives it.</summary>
    public sealed record QueueKey(DateTimeOffset At, long Id);
}
