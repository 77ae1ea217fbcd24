using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Tags;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Tags for whoever types one.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class TagSuggestionsController(NewsDbContext db) : AdminController(db)
{
    private const int Offered = 8;

    /// <param name="q">How the tag begins.</param>
    /// <param name="cancel">More was typed.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? q, CancellationToken cancel)
        => Slug.From(q ?? "") is { Length: > 0 } start
            ? Json(await Db.Tags.Beginning(start).Select(t => new { Label = t.Name }).Take(Offered).ToListAsync(cancel))
            : Json(Array.Empty<object>());
}
