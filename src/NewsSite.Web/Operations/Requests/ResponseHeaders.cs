using Microsoft.Net.Http.Headers;
using NewsSite.Markup;

namespace NewsSite.Web.Operations;

/// <summary>The headers that keep a browser from doing what our pages never ask for; on every answer, errors included.</summary>
internal static class ResponseHeaders
{
    private static readonly string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + $"frame-src {string.Join(' ', Embed.FrameHosts)}; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>What other sites may show: feeds and the pictures in them set it to <c>cross-origin</c>.</summary>
    public const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    public static void UseResponseHeaders(this WebApplication app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static state => { Set((HttpContext)state); return Task.CompletedTask; }, context);
        return next(context);
    });

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        var isFont = context.Request.Path.StartsWithSegments("/fonts", StringComparison.Ordinal) && context.Response.StatusCode < 400;
        var isStaff = context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase);
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        if (!headers.ContainsKey("Referrer-Policy")) headers["Referrer-Policy"] = isStaff ? "same-origin" : "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (!headers.ContainsKey(ResourcePolicy)) headers[ResourcePolicy] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (isStaff) headers.CacheControl = "private, no-store";
        else if (isFont) headers.CacheControl = "public, max-age=31536000, immutable"; // their names carry a version
        else if (!headers.ContainsKey(HeaderNames.CacheControl)) headers.CacheControl = "no-cache";
    }
}
