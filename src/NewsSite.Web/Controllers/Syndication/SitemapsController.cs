using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Sections;
using NewsSite.Standing;
using NewsSite.Web.Caching;
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

    private IQueryable<Article> Published => db.Articles.Published(Now);

    [Read, Cached]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var last = await Published.OrderByDescending(a => a.Id).Select(a => a.Id).FirstOrDefaultAsync(cancel);
        List<(string, DateTimeOffset?)> files = [("/sitemap-pages.xml", null), ("/sitemap-news.xml", null)];
        if (last > 0) files.Add(("/sitemap-days.xml", null));
        var (lastTag, lastAuthor) = (await db.Tags.MaxAsync(t => (int?)t.Id, cancel) ?? 0, await db.Authors.MaxAsync(a => (int?)a.Id, cancel) ?? 0);
        foreach (var file in Files(lastTag)) if (await db.StoryTags.InSitemapFile(file).OfAny(Published).AnyAsync(cancel)) files.Add((Address.TagSitemap(file), null));
        foreach (var file in Files(lastAuthor)) if (await db.StoryAuthors.InSitemapFile(file).OfAny(Published).AnyAsync(cancel)) files.Add((Address.AuthorSitemap(file), null));
        foreach (var file in Files(last))
        {
            if (await Published.InSitemapFile(file).Changes().MaxAsync(cancel) is { } changedAt) files.Add((Address.StorySitemap(file), changedAt));
        }

        return Document(stream => { Sitemap.WriteIndex(files, site.Value, stream); return Task.CompletedTask; });
    }

    /// <summary>The front page, the sections, the series, and what else there is one of.</summary>
    [Read, Cached]
    public async Task<IActionResult> Pages(CancellationToken cancel)
    {
        var sections = await db.Sections.InOrder().AsSitemapSections(Published).ToListAsync(cancel);
        var series = await db.Series.AsSitemapLists(Published, db.SeriesParts).InOrder().ToListAsync(cancel);
        var corrected = await db.Corrections.Of(Published).OrderByDescending(c => c.CorrectedAt).Select(c => (DateTimeOffset?)c.CorrectedAt).FirstOrDefaultAsync(cancel);
        List<SitemapEntry> pages =
        [
            new("/", sections.Max(s => s.ChangedAt)),
            .. sections.Select(s => new SitemapEntry(Address.Section(s.Slug), sections.Where(x => x.Path.StartsWith(s.Path, StringComparison.Ordinal)).Max(x => x.ChangedAt))),
            .. series.Select(s => new SitemapEntry(Address.Series(s.Slug), s.ChangedAt)),
            new("/corrections", corrected), new(Address.MostRead),
            .. (await db.StandingPages.Published().InOrder().AsLinks().ToListAsync(cancel)).Select(p => new SitemapEntry(Address.Section(p.Slug), p.ChangedAt)),
        ];
        return Document(stream => Sitemap.WriteAsync(pages.ToAsyncEnumerable(), site.Value, stream));
    }

    [Read, Cached]
    public async Task<IActionResult> News(CancellationToken cancel)
    {
        var news = await Published.LatestFirst().AsNews(Now - NewsAge).Take(MostNews).ToListAsync(cancel);
        return Document(stream => { Sitemap.WriteNews(news, site.Value, stream); return Task.CompletedTask; });
    }

    [Read, Cached]
    public async Task<IActionResult> Stories(int number, CancellationToken cancel)
    {
        var now = Now;
        var stories = Published.InSitemapFile(number);
        return await stories.AnyAsync(cancel)
            ? Document(stream => Sitemap.WriteAsync(stories.InOrder().AsSitemapStories(now).AsAsyncEnumerable().Select(s => s.EntryAt(now)), site.Value, stream))
            : NotFound();
    }

    [Read, Cached]
    public async Task<IActionResult> Tags(int number, CancellationToken cancel)
        => Lists(await db.Tags.AsSitemapLists(Published, db.StoryTags.InSitemapFile(number)).InOrder().ToListAsync(cancel), Address.Tag);

    [Read, Cached]
    public async Task<IActionResult> Authors(int number, CancellationToken cancel)
        => Lists(await db.Authors.AsSitemapLists(Published, db.StoryAuthors.InSitemapFile(number)).InOrder().ToListAsync(cancel), Address.Author);

    /// <summary>The days of the archive: fewer than a file takes for 136 years.</summary>
    [Read, Cached]
    public async Task<IActionResult> Days(CancellationToken cancel)
        => await Published.AnyAsync(cancel) ? Document(stream => Sitemap.WriteAsync(DaysAsync(cancel), site.Value, stream)) : NotFound();

    private static IEnumerable<int> Files(int last) => Enumerable.Range(1, (last + SitemapQueries.PerFile - 1) / SitemapQueries.PerFile);

    private async IAsyncEnumerable<SitemapEntry> DaysAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        SitemapEntry? last = null;
        await foreach (var story in Published.OrderByDescending(a => a.PublishAt).AsSitemapTimes().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var day = Address.Archive(ArchivePage.DayOf(story.PublishAt, site.Value.Zone()));
            if (day != last?.Path)
            {
                if (last is not null) yield return last;
                last = new(day, story.PublicAt);
            }
            else if (story.PublicAt > last.ChangedAt) last = last with { ChangedAt = story.PublicAt };
        }

        if (last is not null) yield return last;
    }

    private IActionResult Lists(List<SitemapList> lists, Func<string, string> address) => lists.Count == 0
        ? NotFound() : Document(stream => Sitemap.WriteAsync(lists.Select(l => new SitemapEntry(address(l.Slug), l.ChangedAt)).ToAsyncEnumerable(), site.Value, stream));

    // By the minute, because photos come and go at their hours, and news gets old.
    private Document Document(Func<Stream, Task> write) => new(Sitemap.ContentType, Now, changedAt: null, write)
    {
        PageTags = [new(PageTagKind.Sitemaps), new(PageTagKind.Latest), new(PageTagKind.Furniture), new(PageTagKind.Names)], IsForTheMinute = true,
    };
}
