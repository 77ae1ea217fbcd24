using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Languages;
using NewsSite.Moderation;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;
using System.Diagnostics;
using System.Globalization;

namespace NewsSite.Web.Controllers;

public sealed class CommentsController(
    NewsDbContext db, CommentIntake intake, Participation participation, CommentReceipts receipts, ReplyWishes wishes, IRecall recall, TimeProvider clock) : ReaderController
{
    private const int LargestForm = 1_000_000;
    private const string ThreadClosed = "This thread takes no more replies. You can send yours as a new comment.";
    private const string NotAnswerable = "The comment you answer is no longer on the page. You can send yours as a new one.";

    /// <summary>Somebody opened the form's address by hand.</summary>
    [Read]
    public async Task<IActionResult> New(int articleId, CancellationToken cancel)
        => await CommentPlace.StoryAsync(db, articleId, clock.GetUtcNow(), cancel) is { } address ? Redirect($"{address}#respond") : NotFound();

    [HttpPost, RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Create(int articleId, ReplyForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var article = await db.Articles.Published(now).Include(a => a.Section).Include(a => a.Comments).FirstOrDefaultAsync(a => a.Id == articleId, cancel);
        if (article is null) return Refused(StatusCodes.Status404NotFound, "This story is no longer here, so it takes no comments.", form);
        var reader = await ReaderAsync(cancel);
        var words = form.Words(reader.Person);
        foreach (var (part, problem) in words.Problems()) AddProblem(ReplyForm.FieldFor(part), problem);
        if (form.MailReplies && words.Email is null && wishes.ArePossible) AddProblem(nameof(form.Email), "Please enter the address to which we mail replies.");
        var parent = await ParentAsync(articleId, form.Parent, cancel);
        if (form.Parent is { Length: > 0 } && parent is null) AddProblem(nameof(form.Parent), NotAnswerable);
        if (parent is not null && await db.Comments.InClosedThread(parent.RootId ?? parent.Id).AnyAsync(cancel)) AddProblem(nameof(form.Parent), ThreadClosed);
        if (!ModelState.IsValid) return await FormAgainAsync(articleId, form, reader, now, cancel);

        var command = Guid.TryParse(form.Command, out var given) && given != Guid.Empty ? given : Guid.NewGuid();
        try
        {
            switch (await intake.TakeAsync(article, parent, words, command, form.Signs(HttpContext, reader.Person), now, cancel))
            {
                case Intake.Nudged nudged:
                    AddProblem(nameof(form.SendAnyway), new("{0} Change it, or send it as it is.", nudged.Reason));
                    return await FormAgainAsync(articleId, form, reader, now, cancel);
                case Intake.Barred barred:
                    return Barred(barred.Permission, form);
                case Intake.TooSoon soon:
                    return TooSoon(soon.Wait, form);
                case Intake.Reused:
                    return Refused(StatusCodes.Status409Conflict, "The form was already used for another comment. Open the story again and paste this one.", form);
                case Intake.Stored { Comment: var comment }:
                    if (form.MailReplies) await wishes.TakeAsync(comment, reader.Person, HttpContext, now, cancel);
                    var address = Address.Article(article.Section!.Slug, article.Id, article.Slug);
                    return Redirect(CommentPlace.Of(address, comment.Id, comment.RootId ?? comment.Id, article.Comments.Approved, AskedThreads.ReadOrder(form.Order), receipts.For(comment.Id)));
                default:
                    throw new UnreachableException();
            }
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsFromDatabase(error))
        {
            Response.Headers.RetryAfter = "30";
            return Refused(StatusCodes.Status503ServiceUnavailable, "Your comment could not be stored just now. Please send it again in a minute.", form);
        }
    }

    private async Task<Comment?> ParentAsync(int articleId, string? parent, CancellationToken cancel)
        => long.TryParse(parent, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await db.Comments.Under(articleId).Approved().Numbered(id).FirstOrDefaultAsync(cancel)
            : null;

    private async Task<IActionResult> FormAgainAsync(int articleId, ReplyForm form, KnownReader reader, DateTimeOffset now, CancellationToken cancel)
    {
        var threads = new AskedThreads(null, AskedThreads.ReadOrder(form.Order), null);
        if (await ArticlePage.LoadAsync(db, recall, participation, articleId, now, cancel, threads) is not { } page) return NotFound();
        if (page.Terms.Closed is { } closed) return Refused(StatusCodes.Status403Forbidden, closed, form);
        var answered = long.TryParse(form.Parent, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await AnsweredComment.LoadAsync(db, articleId, id, cancel)
            : null;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("~/Views/Articles/Show.cshtml", await page.ForAsync(reader, db, cancel) with { Reply = form, Answered = answered });
    }

    private ViewResult Barred(Permission permission, ReplyForm form)
    {
        if (permission.Wait is not { } wait) return Refused(StatusCodes.Status403Forbidden, permission.Why!, form);
        Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Refused(StatusCodes.Status429TooManyRequests, permission.Why!, form);
    }

    private ViewResult TooSoon(TimeSpan wait, ReplyForm form)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Refused(StatusCodes.Status429TooManyRequests, new("You are sending comments too quickly. This one is kept below: send it again in {0}.", Sentence.Seconds(seconds)), form);
    }

    private ViewResult Refused(int status, Sentence why, ReplyForm form)
    {
        Response.StatusCode = status;
        return View("Refused", new RefusedReply(Say.Plain(why), form));
    }
}
