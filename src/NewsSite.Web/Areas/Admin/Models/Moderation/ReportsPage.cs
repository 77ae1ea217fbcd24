using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Reports;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Which reports the desk looks at.</summary>
public enum ReportShelf
{
    Open,
    Illegal,
    Closed,
    All,
}

/// <summary>What readers reported, the newest first, and what became of it.</summary>
public sealed record ReportsPage(ReportShelf Shelf, string? Reference, IReadOnlyList<ReportsPage.Listed> Reports, PageKey? Next, DateTimeOffset Now)
{
    private const int PerPage = 50;

    public sealed record Listed(
        long Id, string Reference, ReportReason Reason, IllegalGround? Ground, string Words, string? Name, string? Email, DateTimeOffset MadeAt, DateTimeOffset? ClosedAt, CommentState? After,
        string? DecidedBy, string? DecisionReason, long CommentId, string Sender, string Body)
    {
        public ReportState State => Report.StateOf(ClosedAt, After);

        /// <summary>By when it must be decided; only what is said to be illegal must.</summary>
        public DateTimeOffset? DueAt => Reason == ReportReason.Illegal ? MadeAt + Report.Due : null;
    }

    public static async Task<ReportsPage> LoadAsync(NewsDbContext db, ReportShelf shelf, string? reference, PageKey? after, DateTimeOffset now, CancellationToken cancel)
    {
        var reports = db.Reports.On(shelf);
        if (reference is { Length: > 0 }) reports = db.Reports.Called(reference.Trim().ToUpperInvariant());
        if (after is { } key) reports = reports.OlderThan(key.At, key.Id);
        var page = await reports.NewestFirst().Take(PerPage + 1).AsListed().ToListAsync(cancel);
        return new(shelf, reference, [.. page.Take(PerPage)], page.Count > PerPage ? new(page[PerPage - 1].MadeAt, page[PerPage - 1].Id) : null, now);
    }
}

public static class ReportsPageQueries
{
    public static IQueryable<Report> On(this IQueryable<Report> reports, ReportShelf shelf) => shelf switch
    {
        ReportShelf.Open => reports.Open(),
        ReportShelf.Illegal => reports.OfTheIllegal(),
        ReportShelf.Closed => reports.Closed(),
        _ => reports,
    };

    public static IQueryable<ReportsPage.Listed> AsListed(this IQueryable<Report> reports)
        => reports.Select(r => new ReportsPage.Listed(
            r.Id, r.Reference, r.Reason, r.Ground, r.Words, r.Name, r.Email, r.MadeAt, r.ClosedAt, r.Decision == null ? null : r.Decision.StateAfter,
            r.Decision == null ? null : r.Decision.DecidedBy!.Name, r.Decision == null ? null : r.Decision.Reason, r.CommentId, r.Comment.Name, r.Comment.Body));
}
