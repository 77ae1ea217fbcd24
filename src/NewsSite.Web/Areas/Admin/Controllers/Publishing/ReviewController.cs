using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Write)]
public sealed class ReviewController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : LifeController(db, clock, site)
{
    /// <summary>Hands a draft to the editors.</summary>
    [HttpPost]
    public Task<IActionResult> Create(int id, int version, string? reviewNote, CancellationToken cancel)
        => MoveAsync(id, version, reviewNote, (article, by, now, note) => article.Submit(note, by, now), "submitted", cancel);

    /// <summary>Says that it may be published.</summary>
    [HttpPost, Authorize(Policy = Policies.Publish)]
    public Task<IActionResult> Update(int id, int version, string? reviewNote, CancellationToken cancel)
        => MoveAsync(id, version, reviewNote, (article, by, now, note) => article.Ready(note, by, now), "readied", cancel);

    /// <summary>Gives it back to whoever wrote it, with a note.</summary>
    [HttpPost, Authorize(Policy = Policies.Publish)]
    public Task<IActionResult> Delete(int id, int version, string? reviewNote, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reviewNote)) ModelState.AddModelError("ReviewNote", "Please say what is to be done.");
        return MoveAsync(id, version, reviewNote, (article, by, now, note) => article.SendBack(note, by, now), "sentback", cancel);
    }

    private Task<IActionResult> MoveAsync(
        int id, int version, string? reviewNote, Action<Articles.Article, Accounts.Account, DateTimeOffset, string> move, string notice, CancellationToken cancel)
    {
        var note = reviewNote?.Trim() ?? "";
        if (note.Length > EditorialAct.LongestNote)
            ModelState.AddModelError("ReviewNote", $"A note can have {EditorialAct.LongestNote} characters; this one has {note.Length}.");
        return ActAsync(id, new() { Version = version }, (article, by, now) =>
        {
            if (!ModelState.IsValid) return false;
            move(article, by, now, note);
            return true;
        }, notice, cancel, note);
    }
}
