using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Data;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Authors for whoever types a name.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class AuthorSuggestionsController(NewsDbContext db) : AdminController(db)
{
    private const int Offered = 8;

    /// <param name="q">Letters of the name.</param>
    /// <param name="cancel">More was typed.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? q, CancellationToken cancel)
        => q?.Trim() is { Length: > 0 } name
            ? Json(await Db.Authors.Working().Matching(Slug.From(name), name).ByName().Select(a => new { Label = a.Name }).Take(Offered).ToListAsync(cancel))
            : Json(Array.Empty<object>());
}
