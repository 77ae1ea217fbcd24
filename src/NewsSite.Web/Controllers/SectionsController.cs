using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

public sealed class SectionsController(NewsDbContext db, TimeProvider clock) : ReaderController
{
    /// <param name="section">Its slug.</param>
    /// <param name="before">The <see cref="PageKey"/> at which the page before this one ended.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read]
    public async Task<IActionResult> Show(string section, string? before, CancellationToken cancel)
    {
        if (!PageKey.TryRead(before, out var after)) return NotFound();
        if (await SectionPage.LoadAsync(db, section.ToLowerInvariant(), after, clock.GetUtcNow(), cancel) is not { } page)
            return await FormerAddressesController.FindAsync(db, Request, clock.GetUtcNow(), cancel);
        return Request.Path.ToUriComponent() == page.List.Address ? View(page) : RedirectPermanent(page.List.Address + Request.QueryString);
    }
}
