using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Pages for everybody: one copy serves all who did nothing to be known by. Only pages with comments, and a reader's own, ask who reads.</summary>
[AllowAnonymous]
public abstract class ReaderController : Controller
{
    /// <summary>Who reads, where the browser says so by a cookie; the answer is then kept by no cache.</summary>
    protected Task<KnownReader> ReaderAsync(CancellationToken cancel) => HttpContext.RequestServices.GetRequiredService<Readers>().KnownAsync(HttpContext, cancel);
}
