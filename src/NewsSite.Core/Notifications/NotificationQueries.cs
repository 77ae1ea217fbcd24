namespace NewsSite.Notifications;

/// <summary>The phrases in which the desk asks for notifications.</summary>
public static class NotificationQueries
{
    public static IQueryable<Notification> For(this IQueryable<Notification> notifications, int accountId)
        => notifications.Where(n => n.AccountId == accountId);

    public static IQueryable<Notification> Unread(this IQueryable<Notification> notifications, int accountId)
        => notifications.Where(n => n.AccountId == accountId && n.ReadAt == null);

    /// <summary>The last one first, below a number where one is given: a page by key.</summary>
    public static IQueryable<Notification> NewestFirst(this IQueryable<Notification> notifications, long? below)
        => notifications.Where(n => below == null || n.Id < below).OrderByDescending(n => n.Id);

    public static IQueryable<MailChoice> Of(this IQueryable<MailChoice> choices, int accountId) => choices.Where(c => c.AccountId == accountId);
}
