using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Unpublished stories for people outside who were given a link.</summary>
public sealed class PreviewsController(NewsDbContext db, PreviewKeys keys, TimeProvider clock) : ReaderController
{
    [Read]
    public async Task<IActionResult> Show(string key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (keys.Read(key) is not { } id) return NotFound();
        if (await db.PreviewLinks.Good(now).FirstOrDefaultAsync(l => l.Id == id, cancel) is not { } link) return NotFound();
        if (await ArticlePage.PreviewAsync(db, link.ArticleId, now, cancel) is not { } page) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return View("~/Views/Articles/Show.cshtml", page);
    }
}
