using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Proposes colleagues to whoever types an @ into a note: name and handle, never an address.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class HandlesController(NewsDbContext db) : AdminController(db)
{
    private const int Most = 8;

    [HttpGet]
    public async Task<IActionResult> Index(string? start, CancellationToken cancel)
        => Json(await Db.Users.WithAnyOf(Roles.Writing, Db.Roles, Db.UserRoles).CalledLike(Slug.From(start ?? "")).Select(a => new { a.Handle, a.Name }).Take(Most).ToListAsync(cancel));
}
