using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Standing;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>The pages that stand for good, such as who we are.</summary>
[Authorize(Policy = Policies.Publish)]
public sealed class StandingPagesController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    private const string Overtaken = "Somebody saved this page after you opened it. Their words are below yours; nothing was overwritten. Take over what you need, then save again.";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await Db.StandingPages.InOrder().AsNoTracking().ToListAsync(cancel));

    [HttpGet]
    public IActionResult New() => View("Edit", new StandingPageEditor(null, new StandingPageForm { IsInFooter = true, IsPublished = true }));

    [HttpPost]
    public async Task<IActionResult> Create(StandingPageForm form, CancellationToken cancel)
    {
        var editor = new StandingPageEditor(null, form);
        foreach (var (field, problem) in await form.ProblemsAsync(Db, null, cancel)) ModelState.AddModelError(field, problem);
        if (!ModelState.IsValid) return Again("Edit", editor);
        if (form.Act == StandingPageForm.Preview) return View("Edit", await editor.WithPreviewAsync(Db, clock.GetUtcNow(), cancel));
        var page = new StandingPage(form.Address());
        await SayAsync(page, form, cancel);
        Db.Add(page);
        return await KeptAsync(form, cancel) ? RedirectToAction(nameof(Edit), new { page.Id, notice = "saved" }) : Again("Edit", editor);
    }

    [HttpGet]
    public async Task<IActionResult> Edit(int id, string? notice, CancellationToken cancel)
    {
        if (await StandingPageEditor.FindAsync(Db, id, cancel) is not { } page) return NotFound();
        return View(new StandingPageEditor(page, StandingPageForm.Of(page)) { Notice = notice == "saved" ? "The page is saved." : null });
    }

    [HttpPost]
    public async Task<IActionResult> Update(int id, StandingPageForm form, CancellationToken cancel)
    {
        if (await StandingPageEditor.FindAsync(Db, id, cancel) is not { } page) return NotFound();
        foreach (var (field, problem) in await form.ProblemsAsync(Db, page, cancel)) ModelState.AddModelError(field, problem);
        var editor = new StandingPageEditor(page, form);
        if (form.Act == StandingPageForm.Preview && ModelState.IsValid) return View("Edit", await editor.WithPreviewAsync(Db, clock.GetUtcNow(), cancel));
        if (form.Version != page.Version) return OvertakenBy(page, form);
        if (!ModelState.IsValid) return Again("Edit", editor);
        await SayAsync(page, form, cancel);
        if (await KeptAsync(form, cancel)) return RedirectToAction(nameof(Edit), new { id, notice = "saved" });
        Db.ChangeTracker.Clear();
        return await StandingPageEditor.FindAsync(Db, id, cancel) is { } now ? OvertakenBy(now, form) : NotFound();
    }

    /// <summary>The form again with what was typed, and whoever was quicker beside it; sent once more, it is based on theirs.</summary>
    private ViewResult OvertakenBy(StandingPage page, StandingPageForm form)
    {
        ModelState.Clear();
        ModelState.AddModelError("", Overtaken);
        return Again("Edit", new StandingPageEditor(page, form) { Theirs = page.Revisions.MaxBy(r => r.Number) }, StatusCodes.Status409Conflict);
    }

    private async Task SayAsync(StandingPage page, StandingPageForm form, CancellationToken cancel)
    {
        var (headline, standfirst, body) = form.Words();
        page.Say(headline, standfirst, body, await ByAsync(cancel), clock.GetUtcNow());
        (page.Role, page.IsInFooter, page.Position) = (form.SaidOfThePaper(), form.IsInFooter, form.Position);
        page.Show(form.IsPublished, clock.GetUtcNow());
    }

    private Task<bool> KeptAsync(StandingPageForm form, CancellationToken cancel)
        => KeptAsync(Overtaken, nameof(form.Slug), $"There is a page at “{form.Address()}” already.", cancel);
}
