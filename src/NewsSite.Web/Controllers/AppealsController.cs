using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Languages;
using NewsSite.Moderation;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Senders who ask that another moderator look again at a comment that was refused.</summary>
public sealed class AppealsController(NewsDbContext db, AppealIntake intake, Participation participation, CommentReceipts receipts, TimeProvider clock) : ReaderController
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
        if (Appeal.ProblemWith(typed) is { } problem) return await AgainAsync(id, key, nameof(words), problem, typed, StatusCodes.Status422UnprocessableEntity, cancel);
        return await intake.TakeAsync(comment, typed, clock.GetUtcNow(), cancel) switch
        {
            AppealReceipt.Stored => Redirect($"{Address.Receipt(key)}?done=appealed"),
            AppealReceipt.NotRefused => await AgainAsync(id, key, "", Nothing, typed, StatusCodes.Status422UnprocessableEntity, cancel),
            AppealReceipt.Barred barred => await AgainAsync(id, key, "", barred.Why, typed, StatusCodes.Status403Forbidden, cancel),
            _ => await AgainAsync(id, key, "", Overtaken, typed, StatusCodes.Status409Conflict, cancel),
        };
    }

    private async Task<IActionResult> AgainAsync(long id, string key, string field, Sentence problem, string typed, int status, CancellationToken cancel)
    {
        if (await ReceiptPage.LoadAsync(db, participation, id, key, clock.GetUtcNow(), cancel) is not { } page) return NotFound();
        AddProblem(field, problem);
        Response.StatusCode = status;
        Response.Headers.CacheControl = "private, no-store";
        return View("~/Views/Receipts/Show.cshtml", page with { AppealTyped = typed });
    }
}
