using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;
using NewsSite.Web.Syndication;
using System.Globalization;

namespace NewsSite.Web.Controllers;

/// <summary>Tells other sites what to show of a link to a story. The address that is asked about is read, never fetched.</summary>
public sealed class OEmbedController(NewsDbContext db, Participation participation, IRecall recall, IOptions<SiteOptions> site, TimeProvider clock) : ReaderController
{
    /// <param name="url">Absolute address of a story, in any spelling that leads to it.</param>
    /// <param name="format"><c>json</c>, which is meant by none, or <c>xml</c>.</param>
    /// <param name="maxwidth">In pixels.</param>
    /// <param name="maxheight">In pixels.</param>
    /// <param name="cancel">Whoever asked has left.</param>
    [Read]
    public async Task<IActionResult> Show(string? url, string? format, string? maxwidth, string? maxheight, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(url) || !TryRead(maxwidth, out var wide) || !TryRead(maxheight, out var high)) return BadRequest();
        if (format is not (null or "" or "json" or "xml")) return StatusCode(StatusCodes.Status501NotImplemented);
        if (StoryIn(url) is not { } id || await ArticlePage.LoadAsync(db, recall, participation, id, clock.GetUtcNow(), cancel) is not { } page) return NotFound();
        var card = OEmbed.Of(page, wide, high);
        return new Document(format == "xml" ? "text/xml; charset=utf-8" : "application/json; charset=utf-8", clock.GetUtcNow(), changedAt: null, stream =>
        {
            card.Write(site.Value, format == "xml", stream);
            return Task.CompletedTask;
        });
    }

    /// <summary>The number of the story that an address of ours names; null for any other.</summary>
    private int? StoryIn(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var asked) || asked.Scheme is not ("http" or "https")) return null;
        if (!string.Equals(asked.Authority, new Uri(site.Value.Address).Authority, StringComparison.OrdinalIgnoreCase)) return null;
        var parts = asked.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is 2 or 3 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private static bool TryRead(string? typed, out int? limit)
    {
        limit = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return string.IsNullOrEmpty(typed) || limit is not null;
    }
}
