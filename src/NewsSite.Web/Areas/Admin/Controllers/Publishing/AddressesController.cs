using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>The address of a story that readers have: changed on purpose, never by the way.</summary>
[Authorize(Policy = Policies.Publish)]
public sealed class AddressesController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> New(int id, CancellationToken cancel)
        => await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is { KeepsAddress: true } article ? View(new AddressPage(article, article.Slug)) : NotFound();

    /// <param name="id">The story.</param>
    /// <param name="slug">The last part of its address from now on.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpPost]
    public async Task<IActionResult> Create(int id, string? slug, int version, CancellationToken cancel)
    {
        if (await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { KeepsAddress: true } article) return NotFound();
        var wanted = slug?.Trim() ?? "";
        if (!Slug.IsWellFormed(wanted)) ModelState.AddModelError("Slug", $"A slug has small letters and digits joined by hyphens. This would do: {Slug.From(wanted is "" ? article.Working.Headline : wanted)}");
        else if (wanted == article.Slug) ModelState.AddModelError("Slug", "This is the address it has.");
        if (version == article.Version && !ModelState.IsValid) return Again("New", new AddressPage(article, wanted));
        try
        {
            if (version != article.Version) throw new DbUpdateConcurrencyException();
            article.Readdress(wanted, await ByAsync(cancel), clock.GetUtcNow());
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            ModelState.AddModelError("", "Somebody saved this story after you opened this page. Look again; nothing was changed.");
            return Again("New", new AddressPage(await Db.Articles.WithBothStories().FirstAsync(a => a.Id == id, cancel), wanted), StatusCodes.Status409Conflict);
        }

        return RedirectToAction("Edit", "Articles", new { id, notice = "readdressed" });
    }
}
