using Microsoft.EntityFrameworkCore;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Data;

namespace NewsSite.Replies;

/// <summary>Begins and ends the mails about replies.</summary>
public sealed class Subscribing(NewsDbContext db)
{
    /// <summary>Adds a subscription of a comment's thread to what is saved next, where there is none yet.</summary>
    public async Task AddAsync(Commenter commenter, Comment comment, DateTimeOffset now, CancellationToken cancel)
    {
        var thread = comment.RootId ?? comment.Id;
        if (commenter.Id == 0 || !await db.ReplySubscriptions.Of(commenter.Id).AnyAsync(s => s.ThreadId == thread, cancel)) db.Add(new ReplySubscription(commenter, thread, now));
    }

    /// <summary>Ends what a key stands for: one thread, or every thread of a commenter.</summary>
    public async Task EndAsync(string key, CancellationToken cancel)
    {
        if (await db.ReplySubscriptions.WithKey(key).ExecuteDeleteAsync(cancel) > 0) return;
        var commenters = db.Commenters.WithMailKey(key).Select(c => c.Id);
        await db.ReplySubscriptions.Where(s => commenters.Contains(s.CommenterId)).ExecuteDeleteAsync(cancel);
        await db.ReplyNotices.Where(n => n.MailedAt == null && commenters.Contains(n.CommenterId)).ExecuteDeleteAsync(cancel);
    }
}
