using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

public sealed class FrontController(NewsDbContext db, TimeProvider clock) : ReaderController
{
    [Read]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return View(await FrontPage.LoadAsync(db, now, now, cancel));
    }
}
