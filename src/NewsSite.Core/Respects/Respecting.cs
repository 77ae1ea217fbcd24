using Microsoft.EntityFrameworkCore;
using NewsSite.Caching;
using NewsSite.Comments;
using NewsSite.Data;

namespace NewsSite.Respects;

/// <summary>Gives and takes back respects, and keeps the number beside the comment in the same transaction.</summary>
public sealed class Respecting(NewsDbContext db)
{
    /// <summary>Gives it, once; says false where too many guests of the same place have given theirs.</summary>
    /// <param name="commentId">A comment on the page.</param>
    /// <param name="as">The reader as everybody he is known as here; the first gives.</param>
    /// <param name="senderMark">See <see cref="Comment.SenderMark"/>.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> GiveAsync(long commentId, IReadOnlyList<RespectGiver> @as, string? senderMark, DateTimeOffset now, CancellationToken cancel)
    {
        string[] keys = [.. @as.Select(g => g.Key)];
        if (await db.Respects.For(commentId).By(keys).AnyAsync(cancel)) return true;
        if (@as[0].CommenterId is null && senderMark is not null && await db.Respects.For(commentId).From(senderMark).Take(Respect.MostFromOnePlace).CountAsync(cancel) == Respect.MostFromOnePlace)
            return false;
        try
        {
            await InOneAsync(async inner =>
            {
                db.ChangeTracker.Clear();
                db.Add(new Respect(commentId, @as[0], senderMark, now));
                await db.SaveChangesAsync(inner);
                await CountAsync(db.Comments.Numbered(commentId), 1, inner);
            }, cancel);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            // Pressed twice at once.
            db.ChangeTracker.Clear();
        }

        return true;
    }

    /// <summary>Takes it back, if it was given.</summary>
    public Task TakeBackAsync(long commentId, IReadOnlyList<RespectGiver> @as, CancellationToken cancel)
    {
        string[] keys = [.. @as.Select(g => g.Key)];
        return InOneAsync(async inner =>
        {
            var taken = await db.Respects.For(commentId).By(keys).ExecuteDeleteAsync(inner);
            if (taken > 0) await CountAsync(db.Comments.Numbered(commentId), -taken, inner);
        }, cancel);
    }

    /// <summary>Takes back all that a commenter gave.</summary>
    public Task TakeBackAllAsync(int commenterId, CancellationToken cancel) => InOneAsync(async inner =>
    {
        var respects = db.Respects.OfCommenter(commenterId);
        await CountAsync(db.Comments.Where(c => respects.Any(r => r.CommentId == c.Id)), -1, inner);
        await respects.ExecuteDeleteAsync(inner);
    }, cancel);

    /// <summary>Takes the marks off respects older than <see cref="SenderSalt.KeptFor"/>; says how many.</summary>
    public static Task<int> ForgetAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel)
        => db.Respects.MarkedBefore(now - SenderSalt.KeptFor).ExecuteUpdateAsync(r => r.SetProperty(x => x.SenderMark, (string?)null), cancel);

    private async Task CountAsync(IQueryable<Comment> comments, int by, CancellationToken cancel)
    {
        var stories = await comments.Select(c => c.ArticleId).Distinct().ToListAsync(cancel);
        await comments.ExecuteUpdateAsync(c => c.SetProperty(x => x.RespectCount, x => x.RespectCount + by), cancel);
        foreach (var story in stories) await PageChange.TellAsync(db, new(PageTagKind.Comments, story), cancel);
    }

    private Task InOneAsync(Func<CancellationToken, Task> act, CancellationToken cancel) => db.Database.CreateExecutionStrategy().ExecuteAsync(async inner =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(inner);
        await act(inner);
        await transaction.CommitAsync(inner);
    }, cancel);
}
