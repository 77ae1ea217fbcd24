using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class FrontZonesController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : FrontDeskController(db, clock, site)
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(ZonesPage.Of(await PlanAsync(cancel)));

    /// <summary>Adds a strip for a section.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(int edition, int section, CancellationToken cancel)
    {
        var status = await ChangeAsync(edition, (plan, _) =>
        {
            var found = plan.Sections.FirstOrDefault(s => s.Id == section) ?? throw new InvalidOperationException("This section no longer exists. Choose another.");
            return (plan.Arrangement.AddStrip(found), $"Added a strip for {found.Name}");
        }, cancel);
        return await BackToZonesAsync(status, null, cancel);
    }

    /// <summary>Sizes the zones, switches them on and off, and moves the one whose button was pressed.</summary>
    [HttpPost]
    public async Task<IActionResult> Update(ZonesForm form, CancellationToken cancel)
    {
        var status = !ModelState.IsValid ? StatusCodes.Status422UnprocessableEntity : await ChangeAsync(form.Edition, (plan, _) =>
        {
            var sized = form.Zones.Aggregate(plan.Arrangement, (all, z) => all.Resize(z.Key, z.Slots, z.IsOn));
            if (form.Move?.Split(':') is not [("up" or "down") and var way, var key]) return (sized, "Changed the zones");
            return (sized.MoveZone(key, way == "up"), $"Moved {plan.NameOf(plan.Arrangement.Zone(key)!)} {way}");
        }, cancel);
        return await BackToZonesAsync(status, form, cancel);
    }

    /// <summary>Takes a strip away.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int edition, string? zone, CancellationToken cancel)
    {
        var status = await ChangeAsync(edition, (plan, _) =>
            (plan.Arrangement.RemoveStrip(zone ?? ""), $"Took away the strip of {plan.NameOf(plan.Arrangement.Zone(zone)!)}"), cancel);
        return await BackToZonesAsync(status, null, cancel);
    }

    private async Task<IActionResult> BackToZonesAsync(int status, ZonesForm? form, CancellationToken cancel)
    {
        if (status == StatusCodes.Status302Found) return RedirectToAction(nameof(Index));
        ModelState.Remove("Edition");
        return Again("Index", ZonesPage.Of(await PlanAsync(cancel), form), status);
    }
}
