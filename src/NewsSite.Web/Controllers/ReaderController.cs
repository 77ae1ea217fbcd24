using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsSite.Caching;
using NewsSite.Languages;
using NewsSite.Web.Caching;
using NewsSite.Web.Languages;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Pages for everybody: one copy serves all who did nothing to be known by. Only pages with comments, and a reader's own, ask who reads.</summary>
[AllowAnonymous]
public abstract class ReaderController : Controller
{
    /// <summary>What stands around every page.</summary>
    private static readonly PageTag[] AroundEveryPage = [new(PageTagKind.Furniture), new(PageTagKind.Names), new(PageTagKind.Breaking)];

    /// <summary>Says of a page that is to be kept what it shows.</summary>
    public override void OnActionExecuted(ActionExecutedContext context)
    {
        base.OnActionExecuted(context);
        if (HttpContext.Contents() is not { } contents) return;
        if (context.Result is ViewResult) contents.Tags.UnionWith(AroundEveryPage);
        if ((context.Result is ViewResult view ? view.Model : context.Result) is ITagged page) contents.Add(page);
    }

    /// <summary>Texts in the language of the page.</summary>
    protected Wording Say => HttpContext.RequestServices.GetRequiredService<Wording>();

    /// <summary>Says at a field of the form, or above it, what is wrong.</summary>
    protected void AddProblem(string field, Sentence problem) => ModelState.AddModelError(field, Say.Plain(problem));

    /// <summary>What is the same for all readers, without reading it again for each; a page that will be kept as a whole is not kept in parts too.</summary>
    protected Task<T?> RecalledAsync<T>(string name, Func<Task<T?>> load, CancellationToken cancel) where T : class, ITagged
        => HttpContext.Contents() is null ? HttpContext.RequestServices.GetRequiredService<IRecall>().GetAsync(name, load, cancel) : load();

    /// <summary>Who reads, where the browser says so by a cookie; the answer is then kept by no cache.</summary>
    protected Task<KnownReader> ReaderAsync(CancellationToken cancel) => HttpContext.RequestServices.GetRequiredService<Readers>().KnownAsync(HttpContext, cancel);
}
