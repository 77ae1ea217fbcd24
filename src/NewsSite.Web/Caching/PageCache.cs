using System.Collections.Concurrent;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsSite.Reads;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Caching;

/// <summary>Sends finished pages to readers without a session, and has each made once, however many wait for it (docs/decisions/0026).</summary>
internal sealed class PageCache(RequestDelegate next, PageShelf shelf, ChangeWatch watch, ReadBuffer reads, TimeProvider clock, IOptions<CacheOptions> options)
{
    /// <summary>A page that was asked for so often is packed as well as can be.</summary>
    private const int Often = 16;

    /// <summary>Every cookie of ours has it in its name.</summary>
    private const string OwnCookie = "newssite-";

    /// <summary>Headers that are set for each answer, or say of one what holds only of it.</summary>
    private static readonly HashSet<string> NotKept = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.CacheControl, HeaderNames.ContentLength, HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.Date, HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.Vary,
    };

    /// <summary>
    /// A shared cache keeps a page to the end of the minute, because stories are scheduled by the minute; a time cut to the next scheduled story would tell
    /// everybody that there is one.
    /// </summary>
    private static readonly string[] ForRestOfMinute = [.. Enumerable.Range(0, 61).Select(s => $"public, max-age=0, s-maxage={s}, stale-while-revalidate=30")];

    /// <summary>Packing well takes a processor for a while, so never more than one.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1);

    private readonly ConcurrentDictionary<string, Task<Made>> beingMade = new(StringComparer.Ordinal);

    /// <summary>What came of making a page: the page, or none because it is not to be kept, or none because whoever made it has left or was overtaken.</summary>
    private sealed record Made(StoredPage? Page, bool IsToBeTriedAgain = false);

    public Task InvokeAsync(HttpContext http)
    {
        if (!shelf.IsOn || http.GetEndpoint()?.Metadata.GetMetadata<CachedAttribute>() is not { } asked || !IsForAnybody(http) || asked.NameOf(http.Request) is not { } name) return next(http);
        var now = clock.GetUtcNow();
        var look = watch.LookAsync(now, http.RequestAborted);
        return look.IsCompletedSuccessfully && shelf.TryFind(name.Key, now, out var page) ? SendAsync(http, page, now) : FindOrMakeAsync(http, name, look.AsTask());
    }

    private static bool IsForAnybody(HttpContext http)
    {
        var request = http.Request;
        return (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Headers.Authorization.Count == 0
            && !request.Headers.Cookie.Any(c => c?.Contains(OwnCookie, StringComparison.Ordinal) == true) && http.Features.Get<IStatusCodeReExecuteFeature>() is null && http.Features.Get<IExceptionHandlerFeature>() is null;
    }

    private async Task FindOrMakeAsync(HttpContext http, PageName name, Task look)
    {
        await look;
        while (true)
        {
            var now = clock.GetUtcNow();
            if (shelf.TryFind(name.Key, now, out var page))
            {
                await SendAsync(http, page, now);
                return;
            }

            var mine = new TaskCompletionSource<Made>(TaskCreationOptions.RunContinuationsAsynchronously);
            var making = beingMade.GetOrAdd(name.Key, mine.Task);
            if (making == mine.Task)
            {
                await MakeAsync(http, name, mine);
                return;
            }

            var made = await making.WaitAsync(http.RequestAborted);
            if (made.IsToBeTriedAgain) continue;
            await (made.Page is null ? next(http) : SendAsync(http, made.Page, now));
            return;
        }
    }

    private async Task MakeAsync(HttpContext http, PageName name, TaskCompletionSource<Made> waiting)
    {
        var made = new Made(null);
        try
        {
            made = await MakeAsync(http, name);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            made = new(null, IsToBeTriedAgain: true);
            throw;
        }
        finally
        {
            beingMade.TryRemove(name.Key, out _);
            waiting.SetResult(made);
        }
    }

    private async Task<Made> MakeAsync(HttpContext http, PageName name)
    {
        var (request, response, body) = (http.Request, http.Response, http.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        var (method, query, contents) = (request.Method, request.QueryString, shelf.Begin(clock.GetUtcNow()));
        using var buffer = new MemoryStream();
        var buffered = new StreamResponseBodyFeature(buffer);
        try
        {
            http.Features.Set(contents);
            http.Features.Set<IHttpResponseBodyFeature>(buffered);
            (request.Method, request.QueryString) = (HttpMethods.Get, new(name.Query));
            var conditions = TakeConditions(request);
            await next(http);
            await buffered.CompleteAsync();
            foreach (var (header, values) in conditions) request.Headers[header] = values;
        }
        finally
        {
            (request.Method, request.QueryString) = (method, query);
            http.Features.Set(body);
            http.Features.Set<PageContents>(null);
            shelf.Finish(contents);
        }

        LeadOn(response, name.Dropped);
        if (!IsToBeKept(response, contents))
        {
            buffer.Position = 0;
            if (!HttpMethods.IsHead(method) && buffer.Length > 0) await buffer.CopyToAsync(response.Body, http.RequestAborted);
            return new(null);
        }

        var page = new StoredPage(name.Key, buffer.GetBuffer().AsSpan(0, (int)buffer.Length), contents)
        {
            ContentType = response.ContentType,
            Headers = [.. response.Headers.Where(h => !NotKept.Contains(h.Key)), .. TagHeader(contents)],
            LastModified = response.GetTypedHeaders().LastModified,
        };
        var isKept = shelf.TryKeep(page, contents);
        foreach (var header in NotKept) response.Headers.Remove(header);
        await SendAsync(http, page, clock.GetUtcNow(), isRead: false);
        return new(isKept ? page : null, IsToBeTriedAgain: !isKept);
    }

    /// <summary>What the reader has already is asked of the finished page, not of its making.</summary>
    private static List<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> TakeConditions(HttpRequest request)
    {
        var taken = request.Headers.Where(h => h.Key.Equals(HeaderNames.IfNoneMatch, StringComparison.OrdinalIgnoreCase) || h.Key.Equals(HeaderNames.IfModifiedSince, StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var (header, _) in taken) request.Headers.Remove(header);
        return taken;
    }

    private static bool IsToBeKept(HttpResponse response, PageContents contents) => response.StatusCode == StatusCodes.Status200OK && contents.Tags.Count > 0
        && response.Headers.SetCookie.Count == 0 && !(response.Headers.CacheControl.ToString() is { } said && (said.Contains("no-store", StringComparison.Ordinal) || said.Contains("private", StringComparison.Ordinal)));

    /// <summary>What stood in the query and is none of ours goes along where a page leads elsewhere, such as the name of a campaign.</summary>
    private static void LeadOn(HttpResponse response, string dropped)
    {
        if (dropped.Length == 0 || response.StatusCode is < 300 or > 399 || response.Headers.Location is not [{ Length: > 0 } location]) return;
        var fragment = location.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? location[at..] : "";
        var page = location[..^fragment.Length];
        response.Headers.Location = $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{dropped}{fragment}";
    }

    private IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> TagHeader(PageContents contents)
        => options.Value.TagHeader.Length == 0 ? [] : [new(options.Value.TagHeader, string.Join(' ', contents.Tags))];

    private Task SendAsync(HttpContext http, StoredPage page, DateTimeOffset now, bool isRead = true)
    {
        var (request, response) = (http.Request, http.Response);
        var headers = response.Headers;
        if (isRead && page.Story is { } story && ReadCounting.IsRead(http)) reads.Count(story, now);
        if (page.Use(Often)) _ = Task.Run(() => PackAsync(page));
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
