using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

public sealed class SectionsController(NewsDbContext db, TimeProvider clock) : ReaderController
{
    /// <param name="section">Its slug.</param>
    /// <param name="before">The <see cref="PageKey"/> at which the page before this one ended.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read, Cached("before")]
    public async Task<IActionResult> Show(string section, string? before, CancellationToken cancel)
    {
        if (!PageKey.TryRead(before, out var after)) return NotFound();
        if (await RecalledAsync($"section {section} {after}", ReadAsync, cancel) is not { } page)
            return await StandingAsync(section.ToLowerInvariant(), cancel);
        return Request.Path.ToUriComponent() == page.List.Address ? View(page) : RedirectPermanent(page.List.Address + Request.QueryString);

        Task<SectionPage?> ReadAsync() => SectionPage.LoadAsync(db, section.ToLowerInvariant(), after, clock.GetUtcNow(), cancel);
    }

    /// <summary>Where no section stands, a page that stands for good may; no two of them can have one address.</summary>
    private async Task<IActionResult> StandingAsync(string slug, CancellationToken cancel)
    {
        if (await StandingText.LoadAsync(db, slug, clock.GetUtcNow(), cancel) is not { } page) return await FormerAddressesController.FindAsync(db, Request, clock.GetUtcNow(), cancel);
        return Request.Path.Value == page.Address ? View("~/Views/StandingPages/Show.cshtml", page) : RedirectPermanent(Address.Section(slug) + Request.QueryString);
    }
}
