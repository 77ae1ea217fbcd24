using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Search;
using NewsSite.Search.Engines;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Where somebody who is still typing may want to go.</summary>
public sealed class SearchSuggestionsController(NewsDbContext db, EngineChoice engines, SearchFlood flood, SearchTime time, IOptions<SiteOptions> site, TimeProvider clock) : ReaderController
{
    /// <param name="q">What was typed so far.</param>
    /// <param name="cancel">More was typed.</param>
    [Read]
    public async Task<IActionResult> Index(string? q, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (flood.WaitForSuggestions(SenderPlace.Of(HttpContext.Connection.RemoteIpAddress), now) is { } wait)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Json(Array.Empty<Suggestion>());
        }

        var engine = await engines.ForAsync(db, cancel);
        var found = await time.WithinAsync(db, over => SearchSuggestions.ForAsync(q, db, engine, now, over), cancel) ?? SearchSuggestions.None;
        var stories = await db.Articles.Published(now).Numbered(found.StoryIds).AsTeasers().ToDictionaryAsync(t => t.Id, cancel);
        var zone = site.Value.Zone();
        return Json(found.Tags.Select(t => new Suggestion(t.Name, "Subject", t.PublicPath))
            .Concat(found.Authors.Select(a => new Suggestion(a.Name, "Author", a.PublicPath)))
            .Concat(found.StoryIds.Where(stories.ContainsKey).Select(id => stories[id])
                .Select(s => new Suggestion(s.Headline, string.Create(CultureInfo.InvariantCulture, $"{s.SectionName}, {TimeZoneInfo.ConvertTime(s.PublishAt, zone):d MMMM yyyy}"), s.Address))));
    }

    /// <summary>As the page's script shows it.</summary>
    private sealed record Suggestion(string Label, string Note, string Address);
}
