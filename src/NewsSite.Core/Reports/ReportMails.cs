using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsSite.Mail;

namespace NewsSite.Reports;

/// <summary>What a reader who gave an address is told by mail: that the report has come, and what was decided. Source: article 16(4) and (5) of Regulation (EU) 2022/2065.</summary>
internal static class ReportMails
{
    /// <summary>The mails that pending changes of reports call for.</summary>
    public static IEnumerable<OutboxMail> In(ChangeTracker changes, Letterhead paper)
    {
        foreach (var entry in changes.Entries<Report>().Where(r => r.Entity.Email is not null))
        {
            var report = entry.Entity;
            if (entry.State == EntityState.Added) yield return Mail(report, paper, "has come", Received(report, paper), report.MadeAt);
            else if (report.ClosedAt is { } closed && entry.Property(r => r.ClosedAt).OriginalValue is null) yield return Mail(report, paper, "was decided", Decided(report, paper), closed);
        }
    }

    private static OutboxMail Mail(Report report, Letterhead paper, string what, string text, DateTimeOffset now)
        => new(report.Email!, report.Name ?? "", $"[{paper.SiteName}] Your report {report.Reference} {what}", text, now);

    private static string Received(Report report, Letterhead paper) => Text(
        $"Your report {report.Reference} about the comment at {Comment(report, paper)} has come.",
        "A moderator, not a program, will decide about it.",
        $"What becomes of it: {paper.Address}/report/{report.Key}");

    private static string Decided(Report report, Letterhead paper) => Text(
        $"You reported the comment at {Comment(report, paper)} ({report.Reference}).",
        report.State switch
        {
            ReportState.Upheld => $"A moderator has taken it off the page. The reason: {report.Decision!.Reason}",
            ReportState.Declined => "A moderator has read it and leaves it on the page." + (report.Decision!.Reason.Length > 0 ? $" The reason: {report.Decision.Reason}" : ""),
            _ => "Its sender has erased it, so there was nothing left to decide.",
        },
        "If you see it otherwise, report the comment again and say what we missed. You may also go to court.",
        $"Your report: {paper.Address}/report/{report.Key}");

    private static string Comment(Report report, Letterhead paper) => $"{paper.Address}/c/{report.CommentId}";

    private static string Text(params string[] paragraphs) => string.Join("\n\n", paragraphs) + "\n";
}
