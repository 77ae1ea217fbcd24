using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Moderation.Shifts;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>How many comments wait, as it changes: told by the server, or asked for where that fails.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class LiveCountsController(NewsDbContext db, TimeProvider clock, LiveCounts live) : ModerationController(db, clock)
{
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
        ending.CancelAfter(EventStream.Longest);
        if (live.Listen(AccountId, ending.Token) is not { } work)
        {
            Response.Headers.RetryAfter = ((int)EventStream.Longest.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        // The connection stays open for minutes; the database is for others meanwhile.
        await Db.DisposeAsync();
        await EventStream.WriteAsync(Response, EachAsync(work, who.Scope, ending.Token), ending.Token);
        return new EmptyResult();
    }

    /// <summary>What is told to this moderator, where it differs from what was told last.</summary>
    private async IAsyncEnumerable<string> EachAsync(IAsyncEnumerable<WorkBySection> work, ModeratorScope scope, [EnumeratorCancellation] CancellationToken cancel)
    {
        var told = "";
        await foreach (var counts in work.WithCancellation(cancel))
        {
            var words = JsonSerializer.Serialize(Told(counts.For(scope)), JsonSerializerOptions.Web);
            if (words != told) yield return told = words;
        }
    }

    private object Told(WorkCounts counts) => new
    {
        counts.Waiting, counts.Reported, counts.Unread, Appeals = counts.Appealed,
        Claims = counts.Claims.Where(c => c.AccountId != AccountId).Select(c => new { Comment = c.CommentId, c.Name }),
    };
}
