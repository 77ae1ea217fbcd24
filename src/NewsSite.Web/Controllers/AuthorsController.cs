using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

public sealed class AuthorsController(NewsDbContext db, TimeProvider clock) : ReaderController
{
    /// <param name="slug">The author's.</param>
    /// <param name="before">The <see cref="PageKey"/> at which the page before this one ended.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read, Cached("before")]
    public async Task<IActionResult> Show(string slug, string? before, CancellationToken cancel)
    {
        if (!PageKey.TryRead(before, out var after)) return NotFound();
        if (await AuthorPage.LoadAsync(db, slug.ToLowerInvariant(), after, clock.GetUtcNow(), cancel) is not { } page)
            return await FormerAddressesController.FindAsync(db, Request, clock.GetUtcNow(), cancel);
        return Request.Path.ToUriComponent() == page.List.Address ? View(page) : RedirectPermanent(page.List.Address + Request.QueryString);
    }
}
