using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Sections;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Controllers;

/// <summary>Every public page, for search engines.</summary>
public sealed class SitemapsController(NewsDbContext db, IOptions<SiteOptions> site, TimeProvider clock) : ReaderController
{
    private const int MostNews = 1000;
    private static readonly TimeSpan NewsAge = TimeSpan.FromDays(2);

    private DateTimeOffset Now { get; } = clock.GetUtcNow();

    [Read]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var last = await db.Articles.Published(Now).OrderByDescending(a => a.Id).Select(a => a.Id).FirstOrDefaultAsync(cancel);
        List<(string, DateTimeOffset?)> files = [("/sitemap-pages.xml", null), ("/sitemap-news.xml", null)];
        for (var file = 1; (long)(file - 1) * SitemapQueries.PerFile < last; file++)
        {
            if (await db.Articles.Published(Now).InSitemapFile(file).Changes().MaxAsync(cancel) is { } changedAt) files.Add((Address.StorySitemap(file), changedAt));
        }

        return Document(stream => { Sitemap.WriteIndex(files, site.Value, stream); return Task.CompletedTask; });
    }

    [Read]
    public async Task<IActionResult> Pages(CancellationToken cancel)
    {
        var sections = await db.Sections.InOrder().Select(s => s.Slug).ToListAsync(cancel);
        var pages = (string[])["/", .. sections.Select(Address.Section), "/corrections"];
        return Document(stream => Sitemap.WriteAsync(pages.Select(p => new SitemapEntry(p)).ToAsyncEnumerable(), site.Value, stream));
    }

    [Read]
    public async Task<IActionResult> News(CancellationToken cancel)
    {
        var news = await db.Articles.Published(Now).LatestFirst().AsNews(Now - NewsAge).Take(MostNews).ToListAsync(cancel);
        return Document(stream => { Sitemap.WriteNews(news, site.Value, stream); return Task.CompletedTask; });
    }

    [Read]
    public async Task<IActionResult> Stories(int number, CancellationToken cancel)
    {
        var now = Now;
        var stories = db.Articles.Published(now).InSitemapFile(number);
        return await stories.AnyAsync(cancel)
            ? Document(stream => Sitemap.WriteAsync(stories.InOrder().AsSitemapStories(now).AsAsyncEnumerable().Select(s => s.EntryAt(now)), site.Value, stream))
            : NotFound();
    }

    private Document Document(Func<Stream, Task> write) => new(Sitemap.ContentType, Now, changedAt: null, write);
}
