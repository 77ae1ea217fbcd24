using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Journal;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Write)]
public sealed class ArticlesController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : StoryFormController(db, clock, site)
{
    private const int Attempts = 3;

    /// <param name="filter">Which.</param>
    /// <param name="before">Where the page begins: the key of the last story on the one before.</param>
    /// <param name="done">The bulk act that is reported above the list.</param>
    /// <param name="cancel">Stops it.</param>
    [HttpGet]
    public async Task<IActionResult> Index(ArticleFilterForm filter, string? before, int? done, CancellationToken cancel)
    {
        var now = Now;
        var list = await ArticleList.LoadAsync(Db, filter, before, User, Zone, now, ModelState, cancel);
        if (done is { } act) list = list with { Report = (await BulkReport.ListAsync(Db, Db.BulkActs.Where(a => a.Id == act), AccountId, Policies.Allow(User, Policies.Publish), now, cancel)).SingleOrDefault() };
        return ModelState.IsValid ? View(list) : Again("Index", list);
    }

    [HttpGet]
    public async Task<IActionResult> New(Guid? draft, bool takeUp, Guid? window, CancellationToken cancel)
    {
        if (draft is not { } id) return Shown(await EditorAsync(null, await BlankAsync(cancel), null, cancel));
        if (await BegunAsync(id, cancel) is { } article) return RedirectToAction(nameof(Edit), new { article.Id, takeUp = takeUp ? "true" : null, window });
        var typed = takeUp ? await TypedText.LoadAsync(Db, AccountId, JournalPlace.Draft(id), window, cancel) : null;
        return Shown(await EditorAsync(null, typed?.Form ?? await BlankAsync(cancel), typed?.Journal ?? new() { DraftId = id }, cancel));
    }

    /// <summary>Makes the story; when its form comes again, because the answer was lost or Save was pressed twice, it is the same story that is saved.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(ArticleForm form, JournalForm journal, MergeForm merge, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (journal.DraftId is { } draft && await BegunAsync(draft, cancel) is { } begun) return await CreateAgainAsync(begun, form, journal, merge, cancel);
            var article = new Article(Now, journal.DraftId);
            if (!await Reading().IntoAsync(article, form, Now, cancel)) return Again(await EditorAsync(null, form, journal, cancel));
            article.Save(await ByAsync(cancel), Now, "Written");
            Db.Add(article);
            try
            {
                await Db.SaveChangesAsync(cancel);
                await journal.EmptyAsync(Db, AccountId, Now, cancel);
                return RedirectToAction(nameof(Edit), new { article.Id, notice = "saved" });
            }
            catch (DbUpdateException error) when (attempt < Attempts && DatabaseErrors.IsDuplicateKey(error))
            {
                // The same form was quicker, or somebody made the same new tag.
                Db.ChangeTracker.Clear();
            }
            catch (DbUpdateException error) when (DatabaseErrors.IsFromDatabase(error))
            {
                return NotStored(await EditorAsync(null, form, journal, cancel));
            }
        }
    }

    [HttpGet]
    public async Task<IActionResult> Edit(int id, string? notice, bool takeUp, Guid? window, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } article) return NotFound();
        if (!takeUp || await TypedText.LoadAsync(Db, AccountId, JournalPlace.Article(id), window, cancel) is not { } typed)
            return Shown(await EditorAsync(article, ArticleForm.Of(article, Zone), null, cancel) with { Notice = ArticleNotices.Words(notice) });
        if (typed.Form.Version != article.Version) return await ConflictAsync(article, typed.Form, typed.Journal, null, cancel);
        return Shown(await EditorAsync(article, typed.Form, typed.Journal, cancel) with { Notice = "This is what you typed. It is not saved yet." });
    }

    [HttpPost]
    public Task<IActionResult> Update(int id, ArticleForm form, JournalForm journal, MergeForm merge, CancellationToken cancel)
        => SaveAsync(id, form, journal with { ArticleId = id }, merge.ConfirmShrink, cancel);

    /// <summary>The story that a form made already, with what was typed into that form since.</summary>
    private async Task<Article?> BegunAsync(Guid draft, CancellationToken cancel)
    {
        if (await Db.Articles.BegunAs(draft).WithBothStories().FirstOrDefaultAsync(cancel) is not { } article) return null;
        await new JournalKeeping(Db, AccountId).FollowAsync(draft, article.Id, cancel);
        return article;
    }

    private async Task<IActionResult> CreateAgainAsync(Article article, ArticleForm form, JournalForm journal, MergeForm merge, CancellationToken cancel)
    {
        form.Version = Article.FirstVersion;
        if (form.DiffersFrom(ArticleForm.Of(article, Zone)).Count > 0) return await SaveAsync(article.Id, form, journal with { ArticleId = article.Id }, merge.ConfirmShrink, cancel);
        await (journal with { ArticleId = article.Id }).EmptyAsync(Db, AccountId, Now, cancel);
        return RedirectToAction(nameof(Edit), new { article.Id, notice = "saved" });
    }

    /// <summary>A new story is its writer's own until something else is typed.</summary>
    private async Task<ArticleForm> BlankAsync(CancellationToken cancel)
        => new() { Authors = await Db.Authors.OfAccount(AccountId).Working().Select(a => a.Name).FirstOrDefaultAsync(cancel) };
}
