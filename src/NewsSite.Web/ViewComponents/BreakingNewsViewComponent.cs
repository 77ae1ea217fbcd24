using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Breaking;
using NewsSite.Data;
using NewsSite.Web.Models;

namespace NewsSite.Web.ViewComponents;

/// <summary>The line of breaking news above a page, where there is one for its section at the moment the page shows.</summary>
public sealed class BreakingNewsViewComponent(NewsDbContext db, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var at = ViewContext.ViewData["At"] as DateTimeOffset? ?? clock.GetUtcNow();
        var lines = db.BreakingNews.InForce(at).For((string?)ViewContext.ViewData["Section"]).AsBreakingLines(db.Articles.Published(at));
        return View(await lines.FirstOrDefaultAsync(HttpContext.RequestAborted));
    }
}
