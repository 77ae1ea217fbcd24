using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Languages;

namespace NewsSite.Moderation;

/// <summary>What became of an appeal that was sent.</summary>
public abstract record AppealReceipt
{
    public sealed record Stored : AppealReceipt;

    /// <summary>The comment is not refused, or the refusal was looked at already.</summary>
    public sealed record NotRefused : AppealReceipt;

    /// <summary>Somebody decided about the comment at this very moment.</summary>
    public sealed record Overtaken : AppealReceipt;

    /// <summary>The gate says no, in words for the sender.</summary>
    public sealed record Barred(Sentence Why) : AppealReceipt;
}

/// <summary>Takes an appeal in, where the gate allows it.</summary>
public sealed class AppealIntake(NewsDbContext db, Participation participation)
{
    /// <param name="comment">With its ledger.</param>
    /// <param name="words">Without problems.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<AppealReceipt> TakeAsync(Comment comment, string words, DateTimeOffset now, CancellationToken cancel)
    {
        var permission = await participation.CanParticipateAsync(Deed.Appeal, comment.ArticleId, Participant.Of(comment), now, cancel);
        if (permission.Why is { } why) return new AppealReceipt.Barred(why);
        if (comment.Appealable is null) return new AppealReceipt.NotRefused();
        try
        {
            comment.Appeal(words, now);
            await db.SaveChangesAsync(cancel);
            return new AppealReceipt.Stored();
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsOvertaken(error))
        {
            db.ChangeTracker.Clear();
            return new AppealReceipt.Overtaken();
        }
    }
}
