using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Commenters;
using NewsSite.Data;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>A reader's password, which none has to have: mailed links sign in as well.</summary>
public sealed class CommenterPasswordsController(NewsDbContext db, PasswordSignIn passwords, CommentReceipts receipts, TimeProvider clock) : ReaderController
{
    [HttpPost, RequestSizeLimit(20_000)]
    public async Task<IActionResult> Update(PasswordForm form, CancellationToken cancel)
    {
        if (await ReaderAsync(cancel) is not { Person: { } person } reader) return Redirect(Address.ReaderSignIn);
        if (form.Password is { Length: > 0 } password ? password.Length is < AccountsRegistration.ShortestPassword or > Commenter.LongestPassword : person.PasswordHash is null)
            AddProblem(nameof(form.Password), new("A password has {0} to {1} characters.", AccountsRegistration.ShortestPassword, Commenter.LongestPassword));
        else if (person.PasswordHash is not null && !reader.ByLink && !await IsCurrentAsync(person, form.Current ?? "", cancel))
            AddProblem(nameof(form.Current), "This is not your password. If you have forgotten it, sign in by a mailed link.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("~/Views/Commenters/Show.cshtml", await CommenterPage.LoadAsync(db, receipts, person, reader.ByLink, null, cancel));
        }

        var commenter = await db.Commenters.Numbered(person.Id).FirstAsync(cancel);
        commenter.ChangePassword(string.IsNullOrEmpty(form.Password) ? null : form.Password);
        await db.SaveChangesAsync(cancel);
        await Readers.RenewAsync(HttpContext, commenter, reader.ByLink);
        return Redirect($"{Address.Account}?done={(commenter.PasswordHash is null ? "no-password" : "password")}");
    }

    /// <summary>Counted like a sign-in, so that whoever finds a browser signed in cannot guess on.</summary>
    private async Task<bool> IsCurrentAsync(Commenter person, string current, CancellationToken cancel)
        => current.Length <= Commenter.LongestPassword && await passwords.TryAsync(person.Email, current, clock.GetUtcNow(), cancel) is not null;
}
