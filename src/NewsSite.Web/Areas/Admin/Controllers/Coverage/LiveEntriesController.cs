using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Coverage;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Publishing;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>The entries of a live story: posted, changed and removed by all who write, once an editor has opened it.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class LiveEntriesController(NewsDbContext db, TimeProvider clock) : CoverageController(db, clock)
{
    /// <param name="id">The story.</param>
    /// <param name="from">The entry with which the page begins.</param>
    /// <param name="notice">What was done just now.</param>
    /// <param name="cancel">The reporter has left.</param>
    [HttpGet]
    public async Task<IActionResult> Index(int id, int? from, string? notice, CancellationToken cancel)
        => ModelState.IsValid && await CoverageDesk.LoadAsync(Db, id, AccountId, null, from, Now, cancel) is { } desk ? View(desk with { Notice = CoverageDesk.Words(notice) }) : NotFound();

    /// <summary>Posts an entry; the same form sent twice posts one.</summary>
    [HttpPost]
    public Task<IActionResult> Create(int id, EntryForm form, CancellationToken cancel) => ActAsync(id, async (coverage, by) =>
    {
        if (await Db.LiveEntries.BegunAs(form.DraftId).Select(e => (int?)e.Number).FirstOrDefaultAsync(cancel) is { } posted) return Back(id, "posted", posted);
        var photos = await ReadAsync(form.Words, cancel);
        if (!coverage.IsOpen) ModelState.AddModelError("", "This live coverage has ended, so nothing can be posted. What you wrote is still below.");
        if (!ModelState.IsValid) return await DeskAsync(id, form, cancel);
        return Back(id, "posted", coverage.Post(form.DraftId, form.Words, photos, by, Now).Number);
    }, cancel);

    [HttpGet]
    public async Task<IActionResult> Edit(int id, int number, CancellationToken cancel)
        => await EntryEditor.LoadAsync(Db, id, number, null, cancel) is { } editor ? View(editor) : NotFound();

    /// <summary>Changes an entry that nobody has changed since it was opened; otherwise both texts are shown and nothing is overwritten.</summary>
    [HttpPost]
    public Task<IActionResult> Update(int id, int number, EntryForm form, CancellationToken cancel) => ActAsync(id, async (coverage, by) =>
    {
        if (await EntryAsync(id, number, cancel) is not { } entry) return NotFound();
        if (entry.IsRemoved || entry.Version != form.Version) return await OvertakenAsync(id, entry, form, cancel);
        var photos = await ReadAsync(form.Words, cancel);
        if (!ModelState.IsValid) return await EditorAsync(id, number, form, cancel);
        if (form.Words != entry.Words) coverage.Edit(entry, form.Words, photos, by, Now);
        return Back(id, "edited", number);
    }, cancel);

    /// <summary>Takes an entry away from readers, who are told why.</summary>
    [HttpPost]
    public Task<IActionResult> Delete(int id, int number, int version, string? why, CancellationToken cancel) => ActAsync(id, async (coverage, by) =>
    {
        if (await EntryAsync(id, number, cancel) is not { } entry) return NotFound();
        if (entry.IsRemoved || entry.Version != version) return await OvertakenAsync(id, entry, null, cancel, why);
        var note = why?.Trim() ?? "";
        if (note.Length == 0) ModelState.AddModelError("Why", "Please say why: readers are told it in the entry’s place.");
        if (note.Length > EntryRevision.LongestNote) ModelState.AddModelError("Why", $"A note can have {EntryRevision.LongestNote} characters; this one has {note.Length}. Nothing was cut off.");
        if (!ModelState.IsValid) return await EditorAsync(id, number, null, cancel, why: why);
        coverage.Remove(entry, note, by, Now);
        return Back(id, "removed", number);
    }, cancel);

    /// <summary>The photos that the words show; what speaks against the words stands in the problems then.</summary>
    private async Task<IReadOnlyCollection<Photo>> ReadAsync(EntryWords words, CancellationToken cancel)
    {
        foreach (var (field, problem) in words.Problems()) ModelState.AddModelError(field, problem);
        if (!ModelState.IsValid) return [];
        var photos = await Db.Photos.ShownIn(words.Body).ToListAsync(cancel);
        foreach (var reason in PublishingRules.JudgeEntry(words.Body, photos, Now).Where(r => r.Weight > Weight.Warns)) ModelState.AddModelError(reason.Field, reason.Sentence);
        return photos;
    }

    private Task<IActionResult> OvertakenAsync(int id, LiveEntry entry, EntryForm? form, CancellationToken cancel, string? why = null)
    {
        ModelState.Clear();
        ModelState.AddModelError("", entry.IsRemoved ? $"{Removed} What you typed is below; copy what you need." : "Somebody changed this entry after you opened it. Read what it says now, then save yours or leave it.");
        return EditorAsync(id, entry.Number, form?.On(entry.Version), cancel, StatusCodes.Status409Conflict, why, isOvertaken: true);
    }

    private async Task<IActionResult> EditorAsync(
        int id, int number, EntryForm? form, CancellationToken cancel, int status = StatusCodes.Status422UnprocessableEntity, string? why = null, bool isOvertaken = false)
    {
        Db.ChangeTracker.Clear();
        var editor = (await EntryEditor.LoadAsync(Db, id, number, form, cancel))!;
        return Again("Edit", editor with { Why = why, Theirs = isOvertaken && form is not null ? editor.States[0].Revision : null }, status);
    }
}
