using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Scoring;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>What the scorer has learned, how often it is wrong, and whether it may speak.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class ScorerController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(string? notice, CancellationToken cancel)
        => View(await ScorerPage.LoadAsync(Db, cancel) with
        {
            Notice = notice switch
            {
                "on" => "The scorer may point comments out.",
                "off" => "The scorer is off. It goes on learning.",
                "learned" => "The scorer has learned from the last decisions.",
                "toofew" => "There are too few decisions yet to learn from.",
                _ => null,
            },
        });

    /// <summary>Switches it on or off.</summary>
    [HttpPost]
    public async Task<IActionResult> Update(bool isOn, CancellationToken cancel)
    {
        try
        {
            (await Db.RuleBooks.SingleAsync(cancel)).UseScorer(isOn, await ByAsync(cancel), clock.GetUtcNow());
            await Db.SaveChangesAsync(cancel);
            return RedirectToAction(nameof(Index), new { notice = isOn ? "on" : "off" });
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            ModelState.AddModelError("", "Somebody else has changed the rules at this moment. Nothing is changed; please try again.");
            return Again("Index", await ScorerPage.LoadAsync(Db, cancel), StatusCodes.Status409Conflict);
        }
    }

    /// <summary>Learns now instead of at the end of the week.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken cancel)
        => RedirectToAction(nameof(Index), new { notice = await Scorer.LearnAsync(Db, clock.GetUtcNow(), cancel) > 0 ? "learned" : "toofew" });
}
