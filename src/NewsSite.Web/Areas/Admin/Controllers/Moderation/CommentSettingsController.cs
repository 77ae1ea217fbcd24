using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>How comments work on the site, in a section and under a story.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class CommentSettingsController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    private const string Overtaken = "Somebody else has changed this while you were at it. Their settings are in force; yours are below and not saved.";
    private readonly DateTimeOffset now = clock.GetUtcNow();

    /// <param name="section">The section that is looked at.</param>
    /// <param name="story">The story that is looked at; the site where neither is named.</param>
    /// <param name="find">The number or the address of a story, to go to its page.</param>
    /// <param name="notice">What has just been done.</param>
    /// <param name="cancel">The moderator has left.</param>
    [HttpGet]
    public async Task<IActionResult> Edit(int? section, int? story, string? find, string? notice, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(find))
        {
            if (FrontStory.IdIn(find) is { } found && await Db.Articles.AnyAsync(a => a.Id == found, cancel)) return Redirect($"/admin/commenting/stories/{found}");
            ModelState.AddModelError(nameof(find), "There is no such story. Give its number or its address.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return await PageAsync(section, story, null, cancel) is { } page ? View(page with { Find = find, Notice = notice == "saved" ? "This is in force now." : null }) : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Update(int? section, int? story, CommentSettingsForm form, CancellationToken cancel)
    {
        if (await PageAsync(section, story, form, cancel) is not { } page) return NotFound();
        var settings = await Db.CommentSettings.FirstOrDefaultAsync(s => s.SectionId == section && s.ArticleId == story, cancel);
        try
        {
            if (form.Version != (settings?.Version ?? 0)) throw new DbUpdateConcurrencyException();
            if (settings is null) Db.Add(settings = story is { } id ? new(await Db.Articles.FirstAsync(a => a.Id == id, cancel)) : new(await Db.Sections.FirstAsync(s => s.Id == section, cancel)));
            if (!form.Into(settings, await ByAsync(cancel), now, ModelState)) return Again("Edit", page);
            await Db.SaveChangesAsync(cancel);
            return Redirect($"{page.Address}?notice=saved");
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsOvertaken(error))
        {
            Db.ChangeTracker.Clear();
            ModelState.Clear();
            ModelState.AddModelError("", Overtaken);
            return await PageAsync(section, story, form, cancel) is { } fresh ? Again("Edit", fresh, StatusCodes.Status409Conflict) : NotFound();
        }
    }

    private Task<CommentSettingsPage?> PageAsync(int? section, int? story, CommentSettingsForm? typed, CancellationToken cancel)
        => CommentSettingsPage.LoadAsync(Db, section, story, typed, site.Value.Zone(), now, cancel);
}
