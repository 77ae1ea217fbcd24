using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Moderation.Shifts;
using NewsSite.Notifications;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Mail;

/// <summary>Tells moderators who want it by mail which comments wait, each comment once, with links to decide about it.</summary>
public static class WaitingMails
{
    private const int CommentsInMail = 10;
    private const int Beginning = 400;

    /// <summary>Writes the mails; says how many.</summary>
    public static async Task<int> WriteAsync(NewsDbContext db, Letterhead paper, DecisionKeys keys, DateTimeOffset now, CancellationToken cancel)
    {
        var moderators = await db.Users.WithAnyOf(Roles.Moderating, db.Roles, db.UserRoles)
            .Where(a => a.Email != null && db.MailChoices.Any(c => c.AccountId == a.Id && c.Kind == NotificationKind.CommentsWaiting && c.ByMail)).ToListAsync(cancel);
        var written = 0;
        foreach (var moderator in moderators)
        {
            var scope = await ModeratorScope.LoadAsync(db, moderator.Id, cancel);
            var told = await db.ModeratorMails.FindAsync([moderator.Id], cancel);
            var last = told?.LastCommentId ?? 0;
            var waiting = await db.Comments.AwaitingModeration().InSections(scope.SectionIds).Where(c => c.Id > last && c.Email != moderator.Email).OrderBy(c => c.Id).Take(CommentsInMail)
                .Select(c => new Waiting(c.Id, c.Version, c.Name, c.Body, c.Article.Live!.Headline)).ToListAsync(cancel);
            if (waiting.Count == 0) continue;
            if (told is null) db.Add(told = new ModeratorMail(moderator.Id, 0));
            told.LastCommentId = waiting[^1].Id;
            var subject = $"[{paper.SiteName}] {(waiting.Count == 1 ? "A comment waits" : $"{waiting.Count} comments wait")} for a moderator";
            db.Add(new OutboxMail(moderator.Email!, moderator.Name, subject, Text(paper, keys, moderator, waiting), now));
            await db.SaveChangesAsync(cancel);
            written++;
        }

        return written;
    }

    private sealed record Waiting(long Id, int Version, string Name, string Body, string Headline);

    private static string Text(Letterhead paper, DecisionKeys keys, Account moderator, List<Waiting> waiting) => string.Join("\n\n", waiting
        .Select(w => string.Join('\n',
            $"{w.Name} on “{w.Headline}”:",
            $"> {(w.Body.Length > Beginning ? $"{w.Body[..Beginning]}…" : w.Body).ReplaceLineEndings("\n> ")}",
            $"Approve: {paper.Address}/moderate/{keys.For(new(w.Id, w.Version, moderator.Id, true))}",
            $"Reject: {paper.Address}/moderate/{keys.For(new(w.Id, w.Version, moderator.Id, false))}",
            $"At the desk: {paper.Address}/admin/comments?comment={w.Id.ToString(CultureInfo.InvariantCulture)}"))
        .Append("Each link asks once more before anything is done, and works for a week, or until somebody decides. Whoever has this mail can use them.")
        .Append($"Choose what is mailed to you: {paper.Address}/admin/notifications/mail")) + "\n";
}
