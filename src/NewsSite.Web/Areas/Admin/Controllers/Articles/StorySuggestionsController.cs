using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Stories for whoever types a headline, of the last ones only, so that it stays quick, or for whoever gives a number or an address.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class StorySuggestionsController(NewsDbContext db) : AdminController(db)
{
    private const int LookedThrough = 500;
    private const int Offered = 8;

    /// <param name="q">Letters of the headline, the number or the address.</param>
    /// <param name="cancel">More was typed.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? q, CancellationToken cancel)
    {
        if (q?.Trim() is not { Length: > 0 } typed) return Json(Array.Empty<object>());
        var latest = await Db.Articles.NewestFirst(null).Take(LookedThrough).Select(a => new { a.Id, a.Working.Headline }).ToListAsync(cancel);
        var named = SeriesForm.StoryIn(typed) is { } number ? await Db.Articles.Numbered([number]).Select(a => new { a.Id, a.Working.Headline }).ToListAsync(cancel) : [];
        return Json(named.Concat(latest.Where(a => a.Headline.Contains(typed, StringComparison.OrdinalIgnoreCase))).DistinctBy(a => a.Id).Take(Offered)
            .Select(a => new { Label = a.Headline, Note = $"no. {a.Id}", Value = a.Id.ToString(CultureInfo.InvariantCulture) }));
    }
}
