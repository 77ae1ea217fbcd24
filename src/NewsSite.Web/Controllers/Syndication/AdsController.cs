using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Web.Caching;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Controllers;

/// <summary>Who may sell the paper's advertising, where the paper has any.</summary>
public sealed class AdsController(IOptions<SyndicationOptions> options, TimeProvider clock) : ReaderController
{
    [Read, Cached]
    public IActionResult Show() => options.Value.AdsTxt.Count == 0
        ? NotFound()
        : new Document("text/plain; charset=utf-8", clock.GetUtcNow(), changedAt: null,
            stream => stream.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', [.. options.Value.AdsTxt, ""]))).AsTask());
}
