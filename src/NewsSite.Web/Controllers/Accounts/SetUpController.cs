using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Where the first administrator makes the account; closed for good once there is one.</summary>
public sealed class SetUpController(FirstAdministrator first, SetUpKeys keys, TimeProvider clock) : ReaderController
{
    [Read]
    public async Task<IActionResult> New(string? key, CancellationToken cancel)
        => keys.IsGood(key) && await first.IsMissingAsync(cancel) ? View(new SetUpForm { Key = key }) : NotFound();

    [HttpPost, RequestSizeLimit(20_000)]
    public async Task<IActionResult> Create(SetUpForm form, CancellationToken cancel)
    {
        if (!keys.IsGood(form.Key)) return NotFound();
        var (email, name) = (form.Email?.Trim() ?? "", form.Name?.Trim() ?? "");
        if (email.Length is 0 or > 256 || email.IndexOf('@') < 1) ModelState.AddModelError(nameof(form.Email), "Please enter your email address.");
        if (name.Length is 0 or > Account.LongestName) ModelState.AddModelError(nameof(form.Name), $"Please enter your name, up to {Account.LongestName} characters.");
        if (string.IsNullOrEmpty(form.Password)) ModelState.AddModelError(nameof(form.Password), "Please choose a password.");
        if (!ModelState.IsValid) return Again(form);

        var result = await first.CreateAsync(email, name, form.Password!, clock.GetUtcNow(), cancel);
        if (result is null) return NotFound();
        if (result.Succeeded) return Redirect("/admin/sign-in");
        foreach (var error in result.Errors)
            ModelState.AddModelError(error.Code.StartsWith("Password", StringComparison.Ordinal) ? nameof(form.Password) : nameof(form.Email), error.Description);
        return Again(form);
    }

    private ViewResult Again(SetUpForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", form);
    }
}
