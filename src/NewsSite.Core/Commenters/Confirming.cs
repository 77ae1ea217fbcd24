using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Replies;

namespace NewsSite.Commenters;

/// <summary>Asks by mail whether an address is its sender's, and believes whoever comes back with the link.</summary>
public sealed class Confirming(NewsDbContext db)
{
    private const int Tries = 5;

    /// <summary>Mails a link, unless the address has had enough of them for now.</summary>
    /// <param name="asked">What is to be confirmed.</param>
    /// <param name="paper">Whose mail it is.</param>
    /// <param name="key">What the link ends in, which only the site can make.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> AskAsync(Confirmation asked, Letterhead paper, string key, CancellationToken cancel)
    {
        var lately = await db.Confirmations.AskedFor(asked.Email, asked.AskedAt.AddHours(-1)).Select(c => new { c.CommentId, c.UsedAt }).ToListAsync(cancel);

        // The comment that was sent twice by a double click is asked about once.
        if (asked.CommentId is { } comment && lately.Exists(c => c.CommentId == comment && c.UsedAt is null)) return true;
        if (lately.Count >= Confirmation.MostPerHour) return false;
        db.Add(asked);
        db.Add(ConfirmationMail.Of(asked, paper, key));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>The commenter with the address, a new one where there was none; null where the link was used already or is too old.</summary>
    /// <param name="id">What the link says.</param>
    /// <param name="name">What to call a new commenter.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<(Commenter Commenter, Confirmation Confirmed)?> ConfirmAsync(Guid id, string name, DateTimeOffset now, CancellationToken cancel)
    {
        for (var left = Tries; ; left--)
        {
            if (await db.Confirmations.Numbered(id).FirstOrDefaultAsync(cancel) is not { } confirmation || !confirmation.IsGood(now)) return null;
            var commenter = await db.Commenters.At(confirmation.Email).FirstOrDefaultAsync(cancel) ?? db.Add(new Commenter(confirmation.Email, name, now)).Entity;
            confirmation.Use(now);
            if (confirmation.CommentId is { } commentId) await TakeOverAsync(commentId, commenter, confirmation.WantsReplies, now, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
                return (commenter, confirmation);
            }
            catch (DbUpdateException error) when (left > 1 && DatabaseErrors.IsOvertaken(error))
            {
                // The same address was confirmed by another link, or a moderator decided about the comment, at this very moment.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Makes a comment the commenter's, which was sent with the address, and mails replies to it where that was wished.</summary>
    private async Task TakeOverAsync(long commentId, Commenter commenter, bool wantsReplies, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Comments.Numbered(commentId).FirstOrDefaultAsync(cancel) is not { CommenterId: null } comment || !comment.GivesAddress(commenter.Email)) return;
        comment.BelongTo(commenter);
        if (wantsReplies) await new Subscribing(db).AddAsync(commenter, comment, now, cancel);
    }
}
