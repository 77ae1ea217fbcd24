using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class FrontPinsController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : FrontDeskController(db, clock, site)
{
    /// <summary>Where a story is searched for and pinned.</summary>
    [HttpGet]
    public async Task<IActionResult> New(PinForm form, string? q, CancellationToken cancel)
    {
        ModelState.Clear();
        var plan = await PlanAsync(cancel);
        form.Edition = plan.Number;
        return View("New", await PinPage.LoadAsync(Db, plan, form, null, q, ZoneName, Now, cancel));
    }

    /// <summary>Pins a story.</summary>
    [HttpPost]
    public Task<IActionResult> Create(PinForm form, CancellationToken cancel) => PlaceAsync(form, null, cancel);

    /// <summary>The form of a pin.</summary>
    [HttpGet]
    public async Task<IActionResult> Edit(int pin, CancellationToken cancel)
    {
        var plan = await PlanAsync(cancel);
        if (plan.Arrangement.Pin(pin) is not { } found) return NotFound();
        return View("New", await PinPage.LoadAsync(Db, plan, PinForm.Of(found, plan.Number, Zone), pin, null, ZoneName, Now, cancel));
    }

    /// <summary>Gives a pin another place or other times.</summary>
    [HttpPost]
    public Task<IActionResult> Update(int pin, PinForm form, CancellationToken cancel) => PlaceAsync(form, pin, cancel);

    /// <summary>Ends a pin.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int pin, PlaceForm form, CancellationToken cancel)
    {
        var story = await FrontStory.OfAsync(Db, form.Story, cancel);
        var status = await ChangeAsync(form.Edition, (plan, _) =>
            (plan.Arrangement.Unpin(pin), $"Unpinned {Named(story)} from {Said(plan, plan.Arrangement.Pin(pin)!)}"), cancel);
        return await BackAsync(status, form.Story, cancel);
    }

    private async Task<IActionResult> PlaceAsync(PinForm form, int? id, CancellationToken cancel)
    {
        var typed = form.Read(id ?? 0, AccountId, Now, Zone, ModelState);
        var story = await FrontStory.PinnableAsync(Db, form.Story, cancel);
        if (story is null && id is null) ModelState.AddModelError("", "This story cannot be pinned: it is neither public nor scheduled.");
        var status = !ModelState.IsValid ? StatusCodes.Status422UnprocessableEntity : await ChangeAsync(form.Edition, (plan, by) =>
        {
            var before = id is null ? null : plan.Arrangement.Pin(id.Value) ?? throw new InvalidOperationException("This pin is gone already.");
            var pin = before is null ? typed : typed with { ArticleId = before.ArticleId };
            var placed = plan.Arrangement.Place(pin, before is null ? null : (before.Zone, before.Slot));
            return (placed, $"{(before is null ? "Pinned" : "Changed the pin of")} {Named(story)}: {Said(plan, pin, placed)}");
        }, cancel);
        if (status == StatusCodes.Status302Found) return await BackAsync(status, form.Story, cancel);

        var plan = await PlanAsync(cancel);
        form.Edition = plan.Number;
        ModelState.Remove(nameof(form.Edition));
        return Again("New", await PinPage.LoadAsync(Db, plan, form, id, null, ZoneName, Now, cancel), status);
    }
}
