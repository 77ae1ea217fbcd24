using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Coverage;
using NewsSite.Data;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>What is new in a live story, for the script of a page that shows it already; the story's own page is complete without.</summary>
public sealed class LiveEntriesController(NewsDbContext db, CoverageStreams streams, TimeProvider clock) : ReaderController
{
    /// <summary>The entries that were posted, changed or removed, as a part of the page.</summary>
    /// <param name="articleId">The story.</param>
    /// <param name="since">How many changes the page knows of.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read]
    public async Task<IActionResult> Index(int articleId, string? since, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (Number(since) is not { } known || await FindAsync(articleId, now, cancel) is not { } coverage) return NotFound();
        Response.Headers["X-Robots-Tag"] = "noindex";
        return PartialView(await LiveChanges.LoadAsync(db, coverage, known, now, cancel));
    }

    /// <summary>Tells by server-sent events that there is something new; nothing is to be awaited once the coverage has ended.</summary>
    /// <param name="articleId">The story.</param>
    /// <param name="since">How many changes the page knows of.</param>
    /// <param name="cancel">The reader has left.</param>
    [HttpGet]
    public async Task<IActionResult> Show(int articleId, string? since, CancellationToken cancel)
    {
        if (Number(since) is not { } known || await FindAsync(articleId, clock.GetUtcNow(), cancel) is not { } coverage) return NotFound();
        if (!coverage.IsOpen) return NoContent();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ending.CancelAfter(EventStream.Longest);
        if (streams.Listen(articleId, known, SenderPlace.Of(HttpContext.Connection.RemoteIpAddress), ending.Token) is not { } changes)
        {
            Response.Headers.RetryAfter = ((int)EventStream.Longest.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        // The connection stays open for minutes; the database is for others meanwhile.
        await db.DisposeAsync();
        await EventStream.WriteAsync(Response, changes, ending.Token);
        return new EmptyResult();
    }

    private Task<LiveCoverage?> FindAsync(int articleId, DateTimeOffset now, CancellationToken cancel)
        => db.LiveCoverages.Of(db.Articles.Published(now), [articleId]).AsNoTracking().FirstOrDefaultAsync(cancel);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
