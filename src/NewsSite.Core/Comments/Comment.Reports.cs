using NewsSite.Moderation;
using NewsSite.Reports;

namespace NewsSite.Comments;

// What readers report of it.
public sealed partial class Comment
{
    /// <summary>Takes in a reader's report of it.</summary>
    /// <exception cref="ArgumentException">The words have problems.</exception>
    public Report TakeReport(ReportWords words, string? senderMark, DateTimeOffset now)
    {
        if (words.Problems().FirstOrDefault() is (_, { } problem)) throw new ArgumentException(problem, nameof(words));
        var report = new Report(this, words, senderMark, now);
        Reports.Add(report);
        ReportedAt ??= now;
        ReportCount++;
        return report;
    }

    /// <summary>Closes the reports that a decision answers: all of them where it took the comment off, else those the moderator had seen; the others wait on.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="last">The number of the last report that the moderator had seen.</param>
    public void CloseReports(ModerationDecision decision, long last)
    {
        foreach (var report in Reports.Where(r => r.ClosedAt is null && (r.Id <= last || decision.StateAfter is CommentState.Rejected or CommentState.Spam))) report.Close(decision, decision.DecidedAt);
        ReportedAt = FirstOpenReport();
    }

    private DateTimeOffset? FirstOpenReport() => Reports.Where(r => r.ClosedAt is null).Min(r => (DateTimeOffset?)r.MadeAt);
}
