using NewsSite.Articles;
using NewsSite.Commenters;
using NewsSite.Comments;

namespace NewsSite.Replies;

/// <summary>The phrases in which the site asks who is mailed about replies.</summary>
public static class ReplyQueries
{
    public static IQueryable<ReplySubscription> Of(this IQueryable<ReplySubscription> subscriptions, int commenterId) => subscriptions.Where(s => s.CommenterId == commenterId);

    public static IQueryable<ReplySubscription> WithKey(this IQueryable<ReplySubscription> subscriptions, string key) => subscriptions.Where(s => s.Key == key);

    public static IQueryable<ReplySubscription> NewestFirst(this IQueryable<ReplySubscription> subscriptions)
        => subscriptions.OrderByDescending(s => s.SubscribedAt).ThenByDescending(s => s.ThreadId);

    public static IQueryable<Commenter> WithMailKey(this IQueryable<Commenter> commenters, string key) => commenters.Where(c => c.MailKey == key);

    /// <summary>Who is to be told of an answer to a comment, where its sender wishes so and has not been told.</summary>
    public static IQueryable<ToldOfReply> ToldOf(
        this IQueryable<ReplySubscription> subscriptions, IQueryable<Comment> comments, IQueryable<Article> published, IQueryable<ReplyNotice> noticed, long parentId, long replyId)
        => from p in comments
           from s in subscriptions
           where p.Id == parentId && s.CommenterId == p.CommenterId && s.ThreadId == (p.RootId ?? p.Id) && published.Any(a => a.Id == p.ArticleId) && !noticed.Any(n => n.ReplyId == replyId)
           select new ToldOfReply(s.CommenterId, s.Commenter.Email, s.Commenter.Name, s.Commenter.ReplyMailing, s.Key, p.Article.Live!.Headline);

    /// <summary>Those that wait for the mail of the day, the first of which came before a time.</summary>
    public static IQueryable<int> DueForDigest(this IQueryable<ReplyNotice> notices, DateTimeOffset until)
        => notices.Where(n => n.MailedAt == null && n.NotedAt <= until).OrderBy(n => n.NotedAt).Select(n => n.CommenterId);

    public static IQueryable<ReplyNotice> WaitingFor(this IQueryable<ReplyNotice> notices, int commenterId) => notices.Where(n => n.CommenterId == commenterId && n.MailedAt == null);
}

/// <summary>Who is told of a reply, and how.</summary>
public sealed record ToldOfReply(int CommenterId, string Email, string Name, ReplyMailing Mailing, string Key, string Headline);
