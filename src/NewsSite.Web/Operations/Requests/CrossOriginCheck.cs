using Microsoft.AspNetCore.Diagnostics;

namespace NewsSite.Web.Operations;

/// <summary>
/// Refuses what another site makes a reader's browser send. Browsers say where a request comes from, so cached pages need no token
/// (docs/decisions/0004); what no browser sent cannot ride on a reader's session and passes.
/// </summary>
internal sealed class CrossOriginCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // The page that says so is made by running the refused request again under the error page's address.
        var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isErrorPage || Passes(context.Request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>In this order: safe method; <c>Sec-Fetch-Site</c> where given; else <c>Origin</c> against <c>Host</c>; else no browser.</summary>
    internal static bool Passes(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return true;
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site) return site.Count == 1 && site[0] is "same-origin" or "none";
        if (request.Headers.Origin is not { Count: > 0 } origin) return true;
        return origin.Count == 1 && Uri.TryCreate(origin[0], UriKind.Absolute, out var from)
            && string.Equals(from.Authority, Authority(request), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The host as an origin writes it: without the scheme's own port.</summary>
    private static string Authority(HttpRequest request)
        => Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own) ? own.Authority : request.Host.Value ?? "";
}

internal static class CrossOriginCheckRegistration
{
    public static void UseCrossOriginCheck(this WebApplication app) => app.UseMiddleware<CrossOriginCheck>();
}
