using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Journal;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>What everything that takes a story's form has in common: an older text never overwrites a newer one, and nothing typed is lost.</summary>
public abstract class StoryFormController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    private const string EditView = "~/Areas/Admin/Views/Articles/Edit.cshtml";
    private const string MergeView = "~/Areas/Admin/Views/Articles/Merge.cshtml";
    private const int Attempts = 3;

    protected DateTimeOffset Now => clock.GetUtcNow();

    protected TimeZoneInfo Zone => site.Value.Zone();

    protected Task<Article?> FindAsync(int id, CancellationToken cancel) => Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel);

    protected async Task<ArticleEditor> EditorAsync(Article? article, ArticleForm form, JournalForm? journal, CancellationToken cancel)
        => await ArticleEditor.LoadAsync(Db, article, form, Now, Zone, cancel) with { Journal = journal ?? new() };

    protected ArticleFormReading Reading() => new(Db, Zone, ModelState) { MakesTags = Policies.Allow(User, Policies.Publish) };

    protected ViewResult Shown(ArticleEditor editor) => View(EditView, editor);

    /// <summary>The form again, with what is wrong with it.</summary>
    protected ViewResult Again(ArticleEditor editor, int status = StatusCodes.Status422UnprocessableEntity) => Again(EditView, editor, status);

    /// <summary>Saves a form over the version it is based on, and over no other.</summary>
    protected async Task<IActionResult> SaveAsync(int id, ArticleForm form, JournalForm journal, bool confirmShrink, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(id, cancel) is not { } article) return NotFound();
            if (form.Version != article.Version) return await ConflictAsync(article, form, journal, null, cancel);
            var shrinkage = Shrinkage.Of(article.Working.Body, form.Body ?? "");
            if (shrinkage.IsDrastic && !confirmShrink)
            {
                ModelState.AddModelError("ConfirmShrink", "This save would take away most of the story. Confirm it below, or bring the text back.");
                return Again(await EditorAsync(article, form, journal, cancel) with { Shrinkage = shrinkage });
            }

            if (!await Reading().IntoAsync(article, form, Now, cancel)) return Again(await EditorAsync(article, form, journal, cancel));
            article.Save(await ByAsync(cancel), Now);
            try
            {
                await Db.SaveChangesAsync(cancel);
                break;
            }
            catch (DbUpdateException error) when (attempt < Attempts && DatabaseErrors.IsOvertaken(error))
            {
                // Somebody was quicker with this story, or with the same new tag: now it can be seen which.
                Db.ChangeTracker.Clear();
            }
            catch (DbUpdateException error) when (DatabaseErrors.IsOvertaken(error) || DatabaseErrors.IsFromDatabase(error))
            {
                return NotStored(await EditorAsync(article, form, journal, cancel));
            }
        }

        await journal.EmptyAsync(Db, AccountId, Now, cancel);
        await Db.SupersededStates.OlderThan(id, Now - SupersededState.KeptFor).ExecuteDeleteAsync(cancel);
        return RedirectToAction("Edit", "Articles", new { id, notice = "saved" });
    }

    /// <summary>Brings a form and what somebody saved meanwhile together for the editor to look at; nothing is overwritten.</summary>
    protected async Task<IActionResult> ConflictAsync(Article article, ArticleForm form, JournalForm journal, MergeForm? merge, CancellationToken cancel)
    {
        ModelState.Clear();
        foreach (var (field, problem) in form.TooLong()) ModelState.AddModelError(field, problem);
        if (!ModelState.IsValid) return Again(await EditorAsync(article, form, journal, cancel));

        var isAboutThis = merge is not null && merge.TheirVersion == article.Version;
        var stale = await StaleSave.LoadAsync(Db, article, form, isAboutThis ? merge!.Answers : [], Zone, cancel) with { Journal = journal };
        if (stale.IsAnswered)
        {
            return Again(await EditorAsync(article, stale.Merged, journal, cancel) with
            {
                Notice = $"{stale.SavedBy} saved this story after you opened it. Below, both are brought together. Look it over, then save.",
            }, StatusCodes.Status409Conflict);
        }

        if (merge is not null && merge.Answers.Count < stale.Questions.Count) ModelState.AddModelError("", "Choose one text at each place where the two collide.");
        ViewData["Sections"] = (await EditorAsync(article, form, journal, cancel)).Sections;
        return Again(MergeView, stale, isAboutThis ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
    }

    /// <summary>The database is in trouble; it passes, and the text is still here.</summary>
    protected ViewResult NotStored(ArticleEditor editor)
    {
        ModelState.AddModelError("", "The story could not be stored just now. Everything you typed is below: save it again.");
        return Again(editor, StatusCodes.Status503ServiceUnavailable);
    }
}
