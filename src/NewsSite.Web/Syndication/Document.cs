using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NewsSite.Caching;
using NewsSite.Web.Caching;
using NewsSite.Web.Operations;
using RequestHeaders = Microsoft.AspNetCore.Http.Headers.RequestHeaders;

namespace NewsSite.Web.Syndication;

/// <summary>
/// What machines fetch again and again: written in full, named by its own bytes (a strong ETag), and sent only to those who do not have it.
/// </summary>
/// <param name="contentType">As it is sent.</param>
/// <param name="now">The moment it is asked for.</param>
/// <param name="changedAt">When it last changed; null when only the ETag can tell.</param>
/// <param name="write">Writes it; what does not fit into memory waits in a file.</param>
public sealed class Document(string contentType, DateTimeOffset now, DateTimeOffset? changedAt, Func<Stream, Task> write) : IActionResult, ITagged
{
    /// <summary>What it shows; by itself only how the paper is set up.</summary>
    public IEnumerable<PageTag> PageTags { get; init; } = [new(PageTagKind.Furniture)];

    public bool IsForTheMinute { get; init; }

    private const int InMemory = 1 << 20;

    /// <summary>The header <c>Link</c>, which is sent with every answer; none mostly.</summary>
    public string? Links { get; init; }

    public async Task ExecuteResultAsync(ActionContext context)
    {
        using var hash = SHA256.Create();
        await using var content = new FileBufferingWriteStream(InMemory);
        await using (var hashed = new CryptoStream(content, hash, CryptoStreamMode.Write, leaveOpen: true)) await write(hashed);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.Hash!.AsSpan(0, 16))}\"");

        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var headers = response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = changedAt;
        headers.CacheControl = new() { Public = true, MaxAge = TimeSpan.Zero, SharedMaxAge = RestOfTheMinute };
        if (Links is not null) response.Headers.Link = Links;
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers[ResponseHeaders.ResourcePolicy] = "cross-origin";
        if (IsKnown(request.GetTypedHeaders(), tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(request.Method)) await content.DrainBufferAsync(response.Body, context.HttpContext.RequestAborted);
    }

    /// <summary>
    /// A shared cache keeps it to the end of the minute, because stories are scheduled by the minute; a time cut to the next
    /// scheduled story would tell everybody that there is one.
    /// </summary>
    private TimeSpan RestOfTheMinute => TimeSpan.FromSeconds(Math.Floor(60 - now.TimeOfDay.TotalSeconds % 60));

    /// <summary>The date is asked only where there is no tag (RFC 9110, 13.1.3).</summary>
    private bool IsKnown(RequestHeaders asked, EntityTagHeaderValue tag) => asked.IfNoneMatch.Count > 0
        ? asked.IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false))
        : changedAt is { } changed && asked.IfModifiedSince is { } since && changed.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
}
