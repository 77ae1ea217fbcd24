using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Languages;
using NewsSite.Moderation;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Mails a link to the address that was given with a comment, as the sender asks on the comment's own page.</summary>
public sealed class ReceiptConfirmationsController(NewsDbContext db, CommentReceipts receipts, ReplyWishes wishes, Participation participation, TimeProvider clock) : ReaderController
{
    /// <param name="key">See <see cref="CommentReceipts"/>.</param>
    /// <param name="mailReplies">Whether to mail replies from then on.</param>
    /// <param name="cancel">The reader has left.</param>
    [HttpPost]
    public async Task<IActionResult> Create(string key, bool mailReplies, CancellationToken cancel)
    {
        if (!wishes.ArePossible || receipts.Read(key) is not { } id) return NotFound();
        var comment = await db.Comments.Numbered(id).OfNobodyKnown().Where(c => c.Email != null).Select(c => new { c.Email, c.Name }).FirstOrDefaultAsync(cancel);
        if (comment is null) return Redirect(Address.Receipt(key));
        var now = clock.GetUtcNow();
        if (await wishes.AskAsync(new Confirmation(comment.Email!, comment.Name, id, mailReplies, now), HttpContext, cancel) is not { } wait)
            return Redirect($"{Address.Receipt(key)}?done=asked");
        if (await ReceiptPage.LoadAsync(db, participation, id, key, now, cancel) is not { } page) return NotFound();
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        Response.Headers.CacheControl = "private, no-store";
        AddProblem("", new("Too many links were asked for. Ask again in {0}.", Sentence.Seconds((int)Math.Ceiling(wait.TotalSeconds))));
        return View("~/Views/Receipts/Show.cshtml", page);
    }
}
