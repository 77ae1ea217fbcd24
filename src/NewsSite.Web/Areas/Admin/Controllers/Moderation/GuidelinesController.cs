using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Moderation.Guidelines;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>What the paper asks of those who comment, in versions.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class GuidelinesController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(string? notice, CancellationToken cancel)
        => View(await GuidelinesPage.LoadAsync(Db, null, cancel) with { Notice = notice == "made" ? "The guidelines are in force now." : null });

    /// <summary>Puts the next version in force.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(GuidelinesForm form, CancellationToken cancel)
    {
        var text = Comments.TypedText.Clean(form.Text).Trim();
        var page = await GuidelinesPage.LoadAsync(Db, form, cancel);
        if (CommunityGuidelines.ProblemWith(text) is { } problem) ModelState.AddModelError(nameof(form.Text), problem);
        else if (text == (page.InForce?.Text ?? "")) ModelState.AddModelError(nameof(form.Text), "These are the guidelines as they are.");
        if (!ModelState.IsValid) return Again("Index", page);
        if (form.Based != (page.InForce?.Id ?? 0))
        {
            ModelState.AddModelError("", "Somebody else has made a version while you were at it, which is in force. Yours is below and not saved.");
            return Again("Index", page, StatusCodes.Status409Conflict);
        }

        Db.Add(new CommunityGuidelines(text, await ByAsync(cancel), clock.GetUtcNow()));
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction(nameof(Index), new { notice = "made" });
    }
}
