using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Languages;
using NewsSite.Web.Languages;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Pages for everybody: one copy serves all who did nothing to be known by. Only pages with comments, and a reader's own, ask who reads.</summary>
[AllowAnonymous]
public abstract class ReaderController : Controller
{
    /// <summary>Texts in the language of the page.</summary>
    protected Wording Say => HttpContext.RequestServices.GetRequiredService<Wording>();

    /// <summary>Says at a field of the form, or above it, what is wrong.</summary>
    protected void AddProblem(string field, Sentence problem) => ModelState.AddModelError(field, Say.Plain(problem));

    /// <summary>Who reads, where the browser says so by a cookie; the answer is then kept by no cache.</summary>
    protected Task<KnownReader> ReaderAsync(CancellationToken cancel) => HttpContext.RequestServices.GetRequiredService<Readers>().KnownAsync(HttpContext, cancel);
}
