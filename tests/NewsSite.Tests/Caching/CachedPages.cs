using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Caching;

/// <summary>How a reader meets pages that are kept.</summary>
internal static class CachedPages
{
    /// <summary>Asks for a page as it travels, packed.</summary>
    public static Task<HttpResponseMessage> AskAsync(this HttpClient reader, string address, string accepts = "", string? known = null, string? cookie = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return reader.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<byte[]> UnpackedAsync(this HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var unpacked = new MemoryStream();
        Stream source = new MemoryStream(bytes);
        source = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch { "br" => new BrotliStream(source, CompressionMode.Decompress), "gzip" => new GZipStream(source, CompressionMode.Decompress), _ => source };
        await using (source) await source.CopyToAsync(unpacked, TestContext.Current.CancellationToken);
        return unpacked.ToArray();
    }

    /// <summary>A browser that follows no redirect.</summary>
    public static HttpClient Reader(this WebApplicationFactory<Program> site) => site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });

    public static async Task<string> TextAsync(this HttpClient reader, string address)
        => await reader.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Does something as the site does it: with the database of one of its requests.</summary>
    public static async Task DoAsync(this TestSite site, Func<NewsDbContext, Task> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        await act(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The numbers of the changes that were stored.</summary>
    public static async Task<IReadOnlyList<string>> ChangesAsync(this TestSite site)
    {
        await using var db = site.OpenDatabase();
        return await db.PageChanges.OrderBy(c => c.Id).Select(c => c.Tags).ToListAsync(TestContext.Current.CancellationToken);
    }
}

/// <summary>Notes which pages a site makes.</summary>
internal sealed class MadePages : IResultFilter
{
    private readonly ConcurrentQueue<string> addresses = [];

    /// <summary>Those since it was last asked, in the order in which they were made.</summary>
    public IReadOnlyList<string> Since()
    {
        List<string> made = [];
        while (addresses.TryDequeue(out var address)) made.Add(address);
        return made;
    }

    public void OnResultExecuting(ResultExecutingContext context) => addresses.Enqueue(context.HttpContext.Request.Path + context.HttpContext.Request.QueryString);

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    /// <summary>The same site, watched by this.</summary>
    public WebApplicationFactory<Program> Watch(TestSite site) => site.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(this))));
}
