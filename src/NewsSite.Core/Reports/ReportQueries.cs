namespace NewsSite.Reports;

/// <summary>The phrases in which the site asks for reports.</summary>
public static class ReportQueries
{
    public static IQueryable<Report> WithKey(this IQueryable<Report> reports, string key) => reports.Where(r => r.Key == key);

    public static IQueryable<Report> Called(this IQueryable<Report> reports, string reference) => reports.Where(r => r.Reference == reference);

    /// <summary>The same report of a comment, sent before.</summary>
    public static IQueryable<Report> Alike(this IQueryable<Report> reports, long commentId, long fingerprint)
        => reports.Where(r => r.CommentId == commentId && r.Fingerprint == fingerprint);

    /// <summary>Those that wait for a decision.</summary>
    public static IQueryable<Report> Open(this IQueryable<Report> reports) => reports.Where(r => r.ClosedAt == null);

    public static IQueryable<Report> Closed(this IQueryable<Report> reports) => reports.Where(r => r.ClosedAt != null);

    /// <summary>Those closed from a time on, before another.</summary>
    public static IQueryable<Report> ClosedBetween(this IQueryable<Report> reports, DateTimeOffset from, DateTimeOffset until) => reports.Where(r => r.ClosedAt >= from && r.ClosedAt < until);

    public static IQueryable<Report> OfTheIllegal(this IQueryable<Report> reports) => reports.Where(r => r.Reason == ReportReason.Illegal);

    public static IQueryable<Report> MadeBefore(this IQueryable<Report> reports, DateTimeOffset until) => reports.Where(r => r.MadeAt < until);

    public static IQueryable<Report> OldestFirst(this IQueryable<Report> reports) => reports.OrderBy(r => r.MadeAt).ThenBy(r => r.Id);

    public static IQueryable<Report> NewestFirst(this IQueryable<Report> reports) => reports.OrderByDescending(r => r.MadeAt).ThenByDescending(r => r.Id);

    /// <summary>What follows a report in <see cref="NewestFirst"/>: a page by key.</summary>
    public static IQueryable<Report> OlderThan(this IQueryable<Report> reports, DateTimeOffset madeAt, long id)
        => reports.Where(r => r.MadeAt < madeAt || (r.MadeAt == madeAt && r.Id < id));

    /// <summary>Those older than a time that still carry the mark of their place.</summary>
    public static IQueryable<Report> MarkedBefore(this IQueryable<Report> reports, DateTimeOffset until)
        => reports.Where(r => r.SenderMark != null && r.MadeAt < until);

    /// <summary>Those closed before a time that still say who made them.</summary>
    public static IQueryable<Report> SignedAndClosedBefore(this IQueryable<Report> reports, DateTimeOffset until)
        => reports.Where(r => r.ClosedAt < until && (r.Name != null || r.Email != null));
}
