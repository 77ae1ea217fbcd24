using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Commenters;
using NewsSite.Moderation;

namespace NewsSite.Comments;

/// <summary>The phrases in which the site asks for comments.</summary>
public static class CommentQueries
{
    public static IQueryable<Comment> Under(this IQueryable<Comment> comments, int articleId) => comments.Where(c => c.ArticleId == articleId);

    public static IQueryable<Comment> Numbered(this IQueryable<Comment> comments, long id) => comments.Where(c => c.Id == id);

    public static IQueryable<Comment> Sent(this IQueryable<Comment> comments, Guid commandId) => comments.Where(c => c.CommandId == commandId);

    public static IQueryable<Comment> Approved(this IQueryable<Comment> comments) => comments.Where(c => c.State == CommentState.Approved);

    public static IQueryable<Comment> SentSince(this IQueryable<Comment> comments, DateTimeOffset at) => comments.Where(c => c.CreatedAt > at);

    /// <summary>Those on the given articles, such as the published ones.</summary>
    public static IQueryable<Comment> OnAnyOf(this IQueryable<Comment> comments, IQueryable<Article> articles)
        => comments.Where(c => articles.Any(a => a.Id == c.ArticleId));

    /// <summary>With every decision, report, appeal and revision, which whoever changes its state needs.</summary>
    public static IQueryable<Comment> WithLedger(this IQueryable<Comment> comments)
        => comments.Include(c => c.Decisions).Include(c => c.Reports).Include(c => c.Revisions).Include(c => c.Appeals).AsSplitQuery();

    /// <summary>
    /// What has a place on an article's page: approved comments, the empty places of others that approved ones answer, and for a sender
    /// the one that is his own.
    /// </summary>
    public static IQueryable<Comment> OnThePage(this IQueryable<Comment> comments, IQueryable<Comment> all, long? sendersOwn)
    {
        // By both ends of their range, because for a beginning no index is used and every approved comment of the site would be looked at.
        var afterAllBelow = ThreadPath.AfterAllBelow("");
        return comments.Where(c => c.State == CommentState.Approved || c.Id == sendersOwn
            || all.Any(r => r.ArticleId == c.ArticleId && (r.State == CommentState.Approved || r.Id == sendersOwn)
                && string.Compare(r.Path, c.Path) > 0 && string.Compare(r.Path, c.Path + afterAllBelow) < 0));
    }

    /// <summary>Comments that began a thread.</summary>
    public static IQueryable<Comment> Threads(this IQueryable<Comment> comments) => comments.Where(c => c.ParentId == null);

    /// <summary>From a path on, itself included.</summary>
    public static IQueryable<Comment> From(this IQueryable<Comment> comments, string path) => comments.Where(c => string.Compare(c.Path, path) >= 0);

    /// <summary>Up to a path, itself excluded.</summary>
    public static IQueryable<Comment> Before(this IQueryable<Comment> comments, string path) => comments.Where(c => string.Compare(c.Path, path) < 0);

    /// <summary>Those that are read before a path or stand at it; all where there is no such path.</summary>
    public static IQueryable<Comment> UpTo(this IQueryable<Comment> comments, IQueryable<string> path)
        => comments.Where(c => string.Compare(c.Path, path.FirstOrDefault() ?? ThreadPath.AfterAll) <= 0);

    public static IQueryable<Comment> InReadingOrder(this IQueryable<Comment> comments) => comments.OrderBy(c => c.Path);

    /// <summary>Beginnings of threads in an order.</summary>
    public static IQueryable<Comment> InOrder(this IQueryable<Comment> threads, ThreadOrder order) => order switch
    {
        ThreadOrder.Newest => threads.OrderByDescending(c => c.Path),
        ThreadOrder.Respected => threads.OrderByDescending(c => c.RespectCount).ThenByDescending(c => c.Id),
        _ => threads.InReadingOrder(),
    };

    /// <summary>What follows a thread in <see cref="InOrder"/>, itself included: a page by key.</summary>
    public static IQueryable<Comment> From(this IQueryable<Comment> threads, ThreadOrder order, ThreadPlace first) => order switch
    {
        ThreadOrder.Newest => threads.Where(c => string.Compare(c.Path, first.Path) <= 0),
        ThreadOrder.Respected => threads.Where(c => c.RespectCount < first.RespectCount || (c.RespectCount == first.RespectCount && c.Id <= first.Id)),
        _ => threads.From(first.Path),
    };

    public static IQueryable<ThreadPlace> AsPlaces(this IQueryable<Comment> threads) => threads.Select(c => new ThreadPlace(c.Id, c.Path, c.RespectCount));

    /// <summary>The replies in some threads.</summary>
    public static IQueryable<Comment> InThreads(this IQueryable<Comment> comments, IReadOnlyCollection<long> threads) => comments.Where(c => c.RootId != null && threads.Contains(c.RootId.Value));

    /// <summary>The moderation queue.</summary>
    public static IQueryable<Comment> AwaitingModeration(this IQueryable<Comment> comments)
        => comments.Where(c => c.State == CommentState.Waiting);

    /// <summary>What the rules put on the page and no moderator has read.</summary>
    public static IQueryable<Comment> Unread(this IQueryable<Comment> comments)
    {
        // Compared, because SQLite looks for a bare truth in no index.
        var unread = true;
        return comments.Where(c => c.IsUnread == unread);
    }

    /// <summary>What readers have reported and no moderator has decided about since.</summary>
    public static IQueryable<Comment> Reported(this IQueryable<Comment> comments) => comments.Where(c => c.ReportedAt != null);

    /// <summary>The longest reported first.</summary>
    public static IQueryable<Comment> FirstReportedFirst(this IQueryable<Comment> comments) => comments.OrderBy(c => c.ReportedAt).ThenBy(c => c.Id);

    /// <summary>What follows a comment in <see cref="FirstReportedFirst"/>: a page by key.</summary>
    public static IQueryable<Comment> ReportedAfter(this IQueryable<Comment> comments, DateTimeOffset reportedAt, long id)
        => comments.Where(c => c.ReportedAt > reportedAt || (c.ReportedAt == reportedAt && c.Id > id));

    /// <summary>What was refused and its sender asks to have looked at again.</summary>
    public static IQueryable<Comment> Appealed(this IQueryable<Comment> comments) => comments.Where(c => c.AppealedAt != null);

    /// <summary>The longest waiting appeal first.</summary>
    public static IQueryable<Comment> FirstAppealedFirst(this IQueryable<Comment> comments) => comments.OrderBy(c => c.AppealedAt).ThenBy(c => c.Id);

    /// <summary>What follows a comment in <see cref="FirstAppealedFirst"/>: a page by key.</summary>
    public static IQueryable<Comment> AppealedAfter(this IQueryable<Comment> comments, DateTimeOffset appealedAt, long id)
        => comments.Where(c => c.AppealedAt > appealedAt || (c.AppealedAt == appealedAt && c.Id > id));

    /// <summary>The one that a decision is about; found by the decision, not by looking at each comment's.</summary>
    public static IQueryable<Comment> DecidedBy(this IQueryable<Comment> comments, IQueryable<ModerationDecision> decisions, long decisionId)
        => comments.Where(c => c.Id == decisions.Where(d => d.Id == decisionId).Select(d => d.CommentId).FirstOrDefault());

    public static IQueryable<Comment> Rejected(this IQueryable<Comment> comments) => comments.Where(c => c.State == CommentState.Rejected);

    public static IQueryable<Comment> Spam(this IQueryable<Comment> comments) => comments.Where(c => c.State == CommentState.Spam);

    /// <summary>Those sent and decided about before a time, about which no appeal waits; the oldest first.</summary>
    public static IQueryable<Comment> UntouchedSince(this IQueryable<Comment> comments, DateTimeOffset limit)
        => comments.Where(c => c.CreatedAt < limit && c.AppealedAt == null && !c.Decisions.Any(d => d.DecidedAt >= limit)).OldestFirst();

    /// <summary>Those on stories of some sections; on all stories where none are named.</summary>
    public static IQueryable<Comment> InSections(this IQueryable<Comment> comments, IReadOnlyCollection<int>? sectionIds)
        => sectionIds is null ? comments : comments.Where(c => c.Article.SectionId != null && sectionIds.Contains(c.Article.SectionId.Value));

    /// <summary>The editors’ picks, the last one first.</summary>
    public static IQueryable<Comment> Picks(this IQueryable<Comment> comments)
        => comments.Where(c => c.FeaturedAt != null && c.State == CommentState.Approved).OrderByDescending(c => c.FeaturedAt).ThenByDescending(c => c.Id);

    /// <summary>The start of a thread, where the thread takes no more replies.</summary>
    public static IQueryable<Comment> InClosedThread(this IQueryable<Comment> comments, long rootId) => comments.Where(c => c.Id == rootId && c.ThreadClosedAt != null);

    /// <summary>What some comments are replies to, by their paths.</summary>
    public static IQueryable<Comment> At(this IQueryable<Comment> comments, IReadOnlyCollection<string> paths) => comments.Where(c => paths.Contains(c.Path));

    /// <summary>Those that gave an address, however its letters were typed.</summary>
    public static IQueryable<Comment> SentWith(this IQueryable<Comment> comments, string email)
    {
        var spelled = Commenter.Spell(email);
        return comments.Where(c => c.Email == spelled);
    }

    /// <summary>Those of a confirmed person.</summary>
    public static IQueryable<Comment> OfCommenter(this IQueryable<Comment> comments, int commenterId) => comments.Where(c => c.CommenterId == commenterId);

    /// <summary>Those of guests.</summary>
    public static IQueryable<Comment> OfNobodyKnown(this IQueryable<Comment> comments) => comments.Where(c => c.CommenterId == null);

    /// <summary>Those from one place, by its mark.</summary>
    public static IQueryable<Comment> SentFrom(this IQueryable<Comment> comments, string mark) => comments.Where(c => c.SenderMark == mark);

    /// <summary>Those with the same words, from a time on.</summary>
    public static IQueryable<Comment> Saying(this IQueryable<Comment> comments, long fingerprint, DateTimeOffset since)
        => comments.Where(c => c.Fingerprint == fingerprint && c.CreatedAt >= since);

    /// <summary>Those older than a time that still carry the mark of their place.</summary>
    public static IQueryable<Comment> MarkedBefore(this IQueryable<Comment> comments, DateTimeOffset until)
        // So compared, only those with a mark are read, along their index; SQLite would go through all comments for those that are not null.
        => comments.Where(c => string.Compare(c.SenderMark, "") > 0 && c.CreatedAt < until);

    public static IQueryable<Comment> NewestFirst(this IQueryable<Comment> comments) => comments.OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id);

    /// <summary>What follows a comment in <see cref="NewestFirst"/>: a page by key.</summary>
    public static IQueryable<Comment> OlderThan(this IQueryable<Comment> comments, DateTimeOffset createdAt, long id)
        => comments.Where(c => c.CreatedAt < createdAt || (c.CreatedAt == createdAt && c.Id < id));

    public static IQueryable<Comment> OldestFirst(this IQueryable<Comment> comments) => comments.OrderBy(c => c.CreatedAt).ThenBy(c => c.Id);

    /// <summary>What follows a comment in <see cref="OldestFirst"/>: a page by key.</summary>
    public static IQueryable<Comment> After(this IQueryable<Comment> comments, DateTimeOffset createdAt, long id)
        => comments.Where(c => c.CreatedAt > createdAt || (c.CreatedAt == createdAt && c.Id > id));
}
