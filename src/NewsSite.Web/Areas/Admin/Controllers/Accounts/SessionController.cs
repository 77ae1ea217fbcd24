using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Data;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Desk)]
public sealed class SessionController(NewsDbContext db, SignInManager<Account> signIn) : AdminController(db)
{
    /// <summary>Signs out everywhere: a new stamp makes every copy of the cookie worthless, not only this browser's.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(CancellationToken cancel)
    {
        await signIn.UserManager.UpdateSecurityStampAsync(await ByAsync(cancel));
        await signIn.SignOutAsync();
        return Redirect("/");
    }
}
