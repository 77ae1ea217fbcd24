using NewsSite.Accounts;
using NewsSite.Data;

namespace NewsSite.Notifications;

/// <summary>Tells somebody of what is neither a note nor an act in the life of a story; those two are told by themselves.</summary>
public static class Notifying
{
    /// <summary>Adds a notification to what is saved next; nobody is told of what he did himself.</summary>
    public static void Notify(
        this NewsDbContext db, int accountId, NotificationKind kind, int articleId, Account by, DateTimeOffset now, string text = "")
    {
        if (accountId != by.Id) db.Add(new Notification(accountId, kind, articleId, by, now, text));
    }
}
