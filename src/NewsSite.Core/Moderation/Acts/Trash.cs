using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;

namespace NewsSite.Moderation.Acts;

/// <summary>Erases what moderators took off the page, once nobody can bring it back.</summary>
public static class Trash
{
    /// <summary>How long a refused comment is kept: as long as its sender could contest the refusal.</summary>
    public static readonly TimeSpan RefusedKept = TimeSpan.FromDays(183);

    private const int AtOnce = 200;

    /// <summary>Erases spam decided about before <see cref="ModerationDecision.UndoneWithin"/>, and refusals before <see cref="RefusedKept"/>; says how many.</summary>
    public static async Task<int> EmptyAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var spam = await db.Comments.Spam().UntouchedSince(now - ModerationDecision.UndoneWithin).Take(AtOnce).Select(c => c.Id).ToListAsync(cancel);
        var refused = await db.Comments.Rejected().UntouchedSince(now - RefusedKept).Take(AtOnce).Select(c => c.Id).ToListAsync(cancel);
        var erased = 0;
        foreach (var id in spam.Concat(refused))
        {
            var comment = await db.Comments.Numbered(id).WithLedger().FirstAsync(cancel);
            comment.Erase(now);
            try
            {
                await db.SaveChangesAsync(cancel);
                erased++;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody has decided about it at this very moment; the next round looks again.
            }

            db.ChangeTracker.Clear();
        }

        return erased;
    }
}
