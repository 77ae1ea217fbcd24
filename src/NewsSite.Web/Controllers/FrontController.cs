using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Controllers;

public sealed class FrontController(NewsDbContext db, TimeProvider clock) : ReaderController
{
    /// <summary>The front page; or where its address leads with the queries by which WordPress names everything.</summary>
    [Read, Cached(Except = "p page_id cat feed")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await FormerAddressesController.FindByNumberAsync(db, Request, now, cancel) is { } former) return former;
        if (Request.Query["feed"] is [{ Length: > 0 } asked] && FeedFormat.Named(asked) is { } format) return RedirectPermanent(format.Of(Address.Feed("/")));
        return View(await RecalledAsync("front", ReadAsync, cancel));

        async Task<FrontPage?> ReadAsync() => await FrontPage.LoadAsync(db, now, now, cancel);
    }
}
