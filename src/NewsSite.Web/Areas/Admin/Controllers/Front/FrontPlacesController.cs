using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Front;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class FrontPlacesController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : FrontDeskController(db, clock, site)
{
    /// <summary>Moves a story on the front page; one that no pin holds is pinned at its new place.</summary>
    [HttpPost]
    public async Task<IActionResult> Update(PlaceForm form, CancellationToken cancel)
    {
        var story = await FrontStory.PinnableAsync(Db, form.Story, cancel);
        var status = await ChangeAsync(form.Edition, (plan, by) =>
        {
            if (story is null) throw new InvalidOperationException("This story cannot be pinned: it is neither public nor scheduled.");
            if (PlaceForm.Read(form.To) is not { } to) throw new InvalidOperationException("The front page has no such place. Choose another.");
            var held = plan.Arrangement.Pin(form.Pin);
            var pin = held is { } old && old.ArticleId == story.Id ? old with { Zone = to.Zone, Slot = to.Slot } : new FrontPin(0, story.Id, to.Zone, to.Slot, by.Id);
            var placed = plan.Arrangement.Place(pin, PlaceForm.Read(form.From));
            return (placed, $"Moved {Named(story)} to {Said(plan, pin, placed)}");
        }, cancel);
        return await BackAsync(status, form.Story, cancel);
    }
}
