using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;

namespace NewsSite.Moderation.Shifts;

/// <summary>Which comment a moderator is reading, so that two do not meet at one: a courtesy, the version of the comment is the guard.</summary>
public sealed class CommentClaim
{
    /// <summary>Who has not moved on after so long has gone.</summary>
    public static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(3);

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    public long CommentId { get; private set; }

    public DateTimeOffset Until { get; private set; }

    private CommentClaim()
    {
    }

    private CommentClaim(int accountId, long commentId, DateTimeOffset now) => (AccountId, CommentId, Until) = (accountId, commentId, now + HeldFor);

    /// <summary>Notes that a moderator is reading a comment, and no longer the one before.</summary>
    public static async Task TakeAsync(NewsDbContext db, int accountId, long commentId, DateTimeOffset now, CancellationToken cancel)
    {
        var until = now + HeldFor;
        var moved = await db.CommentClaims.Of(accountId).ExecuteUpdateAsync(c => c.SetProperty(x => x.CommentId, commentId).SetProperty(x => x.Until, until), cancel);
        if (moved > 0) return;
        db.Add(new CommentClaim(accountId, commentId, now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            // The same moderator in another window was quicker.
        }
    }
}
