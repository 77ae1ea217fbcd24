using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Takes what an editor chose where two texts collide.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class MergesController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : StoryFormController(db, clock, site)
{
    [HttpPost]
    public async Task<IActionResult> Create(int id, ArticleForm form, JournalForm journal, MergeForm merge, CancellationToken cancel)
        => await FindAsync(id, cancel) is { } article ? await ConflictAsync(article, form, journal, merge, cancel) : NotFound();
}
