using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Reports;

namespace NewsSite.Web.Models;

/// <summary>What has become of a report, for whoever made it.</summary>
public sealed record SentReport(
    string Reference, long CommentId, ReportReason Reason, IllegalGround? Ground, string Words, DateTimeOffset MadeAt, DateTimeOffset? ClosedAt, CommentState? After, string? DecisionReason,
    bool IsMailed)
{
    public ReportState State => Report.StateOf(ClosedAt, After);

    public DateTimeOffset DueAt => MadeAt + Report.Due;

    /// <summary>Null when nothing was reported under the key.</summary>
    public static Task<SentReport?> LoadAsync(NewsDbContext db, string key, CancellationToken cancel) => db.Reports.WithKey(key).AsSent().FirstOrDefaultAsync(cancel)!;
}

public static class SentReportQueries
{
    public static IQueryable<SentReport> AsSent(this IQueryable<Report> reports)
        => reports.Select(r => new SentReport(
            r.Reference, r.CommentId, r.Reason, r.Ground, r.Words, r.MadeAt, r.ClosedAt, r.Decision == null ? null : r.Decision.StateAfter,
            r.Decision == null ? null : r.Decision.Reason, r.Email != null));
}
