using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Reads;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

public sealed class MostReadController(NewsDbContext db, Popularity popularity, TimeProvider clock) : ReaderController
{
    /// <param name="span">See <see cref="MostReadPage.ReadSpan"/>.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read, Cached("span")]
    public async Task<IActionResult> Show(string? span, CancellationToken cancel)
        => MostReadPage.ReadSpan(span) is { } asked ? View(await MostReadPage.LoadAsync(db, popularity, asked, clock.GetUtcNow(), cancel)) : NotFound();
}
