using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Web.Caching;
using NewsSite.Web.Operations;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Controllers;

/// <summary>What crawlers may fetch, and where they find every page.</summary>
public sealed class RobotsController(IOptions<SiteOptions> site, IOptions<SyndicationOptions> options, TimeProvider clock) : ReaderController
{
    [Read, Cached]
    public IActionResult Show()
    {
        string[] lines =
        [
            .. options.Value.RefusedCrawlers.Select(crawler => $"User-agent: {crawler}"),
            .. options.Value.RefusedCrawlers.Count > 0 ? (string[])["Disallow: /", ""] : [],
            "User-agent: *",
            "Allow: /comments/*/feed",
            "Disallow: /admin",
            "Disallow: /c/",
            "Disallow: /comments/",
            "Disallow: /preview/",
            "Disallow: /receipt/",
            "Disallow: /report",
            "Disallow: /search/",
            "Disallow: /search?",
            "Disallow: /*?*replyTo=",
            "Disallow: /*?*receipt=",
            "",
            $"Sitemap: {site.Value.Absolute("/sitemap.xml")}",
            $"Sitemap: {site.Value.Absolute("/sitemap-news.xml")}",
            "",
        ];
        return new Document("text/plain; charset=utf-8", clock.GetUtcNow(), changedAt: null,
            stream => stream.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsTask());
    }
}
