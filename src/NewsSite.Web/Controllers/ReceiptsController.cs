using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Languages;
using NewsSite.Moderation;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>A comment's own page for its sender: whoever has its address may change, delete and download the comment.</summary>
public sealed class ReceiptsController(NewsDbContext db, CommentIntake intake, Participation participation, CommentReceipts receipts, TimeProvider clock) : ReaderController
{
    private const int LargestForm = 1_000_000;
    private const string TooLate = "Your comment can no longer be changed: that is possible for five minutes, and until a moderator refuses it. It stands as it was.";

    /// <param name="key">See <see cref="CommentReceipts"/>.</param>
    /// <param name="done">What has just been done, <c>changed</c>, <c>appealed</c> or <c>deleted</c>.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read]
    public async Task<IActionResult> Show(string key, string? done, CancellationToken cancel)
        => await PageAsync(key, cancel) is { } page ? Shown(page with { Notice = Notice(done) is { } notice ? Say.Plain(notice) : null }) : NotFound();

    [HttpPost, RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Update(string key, ReceiptForm form, CancellationToken cancel)
    {
        if (await PageAsync(key, cancel) is not { } page) return NotFound();
        var words = await WordsAsync(page.Id, form.Comment, cancel);
        foreach (var (_, problem) in words.Problems().Where(p => p.Field == nameof(CommentWords.Body))) AddProblem(nameof(form.Comment), problem);
        if (!ModelState.IsValid) return Again(page, form, StatusCodes.Status422UnprocessableEntity);
        try
        {
            var signs = new CommentIntake.Signs(SenderPlace.Of(HttpContext.Connection.RemoteIpAddress), FilledTrap: false, TimeTaken: null, form.SendAnyway);
            switch (await intake.ReviseAsync(page.Id, words, signs, clock.GetUtcNow(), cancel))
            {
                case Intake.Stored:
                    return Redirect($"{Address.Receipt(key)}?done=changed");
                case Intake.Nudged nudged:
                    AddProblem(nameof(form.SendAnyway), new("{0} Change it, or save it as it is.", nudged.Reason));
                    return Again(page, form, StatusCodes.Status422UnprocessableEntity);
                case Intake.Barred barred:
                    AddProblem("", new("{0} Your comment stands as it was.", barred.Permission.Why!));
                    return Again(page with { EditableUntil = null }, form, StatusCodes.Status403Forbidden);
                case Intake.TooSoon soon:
                    var seconds = (int)Math.Ceiling(soon.Wait.TotalSeconds);
                    Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                    AddProblem("", new("You are sending comments too quickly. What you typed is kept below: save it again in {0}.", Sentence.Seconds(seconds)));
                    return Again(page, form, StatusCodes.Status429TooManyRequests);
                case Intake.TooLate:
                    AddProblem("", TooLate);
                    return Again((await PageAsync(key, cancel))!, form, StatusCodes.Status409Conflict);
                default:
                    throw new UnreachableException();
            }
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsFromDatabase(error))
        {
            Response.Headers.RetryAfter = "30";
            AddProblem("", "Your change could not be stored just now. It is kept below: save it again in a minute.");
            return Again(page, form, StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Takes the comment off for good; answers to it keep their place.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(string key, CancellationToken cancel)
    {
        for (var left = 5; ; left--)
        {
            if (receipts.Read(key) is not { } id || await db.Comments.Numbered(id).WithLedger().FirstOrDefaultAsync(cancel) is not { } comment) return NotFound();
            try
            {
                if (comment.State != CommentState.Erased) comment.Erase(clock.GetUtcNow());
                await db.SaveChangesAsync(cancel);
                return Redirect($"{Address.Receipt(key)}?done=deleted");
            }
            catch (DbUpdateConcurrencyException) when (left > 1)
            {
                // A moderator has decided about it at this very moment; its sender's wish stands above that.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The comment with all that is stored of it, as a file.</summary>
    [Read]
    public async Task<IActionResult> Download(string key, CancellationToken cancel)
    {
        if (receipts.Read(key) is not { } id || await db.Comments.Numbered(id).WithLedger().AsNoTracking().FirstOrDefaultAsync(cancel) is not { } comment) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return File(CommentFile.Of(comment), "application/json", string.Create(CultureInfo.InvariantCulture, $"comment-{id}.json"));
    }

    private static string? Notice(string? done) => done switch
    {
        "changed" => "Your comment is changed.",
        "deleted" => "Your comment is deleted.",
        "appealed" => "Your appeal has come.",
        "asked" => "A link is on its way to your address. Follow it to confirm the address.",
        _ => null,
    };

    private async Task<ReceiptPage?> PageAsync(string key, CancellationToken cancel)
        => receipts.Read(key) is { } id ? await ReceiptPage.LoadAsync(db, participation, id, key, clock.GetUtcNow(), cancel) : null;

    private async Task<CommentWords> WordsAsync(long id, string? body, CancellationToken cancel)
    {
        var sender = await db.Comments.Numbered(id).Select(c => new { c.Name, c.Email }).FirstAsync(cancel);
        return new(body, sender.Name, sender.Email);
    }

    private ViewResult Shown(ReceiptPage page)
    {
        Response.Headers.CacheControl = "private, no-store";
        return View("Show", page);
    }

    private ViewResult Again(ReceiptPage page, ReceiptForm form, int status)
    {
        Response.StatusCode = status;
        return Shown(page with { Form = form });
    }
}
