using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Web.Caching;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Controllers;

/// <summary>The key that shows search engines that what they are told of this site comes from this site.</summary>
public sealed class IndexNowController(IOptions<SyndicationOptions> options, TimeProvider clock) : ReaderController
{
    [Read, Cached]
    public IActionResult Show() => options.Value.IndexNowKey is not { Length: > 0 } key
        ? NotFound()
        : new Document("text/plain; charset=utf-8", clock.GetUtcNow(), changedAt: null, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(key)).AsTask());
}
