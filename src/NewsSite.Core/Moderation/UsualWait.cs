using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Moderation;

/// <summary>How long comments wait for a moderator today.</summary>
public static class UsualWait
{
    private const int Counted = 51;

    /// <summary>The median of the last decisions of 24 hours about comments that waited; none where there were none.</summary>
    public static async Task<TimeSpan?> OfAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var last = await db.ModerationDecisions.EndingAWait(now.AddDays(-1)).LatestFirst().Take(Counted)
            .Select(d => new { d.DecidedAt, Sent = d.Comment.EditedAt ?? d.Comment.CreatedAt }).ToListAsync(cancel);
        var waits = last.Select(d => d.DecidedAt - d.Sent).Order().ToList();
        return waits.Count == 0 ? null : waits[waits.Count / 2];
    }
}
