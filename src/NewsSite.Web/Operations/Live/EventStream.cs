using Microsoft.AspNetCore.Http.Features;

namespace NewsSite.Web.Operations;

/// <summary>Writes server-sent events, and a sign of life between them, until there are no more, it was long enough, or whoever listens has left.</summary>
internal static class EventStream
{
    /// <summary>After so long a listener comes back by itself, and is looked at anew.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static async Task WriteAsync(HttpResponse response, IAsyncEnumerable<string> events, CancellationToken ending)
    {
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no";
        await using var changes = events.GetAsyncEnumerator(ending);
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            await response.Body.FlushAsync(ending);
            while (true)
            {
                if (await Task.WhenAny(next, Task.Delay(Heartbeat, ending)) != next)
                {
                    ending.ThrowIfCancellationRequested();
                    await response.WriteAsync(":\n\n", ending);
                }
                else if (!await next)
                {
                    break;
                }
                else
                {
                    await response.WriteAsync($"data: {changes.Current}\n\n", ending);
                    next = changes.MoveNextAsync().AsTask();
                }

                await response.Body.FlushAsync(ending);
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever listened has left, it was long enough, or the site stops.
        }
        finally
        {
            // What is still under way cannot be disposed of; it hears of the end too.
            await Task.WhenAny(next);
        }
    }
}
