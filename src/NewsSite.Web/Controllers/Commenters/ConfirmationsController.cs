using Microsoft.AspNetCore.Mvc;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Where a mailed link leads. Opening it does nothing, because mail programs open links by themselves; the button on its page confirms the address and signs in.</summary>
public sealed class ConfirmationsController(NewsDbContext db, Confirming confirming, ConfirmationKeys keys, TimeProvider clock) : ReaderController
{
    /// <param name="key">See <see cref="ConfirmationKeys"/>.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read]
    public async Task<IActionResult> Show(string key, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "private, no-store";
        return await ConfirmationPage.LoadAsync(db, keys.Read(key), key, clock.GetUtcNow(), cancel) is { } page ? View(page) : Void();
    }

    [HttpPost, RequestSizeLimit(20_000)]
    public async Task<IActionResult> Create(string key, ConfirmationForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Response.Headers.CacheControl = "private, no-store";
        if (await ConfirmationPage.LoadAsync(db, keys.Read(key), key, now, cancel) is not { } page) return Void();
        var name = page.NeedsName ? TypedText.CleanLine(form.Name) : page.Name;
        if (page.NeedsName && Commenter.ProblemWithName(name) is { } problem)
        {
            AddProblem(nameof(form.Name), problem);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Show", page with { Form = form });
        }

        if (await confirming.ConfirmAsync(page.Id, name, now, cancel) is not { } done) return Void();
        await Readers.SignInAsync(HttpContext, done.Commenter, form.Stays, byLink: true);
        return Redirect($"{Address.Account}?done=confirmed");
    }

    private ViewResult Void()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Void");
    }
}
