using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>A confirmed reader's own page: every comment with where it stands, the mails about replies, the file of all that is stored, and the end of it.</summary>
public sealed class CommentersController(NewsDbContext db, CommentReceipts receipts, Leaving leaving, TimeProvider clock) : ReaderController
{
    /// <param name="before">The comment with which the page before ended.</param>
    /// <param name="done">What has just been done.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read]
    public async Task<IActionResult> Show(string? before, string? done, CancellationToken cancel)
    {
        if (await ReaderAsync(cancel) is not { Person: { } person } reader) return Redirect(Address.ReaderSignIn);
        return View(await CommenterPage.LoadAsync(db, receipts, person, reader.ByLink, long.TryParse(before, out var id) ? id : null, cancel) with { Notice = Notice(done) is { } notice ? Say.Plain(notice) : null });
    }

    /// <summary>Changes the name under which comments are sent from now on, and when replies are mailed.</summary>
    [HttpPost, RequestSizeLimit(20_000)]
    public async Task<IActionResult> Update(CommenterForm form, CancellationToken cancel)
    {
        if (await ReaderAsync(cancel) is not { Person: { } person } reader) return Redirect(Address.ReaderSignIn);
        var name = TypedText.CleanLine(form.Name);
        if (Commenter.ProblemWithName(name) is { } problem) AddProblem(nameof(form.Name), problem);
        if (!Enum.IsDefined(form.ReplyMailing)) AddProblem(nameof(form.ReplyMailing), "Choose when replies are mailed.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Show", await CommenterPage.LoadAsync(db, receipts, person, reader.ByLink, null, cancel) with { Form = form });
        }

        var commenter = await db.Commenters.Numbered(person.Id).FirstAsync(cancel);
        commenter.Rename(name);
        commenter.ReplyMailing = form.ReplyMailing;
        await db.SaveChangesAsync(cancel);
        return Redirect($"{Address.Account}?done=changed");
    }

    /// <summary>All that is stored of the person, as a file.</summary>
    [Read]
    public async Task<IActionResult> Download(CancellationToken cancel)
    {
        if (await ReaderAsync(cancel) is not { Person: { } person }) return Redirect(Address.ReaderSignIn);
        return File(JsonSerializer.SerializeToUtf8Bytes(await CommenterFile.LoadAsync(db, person, cancel), JsonSerializerOptions.Web), "application/json", "my-comments.json");
    }

    /// <summary>Erases everything; threads keep their shape.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(CancellationToken cancel)
    {
        if (await ReaderAsync(cancel) is not { Person: { } person }) return Redirect(Address.ReaderSignIn);
        await leaving.EraseAsync(person, clock.GetUtcNow(), cancel);
        await HttpContext.SignOutAsync(Readers.Scheme);
        return View("Erased");
    }

    private static string? Notice(string? done) => done switch
    {
        "confirmed" => "Your address is confirmed, and you are signed in.",
        "changed" => "Your settings are kept.",
        "password" => "Your password is set. Other browsers are signed out.",
        "no-password" => "You have no password any more. Other browsers are signed out.",
        "claimed" => "These comments are yours now.",
        _ => null,
    };
}
