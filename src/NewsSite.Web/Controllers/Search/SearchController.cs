using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Search.Engines;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

public sealed class SearchController(NewsDbContext db, EngineChoice engines, IOptions<SiteOptions> site, TimeProvider clock) : ReaderController
{
    /// <param name="q">What is looked for, as it was typed.</param>
    /// <param name="form">What it is narrowed down to.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read]
    public async Task<IActionResult> Index(string? q, SearchForm form, CancellationToken cancel)
        => await SearchPage.LoadAsync(db, await engines.ForAsync(db, cancel), q, form, site.Value.Zone(), ModelState, clock.GetUtcNow(), cancel) is { } page ? View(page) : NotFound();
}
