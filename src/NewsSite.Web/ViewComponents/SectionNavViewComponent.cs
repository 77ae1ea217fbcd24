using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Sections;
using NewsSite.Web.Models;

namespace NewsSite.Web.ViewComponents;

/// <summary>The sections at the top of every page.</summary>
public sealed class SectionNavViewComponent(NewsDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
        => View(ViewContext.ViewData["Sections"] as IReadOnlyList<NamedLink> ?? await db.Sections.TopLevel().Select(s => new NamedLink(s.Name, s.Slug)).ToListAsync(HttpContext.RequestAborted));
}
