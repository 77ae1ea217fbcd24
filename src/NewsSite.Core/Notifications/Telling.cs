using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Moderation.Acts;
using NewsSite.Moderation.Sanctions;
using NewsSite.Notes;
using NewsSite.Publishing;
using NewsSite.Replies;
using NewsSite.Reports;

namespace NewsSite.Notifications;

/// <summary>
/// Turns what is about to be stored into notifications, and notifications into mails, so that nobody who writes a note or moves a story has to
/// think of telling anybody. <see cref="NewsDbContext"/> asks for it in every save.
/// </summary>
internal sealed class Telling(NewsDbContext db, Letterhead? letterhead)
{
    /// <summary>Adds them to the context and returns them, so that a save that fails can take them back.</summary>
    public async Task<IReadOnlyList<object>> AddAsync(CancellationToken cancel)
    {
        List<Notification> told = [];
        foreach (var note in Added<Note>()) told.AddRange(await OfAsync(note, cancel));
        foreach (var act in Added<EditorialAct>().Where(a => a.ArticleId > 0)) told.AddRange(await OfAsync(act, cancel));
        db.AddRange(told);
        if (letterhead is null) return told;

        var answers = await new ReplyMails(db, letterhead).InAsync(db.ChangeTracker, cancel);
        List<OutboxMail> mails = [.. await MailsAsync(Added<Notification>(), letterhead, cancel), .. ReportMails.In(db.ChangeTracker, letterhead), .. await StatementsOfReasons.InAsync(db, letterhead, cancel), .. await SanctionMails.InAsync(db, letterhead, cancel)];
        db.AddRange(mails);
        db.AddRange(answers);
        return [.. told, .. mails, .. answers];
    }

    private async Task<IEnumerable<Notification>> OfAsync(Note note, CancellationToken cancel)
    {
        var mentioned = await ReadersAsync(db.Users.Called(NoteText.Mentions(note.Text)), note.WrittenById, cancel);
        var concerned = await ReadersAsync(ConcernedBy(note.ArticleId), note.WrittenById, cancel);
        return mentioned.Select(id => (id, NotificationKind.Mentioned)).Concat(concerned.Except(mentioned).Select(id => (id, NotificationKind.NoteWritten)))
            .Select(t => new Notification(t.Item1, t.Item2, note.ArticleId, note.WrittenBy, note.WrittenAt, note.Text, note));
    }

    private async Task<IEnumerable<Notification>> OfAsync(EditorialAct act, CancellationToken cancel)
    {
        if (NotificationKinds.Of(act.Kind) is not { } kind) return [];
        var told = kind switch
        {
            NotificationKind.Submitted => await EditorsAsync(act.DoneById, cancel),
            NotificationKind.HandedOver => [.. NewOwnersOf(act.ArticleId).Where(id => id != act.DoneById)],
            _ => await ReadersAsync(ConcernedBy(act.ArticleId), act.DoneById, cancel),
        };
        return told.Select(id => new Notification(id, kind, act.ArticleId, act.DoneBy, act.DoneAt, act.Note));
    }

    /// <summary>Whose story it is, and those who sign it.</summary>
    private IQueryable<Account> ConcernedBy(int articleId)
    {
        var owners = db.Articles.Where(a => a.Id == articleId).Select(a => a.OwnerId);
        var signers = db.Articles.Where(a => a.Id == articleId).SelectMany(a => a.Working.Authors).Select(a => a.Author.AccountId);
        return db.Users.Where(a => owners.Contains(a.Id) || signers.Contains(a.Id));
    }

    /// <summary>Not stored yet: the story is handed over by the save that asks.</summary>
    private IEnumerable<int> NewOwnersOf(int articleId)
        => db.Articles.Local.Where(a => a.Id == articleId).Select(a => a.OwnerId).OfType<int>();

    /// <summary>The editors, and where a paper has none its administrators.</summary>
    private async Task<List<int>> EditorsAsync(int besides, CancellationToken cancel)
    {
        var editors = await HoldersOfAsync(Roles.Editor, cancel);
        if (editors.Count == 0) editors = await HoldersOfAsync(Roles.Administrator, cancel);
        return [.. editors.Where(id => id != besides)];
    }

    private Task<List<int>> ReadersAsync(IQueryable<Account> accounts, int besides, CancellationToken cancel)
        => accounts.WithAnyOf(Roles.Writing, db.Roles, db.UserRoles).Where(a => a.Id != besides).Select(a => a.Id).ToListAsync(cancel);

    private Task<List<int>> HoldersOfAsync(string role, CancellationToken cancel)
        => db.Users.WithAnyOf([role], db.Roles, db.UserRoles).Select(a => a.Id).ToListAsync(cancel);

    private async Task<List<OutboxMail>> MailsAsync(List<Notification> told, Letterhead paper, CancellationToken cancel)
    {
        if (told.Count == 0) return [];
        var ids = told.Select(n => n.AccountId).Distinct().ToList();
        var accounts = await db.Users.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Name, a.Email }).ToListAsync(cancel);
        var choices = await db.MailChoices.Where(c => ids.Contains(c.AccountId)).ToListAsync(cancel);
        List<OutboxMail> mails = [];
        foreach (var notification in told)
        {
            var byMail = choices.Find(c => (c.AccountId, c.Kind) == (notification.AccountId, notification.Kind))?.ByMail ?? notification.Kind.IsMailedByDefault();
            if (!byMail || accounts.Find(a => a.Id == notification.AccountId) is not { Email: { } address } account) continue;
            var story = await db.Articles.Where(a => a.Id == notification.ArticleId).Select(a => new { a.Working.Headline, a.EmbargoedUntil }).FirstAsync(cancel);
            var mail = new NotificationMail(paper, notification, story.EmbargoedUntil > notification.DoneAt ? null : story.Headline);
            mails.Add(new OutboxMail(address, account.Name, mail.Subject, mail.Text, notification.DoneAt));
        }

        return mails;
    }

    private List<T> Added<T>()
        where T : class
        => [.. db.ChangeTracker.Entries<T>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)];
}
