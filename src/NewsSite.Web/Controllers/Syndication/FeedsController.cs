using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Controllers;

/// <summary>What is new, for feed readers: each feed as RSS at its own address, as Atom and as JSON Feed below it.</summary>
public sealed class FeedsController(Feeds feeds, NewsDbContext db, IOptions<SiteOptions> site, TimeProvider clock) : ReaderController
{
    private DateTimeOffset Now { get; } = clock.GetUtcNow();

    [Read, Cached]
    public async Task<IActionResult> Site(string? format, CancellationToken cancel)
        => Answer(await feeds.OfSiteAsync(Now, cancel), Address.Feed("/"), format);

    [Read, Cached]
    public async Task<IActionResult> Section(string section, string? format, CancellationToken cancel)
        => await feeds.OfSectionAsync(section, Now, cancel) is { } feed ? Answer(feed, Address.Feed(feed.Page), format) : await FormerAsync(cancel);

    [Read, Cached]
    public async Task<IActionResult> Tag(string slug, string? format, CancellationToken cancel)
        => await feeds.OfTagAsync(slug, Now, cancel) is { } feed ? Answer(feed, Address.Feed(feed.Page), format) : await FormerAsync(cancel);

    [Read, Cached]
    public async Task<IActionResult> Author(string slug, string? format, CancellationToken cancel)
        => await feeds.OfAuthorAsync(slug, Now, cancel) is { } feed ? Answer(feed, Address.Feed(feed.Page), format) : await FormerAsync(cancel);

    [Read, Cached]
    public async Task<IActionResult> Series(string slug, string? format, CancellationToken cancel)
        => await feeds.OfSeriesAsync(slug, Now, cancel) is { } feed ? Answer(feed, Address.Feed(feed.Page), format) : await FormerAsync(cancel);

    [Read, Cached]
    public async Task<IActionResult> Corrections(string? format, CancellationToken cancel)
        => Answer(await feeds.OfCorrectionsAsync(Now, cancel), Address.Feed("/corrections"), format);

    /// <summary>Also below the address of the story itself; what WordPress had there begins with a year and a month, which look like a section and a number.</summary>
    [Read, Cached]
    public async Task<IActionResult> Comments(int articleId, string? format, CancellationToken cancel)
    {
        if (RouteData.Values.ContainsKey("slug") && await FormerAsync(cancel) is RedirectResult former) return former;
        return await feeds.OfCommentsAsync(articleId, Now, cancel) is { } feed ? Answer(feed, Address.CommentFeed(articleId), format) : NotFound();
    }

    /// <summary>File names under which feeds stand elsewhere.</summary>
    [Read]
    public IActionResult Habit(string file) => RedirectPermanent(file.ToLowerInvariant() switch
    {
        "atom.xml" => FeedFormat.Atom.Of(Address.Feed("/")),
        "feed.json" => FeedFormat.Json.Of(Address.Feed("/")),
        _ => Address.Feed("/"),
    });

    private IActionResult Answer(Feed feed, string address, string? format)
    {
        if (FeedFormat.Named(format) is not { } written) return NotFound();
        var self = written.Of(address);
        if (Request.Path.ToUriComponent() != self) return RedirectPermanent(self);
        return new Document(written.ContentType, Now, feed.ChangedAt, stream =>
        {
            written.Write(feed, self, site.Value, stream);
            return Task.CompletedTask;
        })
        {
            PageTags = [new(PageTagKind.Names), .. feed.Tags],
            IsForTheMinute = feed.ChangedAt is null, // photos come and go
            Links = feed.Hub is { } hub ? $"<{hub}>; rel=\"hub\", <{site.Value.Absolute(self)}>; rel=\"self\"" : null,
        };
    }

    /// <summary>Where what had this address once has its feed now.</summary>
    private Task<IActionResult> FormerAsync(CancellationToken cancel) => FormerAddressesController.FindAsync(db, Request, Now, cancel);
}
