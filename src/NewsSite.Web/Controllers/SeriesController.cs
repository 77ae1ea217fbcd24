using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

public sealed class SeriesController(NewsDbContext db, TimeProvider clock) : ReaderController
{
    [Read, Cached]
    public async Task<IActionResult> Show(string slug, CancellationToken cancel)
    {
        if (await SeriesPage.LoadAsync(db, slug.ToLowerInvariant(), clock.GetUtcNow(), cancel) is not { } page)
            return await FormerAddressesController.FindAsync(db, Request, clock.GetUtcNow(), cancel);
        var address = Address.Series(page.Slug);
        return Request.Path.ToUriComponent() == address ? View(page) : RedirectPermanent(address + Request.QueryString);
    }
}
