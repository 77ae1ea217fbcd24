using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>The paper by days.</summary>
public sealed class ArchiveController(NewsDbContext db, IOptions<SiteOptions> site, TimeProvider clock) : ReaderController
{
    /// <param name="year">In four digits.</param>
    /// <param name="month">From 1.</param>
    /// <param name="day">From 1.</param>
    /// <param name="before">The <see cref="PageKey"/> at which the page before this one ended.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read, Cached("before")]
    public async Task<IActionResult> Show(int year, int month, int day, string? before, CancellationToken cancel)
    {
        // The first and the last year are left out, because a day has a day before and one after it.
        if (year is < 2 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return NotFound();
        if (!PageKey.TryRead(before, out var after)) return NotFound();
        var now = clock.GetUtcNow();
        if (await ArchivePage.LoadAsync(db, new(year, month, day), site.Value.Zone(), after, now, cancel) is not { } page)
            return await FormerAddressesController.FindAsync(db, Request, now, cancel);
        return Request.Path.ToUriComponent() == page.List.Address ? View(page) : RedirectPermanent(page.List.Address + Request.QueryString);
    }
}
