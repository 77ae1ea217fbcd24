using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Gives a form that was open when its session ended the token of the new one.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class FormTokenController(NewsDbContext db, IAntiforgery antiforgery) : AdminController(db)
{
    [HttpGet]
    public IActionResult Show() => Json(new { token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken, account = AccountId });
}
