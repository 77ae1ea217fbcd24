using Microsoft.Net.Http.Headers;
using NewsSite.Reads;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Caching;

/// <summary>Sends finished pages to readers without a session.</summary>
internal sealed class PageSending(PageShelf shelf, ReadBuffer reads)
{
    /// <summary>A page that was asked for so often is packed as well as can be, unless it is as long as a sitemap, for which that takes half a minute.</summary>
    private const int Often = 16;
    private const int Long = 200_000;

    /// <summary>Every cookie of ours has it in its name.</summary>
    private const string OwnCookie = "newssite-";

    /// <summary>
    /// A shared cache keeps a page to the end of the minute, because stories are scheduled by the minute; a time cut to the next scheduled story would tell
    /// everybody that there is one.
    /// </summary>
    private static readonly string[] ForRestOfMinute = [.. Enumerable.Range(0, 61).Select(s => $"public, max-age=0, s-maxage={s}, stale-while-revalidate=30")];

    /// <summary>Packing well takes a processor for a while, so never more than one.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Whether whoever asks gets what anybody gets.</summary>
    public static bool IsForAnybody(HttpRequest request) => (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Authorization.Count == 0 && !BringsOwnCookie(request) && !request.PathBase.HasValue;

    private static bool BringsOwnCookie(HttpRequest request)
    {
        foreach (var cookies in request.Headers.Cookie) if (cookies?.Contains(OwnCookie, StringComparison.Ordinal) == true) return true;
        return false;
    }

    public Task SendAsync(HttpContext http, StoredPage page, DateTimeOffset now)
    {
        var (request, response) = (http.Request, http.Response);
        var headers = response.Headers;
        if (page.Story is { } story && ReadCounting.IsRead(http)) reads.Count(story, now);
        if (page.Use(Often) && page.Size < Long) _ = Task.Run(() => PackAsync(page));
        var packing = AcceptedPacking.Best(request.Headers.AcceptEncoding);
        var (bytes, tag) = page.In(packing);
        foreach (var (header, values) in page.Headers) headers[header] = values;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ETag = tag;
        headers.CacheControl = ForRestOfMinute[(TimeSpan.TicksPerMinute - now.Ticks % TimeSpan.TicksPerMinute) / TimeSpan.TicksPerSecond];
        if (page.LastModified is { } modified) headers.LastModified = HeaderUtilities.FormatDate(modified);
        if (IsKnown(request, page))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = page.ContentType;
        response.ContentLength = bytes.Length;
        if (packing != Packing.None) headers.ContentEncoding = packing == Packing.Brotli ? "br" : "gzip";
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    /// <summary>The date is asked only where there is no tag (RFC 9110, 13.1.3).</summary>
    private static bool IsKnown(HttpRequest request, StoredPage page)
    {
        var asked = request.Headers.IfNoneMatch;
        if (asked.Count == 0) return page.LastModified is { } modified && request.GetTypedHeaders().IfModifiedSince is { } since && modified.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
        foreach (var line in asked)
            foreach (var part in (line ?? "").AsSpan().Split(','))
                if (page.IsNamed(line.AsSpan()[part])) return true;
        return false;
    }

    private async Task PackAsync(StoredPage page)
    {
        await OneAtATime.WaitAsync();
        try
        {
            shelf.PackBest(page);
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
