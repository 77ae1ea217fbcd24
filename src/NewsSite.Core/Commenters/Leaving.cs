using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Respects;

namespace NewsSite.Commenters;

/// <summary>Erases a commenter and everything of his; threads keep their shape.</summary>
public sealed class Leaving(NewsDbContext db)
{
    private const int AtOnce = 100;
    private const int Tries = 5;

    /// <summary>Erases comment after comment, and the commenter in the end, so that what was interrupted can be asked for again.</summary>
    public async Task EraseAsync(Commenter commenter, DateTimeOffset now, CancellationToken cancel)
    {
        while (await EraseSomeAsync(commenter.Id, now, cancel))
        {
        }

        await new Respecting(db).TakeBackAllAsync(commenter.Id, cancel);
        await db.Confirmations.Where(c => c.Email == commenter.Email).ExecuteDeleteAsync(cancel);
        await db.Outbox.Where(m => m.To == commenter.Email && (m.SentAt != null || m.Unsubscribe != null)).ExecuteDeleteAsync(cancel);
        await db.Commenters.Numbered(commenter.Id).ExecuteDeleteAsync(cancel);
    }

    private async Task<bool> EraseSomeAsync(int commenterId, DateTimeOffset now, CancellationToken cancel)
    {
        for (var left = Tries; ; left--)
        {
            db.ChangeTracker.Clear();
            var comments = await db.Comments.OfCommenter(commenterId).OrderBy(c => c.Id).Take(AtOnce).WithLedger().ToListAsync(cancel);
            foreach (var comment in comments) comment.Erase(now); // is nobody's from then on
            try
            {
                await db.SaveChangesAsync(cancel);
                return comments.Count == AtOnce;
            }
            catch (DbUpdateConcurrencyException) when (left > 1)
            {
                // A moderator has decided about one at this very moment; its sender's wish stands above that.
            }
        }
    }
}
