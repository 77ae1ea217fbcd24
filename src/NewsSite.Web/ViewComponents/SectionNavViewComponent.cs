using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Sections;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;

namespace NewsSite.Web.ViewComponents;

/// <summary>The sections at the top of every page.</summary>
public sealed class SectionNavViewComponent(NewsDbContext db, IRecall recall) : ViewComponent
{
    /// <param name="Sections">In their order.</param>
    private sealed record Nav(IReadOnlyList<NamedLink> Sections) : ITagged
    {
        /// <summary>Whatever is done to a section changes everything.</summary>
        public IEnumerable<PageTag> PageTags => [new(PageTagKind.Furniture)];
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var nav = await recall.GetAsync("nav", async () => new Nav(await db.Sections.TopLevel().Select(s => new NamedLink(s.Name, s.Slug)).ToListAsync(cancel)), cancel);
        return View(nav!.Sections);
    }
}
