using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Languages;
using NewsSite.Moderation;

namespace NewsSite.Reports;

/// <summary>What became of a report that was sent.</summary>
public abstract record ReportReceipt
{
    /// <summary>It is stored, now or when the same was sent before.</summary>
    public sealed record Stored(string Key) : ReportReceipt;

    /// <summary>Too many came at once.</summary>
    public sealed record TooSoon(TimeSpan Wait) : ReportReceipt;

    /// <summary>The gate says no, in words for the reporter.</summary>
    public sealed record Barred(Sentence Why) : ReportReceipt;

    /// <summary>The comment is no longer on the page.</summary>
    public sealed record Gone : ReportReceipt;
}

/// <summary>Takes a report in: the same one once, where the gate allows it, and not too many at once.</summary>
public sealed class ReportIntake(NewsDbContext db, Participation participation, Flood flood, SenderMarks marks)
{
    private const int Tries = 5;

    /// <param name="commentId">The comment that is reported.</param>
    /// <param name="words">Without problems.</param>
    /// <param name="place">As in <see cref="CommentIntake.Signs"/>.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="DbUpdateException">The database is in trouble; nothing is stored.</exception>
    public async Task<ReportReceipt> TakeAsync(long commentId, ReportWords words, string? place, DateTimeOffset now, CancellationToken cancel)
    {
        var mark = await marks.OfAsync(db, place, now, cancel);
        if (await SentBeforeAsync(commentId, words.Fingerprint(commentId, mark, now), cancel) is { } before) return before;
        var deed = words.Reason == ReportReason.Illegal ? Deed.ReportTheIllegal : Deed.Report;
        var articleId = await db.Comments.Numbered(commentId).Select(c => c.ArticleId).FirstOrDefaultAsync(cancel);
        if ((await participation.CanParticipateAsync(deed, articleId, new(words.Email, mark), now, cancel)).Why is { } why) return new ReportReceipt.Barred(why);
        if (flood.WaitToReport(mark, now) is { } wait) return new ReportReceipt.TooSoon(wait);
        for (var left = Tries; ; left--)
        {
            if (await db.Comments.OnAnyOf(db.Articles.Published(now)).Approved().Numbered(commentId).FirstOrDefaultAsync(cancel) is not { } comment) return new ReportReceipt.Gone();
            var report = comment.TakeReport(words, mark, now);
            try
            {
                await db.SaveChangesAsync(cancel);
                return new ReportReceipt.Stored(report.Key);
            }
            catch (DbUpdateException error) when (left > 1 && (error is DbUpdateConcurrencyException || DatabaseErrors.IsDuplicateKey(error)))
            {
                // Somebody decided about the comment, or reported it, at this very moment.
                db.ChangeTracker.Clear();
                if (await SentBeforeAsync(commentId, report.Fingerprint, cancel) is { } twin) return twin;
            }
        }
    }

    private async Task<ReportReceipt.Stored?> SentBeforeAsync(long commentId, long fingerprint, CancellationToken cancel)
        => await db.Reports.Alike(commentId, fingerprint).Select(r => new ReportReceipt.Stored(r.Key)).FirstOrDefaultAsync(cancel);
}
