using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Sanctions;
using NewsSite.Reports;
using NewsSite.Respects;

namespace NewsSite.Comments;

/// <summary>How much is still known of the places that readers wrote from: the proof that it is forgotten as promised.</summary>
/// <param name="Of">What carries the marks.</param>
/// <param name="Count">How many marks are kept.</param>
/// <param name="Overdue">Those older than <see cref="SenderSalt.KeptFor"/>; they go with the next round.</param>
/// <param name="Oldest">When the oldest of them came.</param>
public sealed record KeptMarks(string Of, int Count, int Overdue, DateTimeOffset? Oldest)
{
    public static async Task<IReadOnlyList<KeptMarks>> LoadAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel) =>
    [
        await CountAsync("Comments", until => db.Comments.MarkedBefore(until).Select(c => c.CreatedAt), now, cancel),
        await CountAsync("Reports", until => db.Reports.MarkedBefore(until).Select(r => r.MadeAt), now, cancel),
        await CountAsync("Respects", until => db.Respects.MarkedBefore(until).Select(r => r.GivenAt), now, cancel),
        await CountAsync("Sanctions", until => db.Sanctions.MarkedBefore(until).Select(s => s.GivenAt), now, cancel),
    ];

    private static async Task<KeptMarks> CountAsync(string of, Func<DateTimeOffset, IQueryable<DateTimeOffset>> marked, DateTimeOffset now, CancellationToken cancel)
    {
        var all = marked(DateTimeOffset.MaxValue);
        return new(of, await all.CountAsync(cancel), await marked(now - SenderSalt.KeptFor).CountAsync(cancel), await all.OrderBy(at => at).Select(at => (DateTimeOffset?)at).FirstOrDefaultAsync(cancel));
    }
}
