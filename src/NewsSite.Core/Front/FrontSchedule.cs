using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Breaking;
using NewsSite.Data;

namespace NewsSite.Front;

/// <summary>When the front page changes by itself, so that nobody keeps a copy for longer.</summary>
public static class FrontSchedule
{
    /// <summary>The next moment at which a story goes out, a pin begins or ends, or breaking news comes or goes; none when nothing is planned.</summary>
    public static async Task<DateTimeOffset?> NextChangeAsync(NewsDbContext db, FrontPlan plan, DateTimeOffset now, CancellationToken cancel)
    {
        DateTimeOffset?[] moments =
        [
            .. plan.Arrangement.Pins.SelectMany(p => new[] { p.From, p.Until }),
            await db.Articles.DueAfter(now).Select(a => a.PublishAt).FirstOrDefaultAsync(cancel),
            await db.Articles.UnderEmbargo(now).Select(a => a.EmbargoedUntil).FirstOrDefaultAsync(cancel),
            .. (await db.BreakingNews.Unfinished(now).Select(b => new { b.StartsAt, b.EndsAt }).ToListAsync(cancel)).SelectMany(b => new DateTimeOffset?[] { b.StartsAt, b.EndsAt }),
        ];
        return moments.Where(m => m > now).Min();
    }
}
