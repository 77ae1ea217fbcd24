using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class PublicationController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : LifeController(db, clock, site)
{
    /// <summary>Publishes the story as it was last saved, now or at an hour, or its edits when it already is public.</summary>
    [HttpPost]
    public Task<IActionResult> Create(int id, PublicationForm form, CancellationToken cancel)
        => ActAsync(id, form, (article, by, now) => new Publication(article, form, Zone, ModelState).Try(by, now), "published", cancel);

    /// <summary>Takes back the hour of a scheduled story.</summary>
    [HttpPost]
    public Task<IActionResult> Delete(int id, int version, CancellationToken cancel)
        => ActAsync(id, new() { Version = version }, (article, by, now) => { article.Unschedule(by, now); return true; }, "unscheduled", cancel);
}
