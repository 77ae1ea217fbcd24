using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

public sealed class CorrectionsController(NewsDbContext db, TimeProvider clock) : ReaderController
{
    /// <param name="before">The <see cref="PageKey"/> at which the page before this one ended.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read, Cached("before")]
    public async Task<IActionResult> Index(string? before, CancellationToken cancel)
    {
        PageKey? after = null;
        if (before is not null)
        {
            if (!PageKey.TryParse(before, out var key)) return NotFound();
            after = key;
        }

        return View(await CorrectionsPage.LoadAsync(db, after, clock.GetUtcNow(), cancel));
    }
}
