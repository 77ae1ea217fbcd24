using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Signing in. No antiforgery token here: there is no session yet that a stranger could ride on (docs/decisions/0004).</summary>
public sealed class SessionsController(SignInManager<Account> signIn, UserManager<Account> users, CarriedForms carried, ILogger<SessionsController> log) : ReaderController
{
    /// <summary>One sentence for an unknown address, a wrong password and a pause alike: it tells a stranger nothing.</summary>
    private const string Refusal = "Email and password do not match. After five failures an account pauses for five minutes.";

    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    [Read]
    public IActionResult New(string? returnTo) => View(new SignInForm { ReturnTo = returnTo });

    /// <summary>Takes as much as any form of the desk, because it may carry one.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(SignInForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Email)) ModelState.AddModelError(nameof(form.Email), "Please enter your email address.");
        if (string.IsNullOrEmpty(form.Password)) ModelState.AddModelError(nameof(form.Password), "Please enter your password.");
        if (!ModelState.IsValid) return Again(form);
        if (await SignInAsync(form.Email!.Trim(), form.Password!))
        {
            if (carried.Open(form.Carried) is not { } waiting) return Redirect(Url.IsLocalUrl(form.ReturnTo) ? form.ReturnTo : "/admin");

            // The form gets a token of the new session, which begins with this answer.
            HttpContext.User = await signIn.CreateUserPrincipalAsync((await users.FindByEmailAsync(form.Email!.Trim()))!);
            return View("Continue", waiting);
        }

        ModelState.AddModelError("", Refusal);
        return Again(form);
    }

    [Read]
    public IActionResult Refused() => StatusCode(StatusCodes.Status403Forbidden);

    private async Task<bool> SignInAsync(string email, string password)
    {
        if (await users.FindByEmailAsync(email) is not { } account)
        {
            // As slow as a real check, so that the time does not tell which addresses have an account.
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            log.LogInformation("Sign-in refused: no such account");
            return false;
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.IsLockedOut) users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        log.LogInformation("Sign-in of account {AccountId}: {Result}", account.Id, result.ToString());
        return result.Succeeded;
    }

    private ViewResult Again(SignInForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", form);
    }
}
