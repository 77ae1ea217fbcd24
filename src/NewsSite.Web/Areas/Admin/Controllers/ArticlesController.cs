using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Write)]
public sealed class ArticlesController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    [HttpGet]
    public async Task<IActionResult> Index(int? before, CancellationToken cancel) => View(await ArticleList.LoadAsync(Db, before, clock.GetUtcNow(), cancel));

    [HttpGet]
    public async Task<IActionResult> New(CancellationToken cancel) => View("Edit", await EditorAsync(null, new(), cancel));

    [HttpPost]
    public async Task<IActionResult> Create(ArticleForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var article = new Article(now);
        if (!await new ArticleFormReading(Db, ModelState).IntoAsync(article, form, cancel)) return Again("Edit", await EditorAsync(null, form, cancel));
        article.Save(await ByAsync(cancel), now, "Written");
        Db.Add(article);
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction(nameof(Edit), new { article.Id, notice = "saved" });
    }

    [HttpGet]
    public async Task<IActionResult> Edit(int id, string? notice, CancellationToken cancel)
    {
        if (await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        return View(await EditorAsync(article, ArticleForm.Of(article), cancel) with { Notice = Words(notice) });
    }

    [HttpPost]
    public async Task<IActionResult> Update(int id, ArticleForm form, CancellationToken cancel)
    {
        if (await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        if (form.Version != article.Version) return await ConflictAsync(id, form, cancel);
        if (!await new ArticleFormReading(Db, ModelState).IntoAsync(article, form, cancel)) return Again("Edit", await EditorAsync(article, form, cancel));
        article.Save(await ByAsync(cancel), clock.GetUtcNow());
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(id, form, cancel);
        }

        return RedirectToAction(nameof(Edit), new { id, notice = "saved" });
    }

    /// <summary>Shows both texts; nothing is overwritten until the editor, having seen the other, saves again.</summary>
    private async Task<IActionResult> ConflictAsync(int id, ArticleForm form, CancellationToken cancel)
    {
        Db.ChangeTracker.Clear();
        if (await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        form.Version = article.Version;
        ModelState.Clear();
        ModelState.AddModelError("", "Somebody saved this story after you opened it. Below are your text and, beside it, theirs. Save again to replace theirs with yours.");
        return Again("Edit", await EditorAsync(article, form, cancel) with { Theirs = ArticleForm.Of(article) }, StatusCodes.Status409Conflict);
    }

    private Task<ArticleEditor> EditorAsync(Article? article, ArticleForm form, CancellationToken cancel)
        => ArticleEditor.LoadAsync(Db, article, form, clock.GetUtcNow(), cancel);

    private static string? Words(string? notice) => notice switch
    {
        "saved" => "Saved.",
        "restored" => "Restored. Readers see it when it is published.",
        "published" => "Published: readers see this story now.",
        _ => null,
    };
}
