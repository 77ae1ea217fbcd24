using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Caching;

/// <summary>How a reader meets pages that are kept.</summary>
internal static class CachedPages
{
    /// <summary>Asks for a page as it travels, packed.</summary>
    public static Task<HttpResponseMessage> AskAsync(this HttpClient reader, string address, string accepts = "", string? known = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
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

    /// <summary>Renames the sections behind the back of the site: pages that are made again show the mark, pages that are kept do not.</summary>
    public static async Task MarkAsync(this TestSite site, string mark)
    {
        await using var db = site.OpenDatabase();
        await db.Database.ExecuteSqlAsync($"""UPDATE "Sections" SET "Name" = {mark}""", TestContext.Current.CancellationToken);
    }

    /// <summary>The numbers of the changes that were stored.</summary>
    public static async Task<IReadOnlyList<string>> ChangesAsync(this TestSite site)
    {
        await using var db = site.OpenDatabase();
        return await db.PageChanges.OrderBy(c => c.Id).Select(c => c.Tags).ToListAsync(TestContext.Current.CancellationToken);
    }
}
