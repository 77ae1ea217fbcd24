using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Acts;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Acts on many comments at once, and their undoing.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class CommentActsController(NewsDbContext db, TimeProvider clock) : ModerationController(db, clock)
{
    private const int Listed = 50;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View("Index", await RecentAsync(cancel));

    /// <summary>Shows to how many comments, and to which, it would be done.</summary>
    [HttpGet]
    public async Task<IActionResult> New(BatchForm form, CancellationToken cancel)
    {
        ModelState.Clear();
        if (await BatchPage.LoadAsync(Db, await WhoAsync(cancel), form, cancel) is not { } page) return NotFound();
        if (page.Rows.Count == 0) ModelState.AddModelError("", "Please tick the comments first.");
        return View(page);
    }

    [HttpPost]
    public async Task<IActionResult> Create(BatchForm form, CancellationToken cancel)
    {
        ModelState.Clear();
        var who = await WhoAsync(cancel);

        // What was counted is what it is done to: never again what a filter finds.
        var ticked = new BatchForm { Kind = form.Kind, Comment = form.Comment, Version = form.Version, Reason = form.Reason, Code = form.Code, Queue = form.Queue };
        if (await BatchPage.LoadAsync(Db, who, ticked, cancel) is not { } page) return NotFound();
        var sentence = page.Reasons.FirstOrDefault(r => r.Code == form.Code)?.Sentence;
        var order = new ModerationOrder(page.Kind) { Reason = string.Join(' ', new[] { sentence, form.Reason?.Trim() }.Where(r => !string.IsNullOrEmpty(r))), Code = sentence is null ? null : form.Code, LastReport = form.LastReport };
        if (page.Rows.Count == 0) ModelState.AddModelError("", "Please tick the comments first.");
        if (order.Problem() is { } problem) ModelState.AddModelError("Reason", problem);
        if (!ModelState.IsValid) return Again("New", page);
        var batch = await new BatchWork(Db, who.Account, who.Scope).CarryOutAsync(page.Seen, order, Now, cancel);
        return Redirect(QueueAddress.Read(form.Queue).Address($"batch={batch.Id}"));
    }

    /// <summary>Undoes all of one act.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, CancellationToken cancel)
    {
        if (await Db.ModerationBatches.Include(b => b.DoneBy).FirstOrDefaultAsync(b => b.Id == id, cancel) is not { } batch) return NotFound();
        var who = await WhoAsync(cancel);
        try
        {
            await new BatchWork(Db, who.Account, who.Scope).UndoAsync(batch, Now, cancel);
            return Redirect($"/admin/comments?batch={id}");
        }
        catch (InvalidOperationException error)
        {
            Db.ChangeTracker.Clear();
            ModelState.AddModelError("", error.Message);
            return Again("Index", await RecentAsync(cancel), StatusCodes.Status409Conflict);
        }
    }

    private async Task<BatchList> RecentAsync(CancellationToken cancel)
        => new(await Db.ModerationBatches.AsNoTracking().Recent(Now).Include(b => b.DoneBy).Include(b => b.UndoneBy).Take(Listed).ToListAsync(cancel), Now);
}
