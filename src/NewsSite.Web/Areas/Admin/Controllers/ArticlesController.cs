using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Journal;
using NewsSite.Publishing;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Write)]
public sealed class ArticlesController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(string? state, string? section, int? before, CancellationToken cancel)
    {
        EditorialState? wanted = Enum.TryParse<EditorialState>(state, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
        if (wanted is null && !string.IsNullOrEmpty(state)) return NotFound();
        var list = await ArticleList.LoadAsync(Db, wanted, string.IsNullOrEmpty(section) ? null : section, before, clock.GetUtcNow(), cancel);
        return list is null ? NotFound() : View(list);
    }

    [HttpGet]
    public async Task<IActionResult> New(Guid? draft, bool takeUp, CancellationToken cancel)
    {
        var typed = takeUp && draft is { } id ? await TypedAsync(JournalPlace.Draft(id), cancel) : null;
        return View("Edit", await EditorAsync(null, typed?.Form ?? new(), cancel) with { DraftId = draft, HoldsUpTo = typed?.Sequence ?? 0 });
    }

    [HttpPost]
    public async Task<IActionResult> Create(ArticleForm form, JournalForm journal, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var article = new Article(now);
        if (!await Reading().IntoAsync(article, form, cancel))
            return Again("Edit", await EditorAsync(null, form, cancel) with { DraftId = journal.DraftId, HoldsUpTo = journal.Seen });
        article.Save(await ByAsync(cancel), now, "Written");
        Db.Add(article);
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsFromDatabase(error))
        {
            return NotStored(await EditorAsync(null, form, cancel) with { DraftId = journal.DraftId, HoldsUpTo = journal.Seen });
        }

        if (journal.Place is { } place) await new JournalKeeping(Db, AccountId).EmptyAsync(place, journal.Seen, now, cancel);
        return RedirectToAction(nameof(Edit), new { article.Id, notice = "saved" });
    }

    [HttpGet]
    public async Task<IActionResult> Edit(int id, string? notice, bool takeUp, CancellationToken cancel)
    {
        if (await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        if (takeUp && await TypedAsync(JournalPlace.Article(id), cancel) is var (typed, sequence)) return await TakeUpAsync(article, typed, sequence, cancel);
        return View(await EditorAsync(article, ArticleForm.Of(article, site.Value.Zone()), cancel) with { Notice = ArticleNotices.Words(notice) });
    }

    [HttpPost]
    public async Task<IActionResult> Update(int id, ArticleForm form, JournalForm journal, MergeForm merge, CancellationToken cancel)
    {
        if (await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        if (form.Version != article.Version) return await ConflictAsync(id, form, journal.Seen, cancel, merge);
        var shrinkage = Shrinkage.Of(article.Working.Body, form.Body ?? "");
        if (shrinkage.IsDrastic && !merge.ConfirmShrink)
        {
            ModelState.AddModelError("ConfirmShrink", "This save would take away most of the story. Confirm it below, or bring the text back.");
            return Again("Edit", await EditorAsync(article, form, cancel) with { HoldsUpTo = journal.Seen, Shrinkage = shrinkage });
        }

        if (!await Reading().IntoAsync(article, form, cancel)) return Again("Edit", await EditorAsync(article, form, cancel) with { HoldsUpTo = journal.Seen });
        article.Save(await ByAsync(cancel), clock.GetUtcNow());
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(id, form, journal.Seen, cancel);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsFromDatabase(error))
        {
            return NotStored(await EditorAsync(article, form, cancel) with { HoldsUpTo = journal.Seen });
        }

        await new JournalKeeping(Db, AccountId).EmptyAsync(JournalPlace.Article(id), journal.Seen, clock.GetUtcNow(), cancel);
        await Db.SupersededStates.OlderThan(id, clock.GetUtcNow() - SupersededState.KeptFor).ExecuteDeleteAsync(cancel);
        return RedirectToAction(nameof(Edit), new { id, notice = "saved" });
    }

    private async Task<(ArticleForm Form, long Sequence)?> TypedAsync(JournalPlace place, CancellationToken cancel)
        => await Db.JournalEntries.AsNoTracking().At(AccountId, place).FirstOrDefaultAsync(cancel) is { Fields: { } fields } entry
            ? (JournalForm.Read(fields), entry.Sequence) : null;

    private async Task<IActionResult> TakeUpAsync(Article article, ArticleForm typed, long sequence, CancellationToken cancel)
    {
        if (typed.Version != article.Version) return await ConflictAsync(article.Id, typed, sequence, cancel);
        return View("Edit", await EditorAsync(article, typed, cancel) with { HoldsUpTo = sequence, Notice = "This is what you typed. It is not saved yet." });
    }

    /// <summary>Brings both texts together for the editor to look at; nothing is overwritten.</summary>
    private async Task<IActionResult> ConflictAsync(int id, ArticleForm form, long seen, CancellationToken cancel, MergeForm? merge = null)
    {
        Db.ChangeTracker.Clear();
        if (await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        ModelState.Clear();
        if (form.TooLong().ToList() is { Count: > 0 } problems)
        {
            foreach (var (field, problem) in problems) ModelState.AddModelError(field, problem);
            return Again("Edit", await EditorAsync(article, form, cancel) with { HoldsUpTo = seen });
        }

        var isAnswer = merge is { TheirVersion: > 0 };
        var answers = merge?.TheirVersion == article.Version ? merge.Answers : [];
        var stale = await StaleSave.LoadAsync(Db, article, form, answers, site.Value.Zone(), cancel) with { Seen = seen };
        if (stale.IsAnswered)
        {
            return Again("Edit", await EditorAsync(article, stale.Merged, cancel) with
            {
                HoldsUpTo = seen, Notice = $"{stale.SavedBy} saved this story after you opened it. Below, both are brought together. Look it over, then save.",
            }, StatusCodes.Status409Conflict);
        }

        if (isAnswer && answers.Count < stale.Questions.Count) ModelState.AddModelError("", "Choose one text at each place where the two collide.");
        ViewData["Sections"] = (await EditorAsync(article, form, cancel)).Sections;
        return Again("Merge", stale, isAnswer && merge!.TheirVersion == article.Version ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
    }

    /// <summary>The database is in trouble, or somebody made the same new tag at the same moment: both pass, and the text is still here.</summary>
    private ViewResult NotStored(ArticleEditor editor)
    {
        ModelState.AddModelError("", "The story could not be stored just now. Everything you typed is below: save it again.");
        return Again("Edit", editor, StatusCodes.Status503ServiceUnavailable);
    }

    private ArticleFormReading Reading() => new(Db, site.Value.Zone(), ModelState) { MakesTags = Policies.Allow(User, Policies.Publish) };

    private Task<ArticleEditor> EditorAsync(Article? article, ArticleForm form, CancellationToken cancel)
        => ArticleEditor.LoadAsync(Db, article, form, clock.GetUtcNow(), site.Value.Zone(), cancel);
}
