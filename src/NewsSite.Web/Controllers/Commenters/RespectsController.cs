using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Languages;
using NewsSite.Moderation;
using NewsSite.Respects;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Readers respect a comment, once, and take it back; nothing can be given against one.</summary>
public sealed class RespectsController(NewsDbContext db, Respecting respecting, Participation participation, Flood flood, SenderMarks marks, TimeProvider clock) : ReaderController
{
    private const string NotThere = "This comment is not on the page, or no longer.";
    private const string Own = "This is your own comment. Others may respect it.";
    private const string Crowd = "Many readers of your network respect this comment already. Sign in to add yours.";

    /// <param name="id">The comment.</param>
    /// <param name="order">In which order the comments stood.</param>
    /// <param name="cancel">The reader has left.</param>
    [HttpPost]
    public async Task<IActionResult> Create(long id, string? order, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var mark = await marks.OfAsync(db, SenderPlace.Of(HttpContext.Connection.RemoteIpAddress), now, cancel);
        if (flood.WaitToPress(mark, now) is { } wait) return TooSoon(id, wait);
        var comment = await OnThePage(id, now).Select(c => new { c.CommenterId, c.ArticleId }).FirstOrDefaultAsync(cancel);
        if (comment is null) return Refused(id, NotThere, StatusCodes.Status404NotFound);
        var reader = await ReaderAsync(cancel);
        var permission = await participation.CanParticipateAsync(Deed.Respect, comment.ArticleId, new(reader.Person?.Email, mark, reader.Person is not null), now, cancel);
        if (permission.Why is { } why) return Refused(id, why, StatusCodes.Status403Forbidden);
        if (reader.Person is { } person && comment.CommenterId == person.Id) return Refused(id, Own, StatusCodes.Status409Conflict);
        if (reader.Givers.Count == 0) reader = reader with { Guest = HttpContext.RequestServices.GetRequiredService<Readers>().GuestOrNew(HttpContext) };
        return await respecting.GiveAsync(id, reader.Givers, mark, now, cancel) ? await DoneAsync(id, order, isGiven: true, cancel) : Refused(id, Crowd, StatusCodes.Status409Conflict);
    }

    /// <summary>Takes it back.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(long id, string? order, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!await OnThePage(id, now).AnyAsync(cancel)) return Refused(id, NotThere, StatusCodes.Status404NotFound);
        await respecting.TakeBackAsync(id, (await ReaderAsync(cancel)).Givers, cancel);
        return await DoneAsync(id, order, isGiven: false, cancel);
    }

    private IQueryable<Comment> OnThePage(long id, DateTimeOffset now) => db.Comments.OnAnyOf(db.Articles.Published(now)).Approved().Numbered(id);

    private async Task<IActionResult> DoneAsync(long id, string? order, bool isGiven, CancellationToken cancel)
    {
        if (!IsByScript) return Redirect(Address.Comment(id) + (AskedThreads.Write(AskedThreads.ReadOrder(order)) is { } written ? $"?order={written}" : ""));
        return Json(new { given = isGiven, count = await db.Comments.Numbered(id).Select(c => c.RespectCount).FirstAsync(cancel), action = isGiven ? Address.RespectTakenBack(id) : Address.Respect(id) });
    }

    private ViewResult TooSoon(long id, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Refused(id, new("You are pressing too quickly. Press again in {0}.", Sentence.Seconds(seconds)), StatusCodes.Status429TooManyRequests);
    }

    private ViewResult Refused(long id, Sentence why, int status)
    {
        Response.StatusCode = status;
        return View("Refused", (id, Say.Plain(why)));
    }

    private bool IsByScript => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
}
