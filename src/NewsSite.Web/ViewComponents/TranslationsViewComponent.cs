using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Web.ViewComponents;

/// <summary>The translations of a story at the desk: which are linked, and the form that links another.</summary>
public sealed class TranslationsViewComponent(NewsDbContext db) : ViewComponent
{
    /// <summary>One of them.</summary>
    public sealed record Linked(int Id, string Headline, string Language);

    public async Task<IViewComponentResult> InvokeAsync(Article article)
    {
        ViewData["Article"] = article;
        return View(article.TranslationGroup is { } group
            ? await db.Articles.LinkedBy(group).Where(a => a.Id != article.Id).OrderBy(a => a.Id)
                .Select(a => new Linked(a.Id, a.Working.Headline, a.Working.Language)).ToListAsync(HttpContext.RequestAborted)
            : []);
    }
}
