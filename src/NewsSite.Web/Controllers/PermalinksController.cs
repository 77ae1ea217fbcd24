using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

public sealed class PermalinksController(NewsDbContext db, TimeProvider clock) : ReaderController
{
    /// <summary>The permanent link of a comment: leads to the page that holds it, whatever a page holds.</summary>
    [Read]
    public async Task<IActionResult> Show(long id, string? order, CancellationToken cancel)
    {
        var comment = await db.Comments.OnThePage(db.Comments, sendersOwn: null).Numbered(id)
            .Select(c => new { c.Id, Thread = c.RootId ?? c.Id, c.ArticleId, c.Article.Comments.Approved }).FirstOrDefaultAsync(cancel);
        if (comment is null || await CommentPlace.StoryAsync(db, comment.ArticleId, clock.GetUtcNow(), cancel) is not { } address) return NotFound();
        return Redirect(CommentPlace.Of(address, comment.Id, comment.Thread, comment.Approved, AskedThreads.ReadOrder(order)));
    }
}
