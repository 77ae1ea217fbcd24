using Microsoft.AspNetCore.Mvc;
using NewsSite.Commenters;
using NewsSite.Mail;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Signing in as a reader, which nobody has to. The staff sign in elsewhere, with another cookie.</summary>
public sealed class ReaderSessionsController(PasswordSignIn passwords, Readers readers, TimeProvider clock, Letterhead? letterhead = null) : ReaderController
{
    /// <summary>One sentence for an unknown address, a wrong password and a pause alike: it tells a stranger nothing.</summary>
    private const string Refusal = "Email and password do not match. After five failures an address pauses for five minutes.";

    [Read]
    public IActionResult New(string? returnTo) => View(Page(new() { ReturnTo = returnTo }));

    [HttpPost, RequestSizeLimit(20_000)]
    public async Task<IActionResult> Create(ReaderSignInForm form, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(form.Email)) AddProblem(nameof(form.Email), "Please enter your email address.");
        if (string.IsNullOrEmpty(form.Password)) AddProblem(nameof(form.Password), "Please enter your password.");
        else if (form.Password.Length > Commenter.LongestPassword) AddProblem("", Refusal);
        if (ModelState.IsValid)
        {
            if (await passwords.TryAsync(form.Email!, form.Password!, clock.GetUtcNow(), cancel) is { } commenter)
            {
                await Readers.SignInAsync(HttpContext, commenter, form.Stays, byLink: false);
                return Redirect(Url.IsLocalUrl(form.ReturnTo) ? form.ReturnTo : Address.Account);
            }

            AddProblem("", Refusal);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", Page(form));
    }

    /// <summary>Signs out.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(CancellationToken cancel)
    {
        await readers.SignOutAsync(HttpContext, cancel);
        return Redirect("/");
    }

    private ReaderSignInPage Page(ReaderSignInForm form) => new(form, letterhead is not null);
}
