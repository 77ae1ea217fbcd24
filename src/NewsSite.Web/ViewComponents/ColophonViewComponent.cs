using Microsoft.AspNetCore.Mvc;
using NewsSite.Web.Models;

namespace NewsSite.Web.ViewComponents;

/// <summary>The links at the foot of every page.</summary>
public sealed class ColophonViewComponent(Colophon colophon) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await colophon.LoadAsync(HttpContext.RequestAborted));
}
