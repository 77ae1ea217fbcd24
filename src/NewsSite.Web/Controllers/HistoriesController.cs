using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

/// <summary>What has changed of a story since readers have it.</summary>
public sealed class HistoriesController(NewsDbContext db, TimeProvider clock) : ReaderController
{
    [Read, Cached]
    public async Task<IActionResult> Show(int articleId, CancellationToken cancel)
    {
        if (await StoryHistory.LoadAsync(db, articleId, clock.GetUtcNow(), cancel) is not { } history) return NotFound();
        var address = Address.History(history.Address);
        return Request.Path.ToUriComponent() == address ? View(history) : RedirectPermanent(address);
    }
}
