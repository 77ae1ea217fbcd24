using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Data;
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
    public async Task<IActionResult> New(CancellationToken cancel) => View("Edit", await EditorAsync(null, new(), cancel));

    [HttpPost]
    public async Task<IActionResult> Create(ArticleForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var article = new Article(now);
        if (!await new ArticleFormReading(Db, site.Value.Zone(), ModelState).IntoAsync(article, form, cancel)) return Again("Edit", await EditorAsync(null, form, cancel));
        article.Save(await ByAsync(cancel), now, "Written");
        Db.Add(article);
        await Db.SaveChangesAsync(cancel);
        return RedirectToAction(nameof(Edit), new { article.Id, notice = "saved" });
    }

    [HttpGet]
    public async Task<IActionResult> Edit(int id, string? notice, CancellationToken cancel)
    {
        if (await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        return View(await EditorAsync(article, ArticleForm.Of(article, site.Value.Zone()), cancel) with { Notice = Words(notice) });
    }

    [HttpPost]
    public async Task<IActionResult> Update(int id, ArticleForm form, CancellationToken cancel)
    {
        if (await Db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } article) return NotFound();
        if (form.Version != article.Version) return await ConflictAsync(id, form, cancel);
        if (!await new ArticleFormReading(Db, site.Value.Zone(), ModelState).IntoAsync(article, form, cancel)) return Again("Edit", await EditorAsync(article, form, cancel));
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
        return Again("Edit", await EditorAsync(article, form, cancel) with { Theirs = ArticleForm.Of(article, site.Value.Zone()) }, StatusCodes.Status409Conflict);
    }

    private Task<ArticleEditor> EditorAsync(Article? article, ArticleForm form, CancellationToken cancel)
        => ArticleEditor.LoadAsync(Db, article, form, clock.GetUtcNow(), site.Value.Zone(), cancel);

    private static string? Words(string? notice) => notice switch
    {
        "saved" => "Saved.",
        "restored" => "Restored. Readers see it when it is published.",
        "published" => "Published: readers see this story now.",
        "scheduled" => "Scheduled: readers see this story from the hour above on.",
        "previewed" => "Whoever has the preview link below can read the story as it stands until the day given there.",
        "unpreviewed" => "The preview links open nothing any more.",
        "unscheduled" => "The story is no longer scheduled.",
        "withdrawn" => "Withdrawn: its address now says why.",
        "republished" => "Readers have the story again.",
        "submitted" => "Handed to the editors.",
        "readied" => "The story is ready to be published.",
        "sentback" => "Sent back with your note.",
        _ => null,
    };
}
