using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Rights to use a photo for a time, and bans.</summary>
[Authorize(Policy = Policies.Publish)]
public sealed class PhotoLeasesController(NewsDbContext db, PhotoDesk desk, TimeProvider clock) : AdminController(db)
{
    private const string Overtaken = "The photo has changed since you opened it. Look at it again; nothing was done.";

    [HttpPost]
    public async Task<IActionResult> Create(int id, LeaseForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } photo) return NotFound();
        var lease = form.Read(desk.Zone, ModelState);
        if (lease is not null && form.Version != photo.Version) ModelState.AddModelError("", Overtaken);
        if (lease is { } typed && ModelState.IsValid)
        {
            try
            {
                photo.Lease(typed.Kind, typed.From, typed.Until, form.LeaseWhy!, await ByAsync(cancel), clock.GetUtcNow());
                if (await KeptAsync(cancel)) return RedirectToAction("Edit", "Photos", new { id, notice = "leased" });
            }
            catch (InvalidOperationException error)
            {
                ModelState.AddModelError("", error.Message);
            }
        }

        return await PhotoEditor.AgainAsync(this, Db, id, desk.Zone, e => e with { Lease = form }, cancel);
    }

    /// <summary>Takes it back; its row stays.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, int lease, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } photo || photo.Leases.Find(l => l.Id == lease) is not { } one) return NotFound();
        if (one.RevokedAt is not null) return RedirectToAction("Edit", "Photos", new { id });
        photo.Revoke(one, await ByAsync(cancel), clock.GetUtcNow());
        return await KeptAsync(cancel) ? RedirectToAction("Edit", "Photos", new { id, notice = "revoked" }) : await PhotoEditor.AgainAsync(this, Db, id, desk.Zone, e => e, cancel);
    }

    private Task<Photo?> FindAsync(int id, CancellationToken cancel) => Db.Photos.Include(p => p.Leases).FirstOrDefaultAsync(p => p.Id == id, cancel);

    private Task<bool> KeptAsync(CancellationToken cancel) => KeptAsync(Overtaken, "", Overtaken, cancel);
}
