using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Moderation.Acts;
using NewsSite.Moderation.Shifts;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Decisions by the links in moderators' mails, which work without signing in, once, and never by opening them alone.</summary>
public sealed class ModerationLinksController(NewsDbContext db, DecisionKeys keys, TimeProvider clock) : ReaderController
{
    private const string Over = "This link has done its work, or somebody has decided meanwhile. Nothing was changed now.";

    [Read]
    public async Task<IActionResult> Show(string key, CancellationToken cancel)
        => await FindAsync(key, cancel) is { } found ? Shown(found.Page with { Problem = found.IsOver ? Over : null }, found.IsOver ? StatusCodes.Status410Gone : StatusCodes.Status200OK) : NotFound();

    /// <param name="key">See <see cref="DecisionKeys"/>.</param>
    /// <param name="code">The reason that was chosen.</param>
    /// <param name="reason">Words besides.</param>
    /// <param name="cancel">The moderator has left.</param>
    [HttpPost]
    public async Task<IActionResult> Create(string key, string? code, string? reason, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is not { } found) return NotFound();
        if (found.IsOver) return Shown(found.Page with { Problem = Over }, StatusCodes.Status410Gone);
        var sentence = found.Page.Reasons.FirstOrDefault(r => r.Code == code)?.Sentence;
        var order = new ModerationOrder(found.Link.Approves ? DecisionKind.Approved : DecisionKind.Rejected)
        {
            Reason = string.Join(' ', new[] { sentence, reason?.Trim() }.Where(r => !string.IsNullOrEmpty(r))), Code = sentence is null ? null : code, Version = found.Link.Version,
        };
        return await new Deciding(db, found.Account, found.Scope).CarryOutAsync(found.Link.CommentId, order, clock.GetUtcNow(), cancel) switch
        {
            DecidingOutcome.Done => Shown(found.Page with { Done = found.Link.Approves ? "The comment is on the page now." : "The comment stays off the page; its sender is told why." }),
            DecidingOutcome.Refused refused => Shown(
                found.Page with { Problem = refused.Why, Code = code, Reason = reason }, refused.IsMistake ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict),
            _ => NotFound(),
        };
    }

    private sealed record Found(DecisionLink Link, Account Account, ModeratorScope Scope, LinkedDecision Page, bool IsOver);

    /// <summary>What a link leads to; nothing where it is forged, or whoever it was sent to no longer decides about the comment.</summary>
    private async Task<Found?> FindAsync(string key, CancellationToken cancel)
    {
        if (keys.Read(key) is not { } link) return null;
        var account = await db.Users.WithAnyOf(Roles.Moderating, db.Roles, db.UserRoles).FirstOrDefaultAsync(a => a.Id == link.AccountId, cancel);
        if (account is null || account.LockoutEnd > clock.GetUtcNow()) return null;
        var scope = await ModeratorScope.LoadAsync(db, account.Id, cancel);
        var comment = await db.Comments.Numbered(link.CommentId).InSections(scope.SectionIds).Where(c => c.State != CommentState.Erased)
            .Select(c => new { c.Name, c.BodyHtml, c.Language, c.Version, c.Article.Live!.Headline }).FirstOrDefaultAsync(cancel);
        if (comment is null) return null;
        var reasons = link.Approves ? [] : await db.RejectionReasons.AsNoTracking().Offered().ToListAsync(cancel);
        return new(link, account, scope, new(key, link.Approves, comment.Name, comment.Headline, comment.BodyHtml, comment.Language, reasons), comment.Version != link.Version);
    }

    private ViewResult Shown(LinkedDecision page, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        Response.Headers.CacheControl = "private, no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return View("Show", page);
    }
}
