using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Markup;

namespace NewsSite.Replies;

/// <summary>Writes the mails of the day: the replies of which their readers wish to be told together.</summary>
public sealed class ReplyDigest(NewsDbContext db, Letterhead paper)
{
    private const int MostPerRound = 200;
    private const int MostReplies = 50;

    /// <summary>One mail to each commenter for whom the first reply has waited a day; returns how many.</summary>
    public async Task<int> WriteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var due = await db.ReplyNotices.DueForDigest(now - ReplyNotice.DigestAfter).Take(MostPerRound).ToListAsync(cancel);
        var written = 0;
        foreach (var commenterId in due.Distinct())
        {
            db.ChangeTracker.Clear();
            if (await WriteAsync(commenterId, now, cancel)) written++;
        }

        return written;
    }

    private async Task<bool> WriteAsync(int commenterId, DateTimeOffset now, CancellationToken cancel)
    {
        var who = await db.Commenters.Numbered(commenterId).FirstAsync(cancel);
        var notices = await db.ReplyNotices.WaitingFor(commenterId).OrderBy(n => n.ReplyId).Take(MostReplies).ToListAsync(cancel);
        var ids = notices.Select(n => n.ReplyId).ToList();

        // What a moderator has taken off the page since is not told.
        var replies = await db.Comments.OnAnyOf(db.Articles.Published(now)).Approved().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id)
            .Select(c => new { c.Id, c.Name, c.BodyHtml, c.Article.Live!.Headline }).ToListAsync(cancel);
        foreach (var notice in notices) notice.MarkMailed(now);
        if (replies.Count > 0)
        {
            var end = $"{paper.Address}/unsubscribe/{who.MailKey}";
            var parts = replies.Select(r => $"{r.Name} answered your comment on “{r.Headline}”:\n\n{CommentMarkdown.Excerpt(r.BodyHtml)}\n\nRead it: {paper.Address}/c/{r.Id}");
            var text = string.Join("\n\n", [.. parts, $"Choose which threads you are mailed about: {paper.Address}/account", $"No more mails about replies at all: {end}"]) + "\n";
            db.Add(new OutboxMail(who.Email, who.Name, $"[{paper.SiteName}] {(replies.Count == 1 ? "1 reply" : $"{replies.Count} replies")} to your comments", text, now) { Unsubscribe = end });
        }

        await db.SaveChangesAsync(cancel);
        return replies.Count > 0;
    }
}
