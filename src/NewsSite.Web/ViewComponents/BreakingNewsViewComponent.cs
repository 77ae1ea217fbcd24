using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Breaking;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;

namespace NewsSite.Web.ViewComponents;

/// <summary>The line of breaking news above a page, where there is one for its section at the moment the page shows.</summary>
public sealed class BreakingNewsViewComponent(NewsDbContext db, IRecall recall, TimeProvider clock) : ViewComponent
{
    /// <param name="Line">None mostly.</param>
    private sealed record News(BreakingLine? Line) : ITagged
    {
        /// <summary>Told too when news begins and ends.</summary>
        public IEnumerable<PageTag> PageTags => [new(PageTagKind.Breaking)];

        public int Size => 500;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (section, cancel) = ((string?)ViewContext.ViewData["Section"], HttpContext.RequestAborted);
        if (ViewContext.ViewData["At"] is DateTimeOffset another) return View(await LineAsync(another, section, cancel));
        var news = await recall.GetAsync($"breaking news in {section}", async () => new News(await LineAsync(clock.GetUtcNow(), section, cancel)), cancel);
        return View(news!.Line);
    }

    private Task<BreakingLine?> LineAsync(DateTimeOffset at, string? section, CancellationToken cancel)
        => db.BreakingNews.InForce(at).For(section).AsBreakingLines(db.Articles.Published(at)).FirstOrDefaultAsync(cancel);
}
