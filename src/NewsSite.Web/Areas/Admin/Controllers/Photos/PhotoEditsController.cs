using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos.Library;
using NewsSite.Photos.Renditions;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Edits of many photos at once: looked at first, then done, and undone where need be.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class PhotoEditsController(NewsDbContext db, PhotoDesk desk, RenditionFolder renditions, TimeProvider clock) : AdminController(db)
{
    private const int Listed = 50;

    private bool Publishes => Policies.Allow(User, Policies.Publish);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View("Index", await RecentAsync(cancel));

    /// <summary>The ticked photos with a form for what is to be written into them.</summary>
    [HttpGet]
    public async Task<IActionResult> New(PhotoEditForm form, PhotoFilterForm filter, CancellationToken cancel)
    {
        Count(form);
        return await ShowAsync(form, filter, null, cancel);
    }

    /// <summary>Shows what would change, or does it.</summary>
    [HttpPost]
    public async Task<IActionResult> Create([FromForm] PhotoEditForm form, [FromQuery] PhotoFilterForm filter, CancellationToken cancel)
    {
        Count(form);
        var change = form.Read(desk.Zone, ModelState);
        if (ModelState.IsValid && change.IsEmpty) ModelState.AddModelError("", "Say what is to be written into them.");
        if (!ModelState.IsValid || !form.IsSure) return await ShowAsync(form, filter, ModelState.IsValid ? change : null, cancel);
        var edit = await (await EditingAsync(cancel)).CarryOutAsync(change, form.Ticked(), await ByAsync(cancel), clock.GetUtcNow(), cancel);
        return Redirect(filter.Address($"edited={edit.Id}"));
    }

    /// <summary>Puts back what nobody has touched since.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, [FromQuery] PhotoFilterForm filter, CancellationToken cancel)
    {
        if (await Db.PhotoEdits.Include(e => e.Photos).FirstOrDefaultAsync(e => e.Id == id, cancel) is not { } edit) return NotFound();
        try
        {
            if (edit.DoneById != AccountId && !Publishes) throw new InvalidOperationException("Only whoever did this, or an editor, undoes it.");
            await (await EditingAsync(cancel)).UndoAsync(edit, await ByAsync(cancel), clock.GetUtcNow(), cancel);
            return Redirect(filter.Address($"edited={id}"));
        }
        catch (InvalidOperationException error)
        {
            Db.ChangeTracker.Clear();
            ModelState.AddModelError("", error.Message);
            return Again("Index", await RecentAsync(cancel), StatusCodes.Status409Conflict);
        }
    }

    private void Count(PhotoEditForm form)
    {
        if (form.Ticked().Count == 0) ModelState.AddModelError("", "Tick the photos first.");
        else if (form.Photo!.Count > PhotoEditPage.MostPhotos) ModelState.AddModelError("", $"At most {PhotoEditPage.MostPhotos} photos at once.");
    }

    private async Task<IActionResult> ShowAsync(PhotoEditForm form, PhotoFilterForm filter, PhotoChange? change, CancellationToken cancel)
    {
        var page = await PhotoEditPage.LoadAsync(Db, form, filter, change, desk, clock.GetUtcNow(), cancel);
        return ModelState.IsValid ? View("New", page) : Again("New", page);
    }

    private async Task<PhotoEditing> EditingAsync(CancellationToken cancel) => new(Db, await desk.ProfileAsync(Db, cancel), renditions);

    private Task<IReadOnlyList<PhotoEditReport>> RecentAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return PhotoEditReport.ListAsync(Db, Db.PhotoEdits.Recent(now).Take(Listed), AccountId, Publishes, now, cancel);
    }
}
