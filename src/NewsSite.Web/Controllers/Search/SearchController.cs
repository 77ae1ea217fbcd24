using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Languages;
using NewsSite.Search;
using NewsSite.Search.Engines;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

public sealed class SearchController(NewsDbContext db, EngineChoice engines, SearchFlood flood, SearchTime time, IOptions<SiteOptions> site, TimeProvider clock) : ReaderController
{
    /// <param name="q">What is looked for, as it was typed.</param>
    /// <param name="form">What it is narrowed down to.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read]
    public async Task<IActionResult> Index(string? q, SearchForm form, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(q) && flood.Wait(SenderPlace.Of(HttpContext.Connection.RemoteIpAddress), clock.GetUtcNow()) is { } wait) RefuseFor(wait);
        return await SearchPage.LoadAsync(db, await engines.ForAsync(db, cancel), time, q, form, site.Value.Zone(), ModelState, Say, clock.GetUtcNow(), cancel) is { } page ? View(page) : NotFound();
    }

    /// <summary>The page is printed with what was typed, and nothing is searched.</summary>
    private void RefuseFor(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        ModelState.AddModelError("q", Say.Plain("There were too many searches from your network just now. Yours is kept below: search again in {0}.", Sentence.Seconds(seconds)));
    }
}
