using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Breaking;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class BreakingNewsController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    private readonly DateTimeOffset now = clock.GetUtcNow();

    [HttpGet]
    public async Task<IActionResult> Index(int? before, CancellationToken cancel)
        => View(await BreakingPage.LoadAsync(Db, BreakingForm.New(now, site.Value.Zone()), null, before, site.Value.TimeZone, now, cancel));

    /// <summary>Starts breaking news.</summary>
    [HttpPost]
    public Task<IActionResult> Create(BreakingForm form, CancellationToken cancel) => KeepAsync(form, null, cancel);

    [HttpGet]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } news) return NotFound();
        return View("Index", await BreakingPage.LoadAsync(Db, BreakingForm.Of(news, now, site.Value.Zone()), id, null, site.Value.TimeZone, now, cancel));
    }

    /// <summary>Ends it and begins another in its place, so that what readers were told stays as it was.</summary>
    [HttpPost]
    public async Task<IActionResult> Update(int id, BreakingForm form, CancellationToken cancel)
        => await FindAsync(id, cancel) is { } news ? await KeepAsync(form, news, cancel) : NotFound();

    /// <summary>Ends it before its time.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } news) return NotFound();
        return await SaveAsync(async () => news.End(await ByAsync(cancel), now), BreakingForm.New(now, site.Value.Zone()), null, cancel);
    }

    private async Task<IActionResult> KeepAsync(BreakingForm form, BreakingNews? before, CancellationToken cancel)
    {
        var (starts, ends) = form.Read(now, site.Value.Zone(), ModelState);
        Article? story = null;
        if (!string.IsNullOrWhiteSpace(form.Story))
        {
            var number = FrontStory.IdIn(form.Story);
            story = await Db.Articles.Pinnable().FirstOrDefaultAsync(a => a.Id == number, cancel);
            if (story is null) ModelState.AddModelError(nameof(form.Story), "There is no such story, or it is neither public nor scheduled. Give its number or its address.");
        }

        var sections = await Db.Sections.Where(s => form.Sections.Contains(s.Id)).ToListAsync(cancel);
        if (sections.Count < form.Sections.Distinct().Count()) ModelState.AddModelError(nameof(form.Sections), "One of these sections no longer exists. Choose again.");
        if (!ModelState.IsValid) return await AgainAsync(form, before?.Id, StatusCodes.Status422UnprocessableEntity, cancel);
        return await SaveAsync(async () =>
        {
            var by = await ByAsync(cancel);
            before?.End(by, now);
            Db.Add(new BreakingNews(form.Text!.Trim(), story, starts, ends, sections, by, now));
        }, form, before?.Id, cancel);
    }

    private async Task<IActionResult> SaveAsync(Func<Task> act, BreakingForm form, int? changed, CancellationToken cancel)
    {
        try
        {
            await act();
            await Db.SaveChangesAsync(cancel);
            return RedirectToAction(nameof(Index));
        }
        catch (Exception overtaken) when (overtaken is InvalidOperationException or DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            ModelState.AddModelError("", "This breaking news is over already: it ended by itself, or somebody has ended or changed it. What you typed is in the form; it can be started anew.");
            return await AgainAsync(form, null, StatusCodes.Status409Conflict, cancel);
        }
    }

    private async Task<IActionResult> AgainAsync(BreakingForm form, int? changed, int status, CancellationToken cancel)
        => Again("Index", await BreakingPage.LoadAsync(Db, form, changed, null, site.Value.TimeZone, now, cancel), status);

    private Task<BreakingNews?> FindAsync(int id, CancellationToken cancel) => Db.BreakingNews.Include(n => n.Sections).FirstOrDefaultAsync(n => n.Id == id, cancel);
}
