using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Front;
using NewsSite.Publishing;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;
using System.Globalization;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>What the changes of the front page have in common: each is made to the edition that was seen, or not at all.</summary>
public abstract class FrontDeskController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    protected TimeZoneInfo Zone => site.Value.Zone();

    protected string ZoneName => site.Value.TimeZone;

    protected DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The plan as it is.</summary>
    protected Task<FrontPlan> PlanAsync(CancellationToken cancel) => FrontPlan.LoadAsync(Db, null, cancel);

    /// <summary>Makes the next edition; returns the status of the answer, and what went wrong as a problem of the page.</summary>
    protected async Task<int> ChangeAsync(int seen, Func<FrontPlan, Account, (FrontArrangement Arrangement, string What)> change, CancellationToken cancel)
    {
        var plan = await PlanAsync(cancel);
        if (plan.Number != seen) return await OvertakenAsync(cancel);
        try
        {
            var by = await ByAsync(cancel);
            var (arrangement, what) = change(plan, by);
            Db.Add(new FrontEdition(plan.Number, arrangement, what, by, Now));
            await Db.SaveChangesAsync(cancel);
            return StatusCodes.Status302Found;
        }
        catch (InvalidOperationException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return StatusCodes.Status422UnprocessableEntity;
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            Db.ChangeTracker.Clear();
            return await OvertakenAsync(cancel);
        }
    }

    /// <summary>Leads back to the desk, or shows it as it is now with what went wrong.</summary>
    protected async Task<IActionResult> BackAsync(int status, int? moved, CancellationToken cancel)
    {
        if (status == StatusCodes.Status302Found) return RedirectToAction("Show", "Front", new { moved });
        var now = new FrontHour(Now, Now, null, null, ZoneName);
        return Again("~/Areas/Admin/Views/Front/Show.cshtml", await FrontDesk.LoadAsync(Db, now, Zone, cancel), status);
    }

    /// <summary>A story by the name the history gives it.</summary>
    protected static string Named(FrontStory? story) => $"“{(story?.Headline is { Length: > 0 } headline ? headline : "a story that is gone")}”";

    /// <summary>Where a pin stands and when, in the history's words, and whether it pushed others off the page.</summary>
    protected string Said(FrontPlan plan, FrontPin pin, FrontArrangement? after = null)
    {
        var words = new FrontWords(plan, new Dictionary<int, string>(), Zone, Now);
        var fallen = after is null ? 0 : plan.Arrangement.Pins.Count(p => !p.IsOver(Now) && p.ArticleId != pin.ArticleId && after.Pin(p.Id) is null);
        return $"{words.PlaceOf(pin)}{words.Times(pin)}{fallen switch { 0 => "", 1 => "; one pin fell off the end", _ => $"; {fallen} pins fell off the end" }}";
    }

    private async Task<int> OvertakenAsync(CancellationToken cancel)
    {
        var last = await Db.FrontEditions.NewestFirst(null).AsFrontChanges().FirstOrDefaultAsync(cancel);
        var when = last is null ? "" : LocalTime.Write(last.At, Zone)[^5..];
        ModelState.AddModelError("", last is null
            ? "The front page is not the one that you have seen. Your change was not made; this is the page as it is now."
            : string.Create(CultureInfo.InvariantCulture, $"{last.By} changed the front page at {when}: {last.What}. Your change was not made; this is the page as it is now."));
        return StatusCodes.Status409Conflict;
    }
}
