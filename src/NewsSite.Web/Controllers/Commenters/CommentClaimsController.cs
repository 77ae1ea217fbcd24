using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Caching;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

/// <summary>Makes comments somebody's that were sent with the address before it was confirmed.</summary>
public sealed class CommentClaimsController(NewsDbContext db) : ReaderController
{
    /// <param name="comments">Their numbers; what was sent with another address, or is somebody's, is passed over.</param>
    /// <param name="cancel">The reader has left.</param>
    [HttpPost]
    public async Task<IActionResult> Create(long[] comments, CancellationToken cancel)
    {
        if (await ReaderAsync(cancel) is not { Person: { } person }) return Redirect(Address.ReaderSignIn);
        var claimed = db.Comments.SentWith(person.Email).OfNobodyKnown().Where(c => comments.Contains(c.Id) && c.State != CommentState.Erased);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            foreach (var story in await claimed.Select(c => c.ArticleId).Distinct().ToListAsync(cancel)) await PageChange.TellAsync(db, new(PageTagKind.Comments, story), cancel);
            await claimed.ExecuteUpdateAsync(c => c.SetProperty(x => x.CommenterId, person.Id), cancel);
            await transaction.CommitAsync(cancel);
        });
        return Redirect($"{Address.Account}?done=claimed");
    }
}
