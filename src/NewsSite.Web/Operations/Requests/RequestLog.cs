using System.Diagnostics;

namespace NewsSite.Web.Operations;

/// <summary>One line per request: no query string (it can hold a signed link), no body, no address of the reader.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();

        // Read now: error pages run under a path of their own. Encoded, so that a line break in it makes no second line.
        var path = context.Request.Path.ToUriComponent();
        try
        {
            await next(context);
            Write(context, path, context.Response.StatusCode, started);
        }
        catch
        {
            Write(context, path, StatusCodes.Status500InternalServerError, started);
            throw;
        }
    }

    private void Write(HttpContext context, string path, int status, long started)
    {
        var level = status >= 500 ? LogLevel.Error : LogLevel.Information;
        if (!log.IsEnabled(level)) return;
        log.Log(
            level, "{Method} {Path} {Status} {Milliseconds:0.0} ms {TraceId}",
            context.Request.Method, path, status, Stopwatch.GetElapsedTime(started).TotalMilliseconds, Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
    }
}

internal static class RequestLogRegistration
{
    public static void UseRequestLog(this WebApplication app) => app.UseMiddleware<RequestLog>();
}
