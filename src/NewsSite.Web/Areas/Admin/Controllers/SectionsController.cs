using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Sections;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class SectionsController(NewsDbContext db) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(new SectionList(await AllAsync(cancel), new()));

    [HttpPost]
    public async Task<IActionResult> Create(SectionForm form, CancellationToken cancel)
    {
        foreach (var (field, problem) in form.Problems()) ModelState.AddModelError(field, problem);
        var sections = await AllAsync(cancel);
        var parent = sections.Find(s => s.Id == form.ParentId);
        if (form.ParentId is not null && parent is null) ModelState.AddModelError(nameof(form.ParentId), "This section no longer exists. Choose another.");
        if (sections.Exists(s => s.Slug == form.Address())) ModelState.AddModelError(nameof(form.Slug), $"There is a section at “{form.Address()}” already.");
        if (!ModelState.IsValid) return Again("Index", new SectionList(sections, form));

        Db.Add(new Section(form.Name!.Trim(), form.Address(), form.Description?.Trim() ?? "", parent, sections.Count));
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            ModelState.AddModelError(nameof(form.Slug), $"There is a section at “{form.Address()}” already.");
            return Again("Index", new SectionList(sections, form));
        }

        return RedirectToAction(nameof(Index));
    }

    private Task<List<Section>> AllAsync(CancellationToken cancel) => Db.Sections.InOrder().ToListAsync(cancel);
}
