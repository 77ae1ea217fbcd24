using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Notes;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>What the desk says to itself about a story.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class NotesController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    /// <param name="id">The article.</param>
    /// <param name="before">The note at which the page after this one begins.</param>
    /// <param name="written">The note that has just been written, to say whom it did not reach.</param>
    /// <param name="cancel">The reporter has left.</param>
    [HttpGet]
    public async Task<IActionResult> Index(int id, long? before, long? written, CancellationToken cancel)
        => ModelState.IsValid && await NotesPage.LoadAsync(Db, id, AccountId, before, written, cancel) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(int id, NoteForm form, CancellationToken cancel)
    {
        if (!await Db.Articles.AnyAsync(a => a.Id == id, cancel)) return NotFound();
        if (form.Problem() is { } problem)
        {
            ModelState.AddModelError(nameof(form.NoteText), problem);
            return Again("Index", (await NotesPage.LoadAsync(Db, id, AccountId, null, null, cancel))! with { Form = form });
        }

        var note = new Note(id, form.NoteText!, await ByAsync(cancel), clock.GetUtcNow());
        Db.Add(note);
        await Db.SaveChangesAsync(cancel);
        return Back(id, note.Id, form.Back);
    }

    /// <summary>Marks a note done, or not done after all.</summary>
    [HttpPost]
    public async Task<IActionResult> Update(int id, long number, bool done, string? back, CancellationToken cancel)
    {
        if (!ModelState.IsValid || await Db.Notes.On(id).Include(n => n.DoneBy).FirstOrDefaultAsync(n => n.Id == number, cancel) is not { } note) return NotFound();
        if (done) note.MarkDone(await ByAsync(cancel), clock.GetUtcNow());
        else note.Reopen();
        await Db.SaveChangesAsync(cancel);
        return Back(id, number, back);
    }

    private RedirectToActionResult Back(int id, long number, string? back) => back == NoteForm.Story
        ? RedirectToAction("Edit", "Articles", new { id, written = number }, $"note-{number}")
        : RedirectToAction(nameof(Index), "Notes", new { id, written = number }, $"note-{number}");
}
