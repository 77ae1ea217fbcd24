namespace NewsSite.Web.Caching;

/// <summary>
/// Answers from the finished pages before anything else of the site looks at a request, where its address is the name of one as it stands: what most readers
/// ask for. All others go on, and may find their page under a name without what means nothing in it.
/// </summary>
internal sealed class PageHits(RequestDelegate next, PageShelf shelf, ChangeWatch watch, PageSending sending, TimeProvider clock)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (request.QueryString.HasValue || request.Path.Value is not { } path || !shelf.MayHave(path) || !PageSending.IsForAnybody(request)) return next(http);
        var now = clock.GetUtcNow();
        return watch.IsUpToDate(now) && shelf.TryFind(path, now, out StoredPage? page) ? sending.SendAsync(http, page, now) : next(http);
    }
}
