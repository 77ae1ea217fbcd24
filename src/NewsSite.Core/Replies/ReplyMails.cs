using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsSite.Articles;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Markup;

namespace NewsSite.Replies;

/// <summary>Tells a commenter by mail that somebody has answered, when the answer comes onto the page.</summary>
internal sealed class ReplyMails(NewsDbContext db, Letterhead paper)
{
    /// <summary>The notices and mails that pending changes of comments call for; to be stored with them.</summary>
    public async Task<IReadOnlyList<object>> InAsync(ChangeTracker changes, CancellationToken cancel)
    {
        List<object> told = [];
        foreach (var entry in changes.Entries<Comment>().Where(ComesOntoThePage).ToList())
        {
            var reply = entry.Entity;
            var now = reply.Decisions.Max(d => (DateTimeOffset?)d.DecidedAt) ?? reply.CreatedAt;
            var who = await db.ReplySubscriptions
                .ToldOf(db.Comments, db.Articles.Published(now), db.ReplyNotices, reply.ParentId!.Value, reply.Id).FirstOrDefaultAsync(cancel);
            if (who is null || who.CommenterId == reply.CommenterId) continue;
            told.Add(new ReplyNotice(reply, who.CommenterId, who.Mailing, now));
            if (who.Mailing == ReplyMailing.AtOnce) told.Add(Mail(who, reply, now));
        }

        return told;
    }

    private static bool ComesOntoThePage(EntityEntry<Comment> entry)
        => entry.Entity is { ParentId: not null, IsApproved: true }
            && (entry.State == EntityState.Added || (entry.State == EntityState.Modified && entry.Property(c => c.State).OriginalValue != CommentState.Approved));

    private OutboxMail Mail(ToldOfReply who, Comment reply, DateTimeOffset now)
    {
        var end = $"{paper.Address}/unsubscribe/{who.Key}";
        var text = string.Join("\n\n", $"{reply.Name} answered your comment on “{who.Headline}”:", CommentMarkdown.Excerpt(reply.BodyHtml),
            $"Read it below yours: {paper.Address}/c/{reply.ParentId}", $"No more mails about this thread: {end}", $"All your mails and comments: {paper.Address}/account") + "\n";
        return new(who.Email, who.Name, $"[{paper.SiteName}] {reply.Name} answered your comment", text, now) { Unsubscribe = end };
    }
}
