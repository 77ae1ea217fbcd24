using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsSite.Web.Languages;

namespace NewsSite.Web.Caching;

/// <summary>Has each page made once for all readers without a session, however many wait for it (docs/decisions/0027).</summary>
internal sealed class PageCache(RequestDelegate next, PageShelf shelf, ChangeWatch watch, PageSending sending, AddressLanguage language, TimeProvider clock, IOptions<CacheOptions> options)
{
    /// <summary>Headers that are set for each answer, or say of one what holds only of it.</summary>
    private static readonly HashSet<string> NotKept = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.CacheControl, HeaderNames.ContentLength, HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.Date, HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.Vary,
    };

    private readonly ConcurrentDictionary<string, Task<Made>> beingMade = new(StringComparer.Ordinal);

    /// <summary>What came of making a page: the page, or none because it is not to be kept, or none because whoever made it has left or was overtaken.</summary>
    private sealed record Made(StoredPage? Page, bool IsToBeTriedAgain = false);

    public Task InvokeAsync(HttpContext http)
    {
        if (!shelf.IsOn || http.GetEndpoint()?.Metadata.GetMetadata<CachedAttribute>() is not { } asked || !PageSending.IsForAnybody(http.Request) || IsErrorPage(http) || asked.NameOf(http.Request) is not { } name) return next(http);
        var now = clock.GetUtcNow();
        return watch.IsUpToDate(now) && shelf.TryFind(name.Key, now, out StoredPage? page) ? sending.SendAsync(http, page, now) : FindOrMakeAsync(http, name);
    }

    private static bool IsErrorPage(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;

    private async Task FindOrMakeAsync(HttpContext http, PageName name)
    {
        await watch.LookAsync(clock.GetUtcNow(), http.RequestAborted);
        while (true)
        {
            var now = clock.GetUtcNow();
            if (shelf.TryFind(name.Key, now, out StoredPage? page))
            {
                await sending.SendAsync(http, page, now);
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
            await (made.Page is null ? next(http) : sending.SendAsync(http, made.Page, now));
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

            // Anew, because the sections may speak another language since this request came in.
            CultureInfo.CurrentUICulture = await language.CultureOfAsync(http);
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
        await sending.SendAsync(http, page, clock.GetUtcNow());
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
}
