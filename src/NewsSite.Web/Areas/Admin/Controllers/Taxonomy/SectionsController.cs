using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Sections;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Languages;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class SectionsController(NewsDbContext db, SectionLanguages languages) : AdminController(db)
{
    private const string Overtaken = "Somebody changed the sections after you opened this page. Look at them as they are now, then save again.";

    /// <param name="notice">What has just been done.</param>
    /// <param name="moved">The section that was just moved.</param>
    /// <param name="by">Which way.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? notice, int? moved, string? by, CancellationToken cancel) => View(await SectionList.LoadAsync(Db, new(), cancel) with
    {
        Moved = moved is { } id ? (id, by ?? "") : null,
        Notice = notice switch
        {
            "made" => "The section is made.",
            "saved" => "The section is saved. Where its address changed, the old one leads to the new.",
            "removed" => "The section is gone.",
            "overtaken" => "Somebody changed the sections at the same moment. Look at the order and move it again.",
            _ => null,
        },
    });

    [HttpPost]
    public async Task<IActionResult> Create(SectionForm form, CancellationToken cancel)
    {
        var list = await SectionList.LoadAsync(Db, form, cancel);
        foreach (var (field, problem) in await form.ProblemsAmongAsync(Db, list.Sections, null, cancel)) ModelState.AddModelError(field, problem);
        if (!ModelState.IsValid) return Again("Index", list);
        var parent = list.Sections.FirstOrDefault(s => s.Id == form.ParentId);
        var last = list.Sections.Select(s => s.Position).DefaultIfEmpty(-1).Max();
        var made = new Section(form.Name!.Trim(), form.Address(), form.Description?.Trim() ?? "", parent, last + 1);
        made.Speak(form.SpokenLanguage());
        Db.Add(made);
        return await KeptAsync(form, cancel) ? RedirectToAction(nameof(Index), new { notice = "made" }) : Again("Index", await FreshListAsync(form, cancel), StatusCodes.Status409Conflict);
    }

    [HttpGet]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        var all = (await SectionList.LoadAsync(Db, new(), cancel)).Sections;
        return all.FirstOrDefault(s => s.Id == id) is { } section ? View(new SectionEditor(section, all, SectionForm.Of(section))) : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Update(int id, SectionForm form, CancellationToken cancel)
    {
        var all = (await SectionList.LoadAsync(Db, form, cancel)).Sections;
        if (all.FirstOrDefault(s => s.Id == id) is not { } section) return NotFound();
        var isStale = form.Version != section.Version;
        if (isStale) ModelState.AddModelError("", Overtaken);
        foreach (var (field, problem) in await form.ProblemsAmongAsync(Db, all, section, cancel)) ModelState.AddModelError(field, problem);
        if (!ModelState.IsValid) return Again("Edit", new SectionEditor(section, all, form), isStale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);

        await form.Change(Db, section).MakeAsync(cancel);
        section.Describe(form.Name!.Trim(), form.Description?.Trim() ?? "");
        section.Speak(form.SpokenLanguage());
        if (form.Address() != section.Slug) section.Readdress(form.Address(), all);
        if (form.ParentId != section.ParentId) section.MoveWithin(all.FirstOrDefault(s => s.Id == form.ParentId), all);
        if (await KeptAsync(form, cancel)) return RedirectToAction(nameof(Index), new { notice = "saved" });
        var fresh = (await FreshListAsync(form, cancel)).Sections;
        return fresh.FirstOrDefault(s => s.Id == id) is { } now ? Again("Edit", new SectionEditor(now, fresh, form), StatusCodes.Status409Conflict) : NotFound();
    }

    private async Task<bool> KeptAsync(SectionForm form, CancellationToken cancel)
    {
        var isKept = await KeptAsync(Overtaken, nameof(form.Slug), $"There is a section at “{form.Address()}” already.", cancel);
        languages.Forget();
        return isKept;
    }

    private Task<SectionList> FreshListAsync(SectionForm form, CancellationToken cancel)
    {
        Db.ChangeTracker.Clear();
        return SectionList.LoadAsync(Db, form, cancel);
    }
}
