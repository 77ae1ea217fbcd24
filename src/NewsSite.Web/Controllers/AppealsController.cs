using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Senders who ask that another moderator look again at a comment that was refused.</summary>
public sealed class AppealsController(NewsDbContext db, CommentReceipts receipts, TimeProvider clock) : ReaderController
{
    private const int LargestForm = 1_000_000;
    private const string Nothing = "There is nothing to be looked at again: the comment is not refused, or the refusal was looked at already.";
    private const string Overtaken = "Something happened to your comment at this very moment. See above where it stands now, and send the appeal again if there is need.";

    /// <param name="key">See <see cref="CommentReceipts"/>.</param>
    /// <param name="words">Why.</param>
    /// <param name="cancel">The reader has left.</param>
    [HttpPost, RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Create(string key, string? words, CancellationToken cancel)
    {
        if (receipts.Read(key) is not { } id || await db.Comments.Numbered(id).WithLedger().FirstOrDefaultAsync(cancel) is not { } comment) return NotFound();
        var typed = TypedText.Clean(words).Trim();
        if (Appeal.ProblemWith(typed) is { } problem) ModelState.AddModelError(nameof(words), problem);
        else if (comment.Appealable is null) ModelState.AddModelError("", Nothing);
        if (!ModelState.IsValid) return await AgainAsync(id, key, typed, StatusCodes.Status422UnprocessableEntity, cancel);
        try
        {
            comment.Appeal(typed, clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
            return Redirect($"{Address.Receipt(key)}?done=appealed");
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || DatabaseErrors.IsDuplicateKey(error))
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", Overtaken);
            return await AgainAsync(id, key, typed, StatusCodes.Status409Conflict, cancel);
        }
    }

    private async Task<IActionResult> AgainAsync(long id, string key, string typed, int status, CancellationToken cancel)
    {
        if (await ReceiptPage.LoadAsync(db, id, key, clock.GetUtcNow(), cancel) is not { } page) return NotFound();
        Response.StatusCode = status;
        Response.Headers.CacheControl = "private, no-store";
        return View("~/Views/Receipts/Show.cshtml", page with { AppealTyped = typed });
    }
}
