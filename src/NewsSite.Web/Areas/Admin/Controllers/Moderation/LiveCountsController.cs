using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>How many comments wait, as it changes: told by the server, or asked for where that fails.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class LiveCountsController(NewsDbContext db, TimeProvider clock, LiveCounts live) : ModerationController(db, clock)
{
    /// <summary>After so long a listener comes back by itself, and is looked at anew.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>The counts now.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        var who = await WhoAsync(cancel);
        return Json(Told((await live.NowAsync(cancel)).For(who.Scope)));
    }

    /// <summary>The counts as server-sent events.</summary>
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var who = await WhoAsync(cancel);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ending.CancelAfter(Longest);
        if (live.Listen(AccountId, ending.Token) is not { } work)
        {
            Response.Headers.RetryAfter = ((int)Longest.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        // The connection stays open for minutes; the database is for others meanwhile.
        await Db.DisposeAsync();
        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        Response.ContentType = "text/event-stream";
        Response.Headers["X-Accel-Buffering"] = "no";
        var told = "";
        await using var changes = work.GetAsyncEnumerator(ending.Token);
        try
        {
            var next = changes.MoveNextAsync().AsTask();
            while (true)
            {
                if (await Task.WhenAny(next, Task.Delay(Heartbeat, ending.Token)) != next)
                {
                    ending.Token.ThrowIfCancellationRequested();
                    await Response.WriteAsync(":\n\n", ending.Token);
                }
                else if (!await next)
                {
                    break;
                }
                else
                {
                    var words = JsonSerializer.Serialize(Told(changes.Current.For(who.Scope)), JsonSerializerOptions.Web);
                    if (words != told) await Response.WriteAsync($"data: {told = words}\n\n", ending.Token);
                    next = changes.MoveNextAsync().AsTask();
                }

                await Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The moderator has left, it was long enough, or the site stops.
        }

        return new EmptyResult();
    }

    private object Told(WorkCounts counts) => new
    {
        counts.Waiting, counts.Reported, counts.Unread, Appeals = counts.Appealed,
        Claims = counts.Claims.Where(c => c.AccountId != AccountId).Select(c => new { Comment = c.CommentId, c.Name }),
    };
}
