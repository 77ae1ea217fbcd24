namespace NewsSite.Mail;

/// <summary>The phrases in which the site asks for its mails.</summary>
public static class OutboxQueries
{
    /// <summary>What is to be tried now, the longest waiting first.</summary>
    public static IQueryable<OutboxMail> Due(this IQueryable<OutboxMail> mails, DateTimeOffset now)
        => mails.Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).ThenBy(m => m.Id);

    /// <summary>What is not sent and not given up either.</summary>
    public static IQueryable<OutboxMail> Waiting(this IQueryable<OutboxMail> mails) => mails.Where(m => m.DueAt != null).OrderBy(m => m.DueAt).ThenBy(m => m.Id);

    /// <summary>What will not be tried again by itself, the last first.</summary>
    public static IQueryable<OutboxMail> GivenUp(this IQueryable<OutboxMail> mails)
        => mails.Where(m => m.GivenUpAt != null).OrderByDescending(m => m.GivenUpAt).ThenByDescending(m => m.Id);

    /// <summary>What follows a mail in <see cref="GivenUp"/>: a page by key.</summary>
    public static IQueryable<OutboxMail> After(this IQueryable<OutboxMail> mails, DateTimeOffset givenUpAt, long id)
        => mails.Where(m => m.GivenUpAt < givenUpAt || (m.GivenUpAt == givenUpAt && m.Id < id));

    public static IQueryable<OutboxMail> SentBefore(this IQueryable<OutboxMail> mails, DateTimeOffset limit) => mails.Where(m => m.SentAt < limit);
}
