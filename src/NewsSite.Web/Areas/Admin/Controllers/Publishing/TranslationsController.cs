using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Which stories tell the same in another language; their pages name each other.</summary>
[Authorize(Policy = Policies.Publish)]
public sealed class TranslationsController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : LifeController(db, clock, site)
{
    private const string Field = "Translation";

    /// <param name="id">The story.</param>
    /// <param name="version">The version on the editor's screen.</param>
    /// <param name="translation">The number or the address of the other story.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpPost]
    public async Task<IActionResult> Create(int id, int version, string? translation, CancellationToken cancel)
    {
        ViewData[Field] = translation;
        var number = SeriesForm.StoryIn(translation);
        var other = await Db.Articles.Include(a => a.Working).FirstOrDefaultAsync(a => a.Id == number, cancel);
        var all = other is null ? [] : await TogetherAsync(id, other.Id, cancel);
        return await ActAsync(id, new() { Version = version }, (article, by, now) =>
        {
            var problem = other is null ? "There is no such story. Give its number or its address."
                : other.Id == id ? "A story is no translation of itself."
                : other.TranslationGroup is { } group && group == article.TranslationGroup ? "That story is linked already."
                : other.TranslationGroup is not null && article.TranslationGroup is not null ? "That story is linked to other translations. Unlink one of the two first."
                : all.GroupBy(a => a.Language, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } same ? $"Two of these stories are in the language “{same.Key}”. Set the language of one of them first."
                : null;
            if (problem is not null) ModelState.AddModelError(Field, problem);
            else article.LinkTranslation(other!, by, now);
            return problem is null;
        }, "linked", cancel);
    }

    /// <summary>Takes the story out of its translations; the others stay linked with each other.</summary>
    [HttpPost]
    public Task<IActionResult> Delete(int id, int version, CancellationToken cancel) => ActAsync(id, new() { Version = version }, (article, by, now) =>
    {
        article.UnlinkTranslations(by, now);
        return true;
    }, "unlinked", cancel);

    /// <summary>All stories that would be linked with each other then.</summary>
    private async Task<IReadOnlyList<(int Id, string Language)>> TogetherAsync(int one, int other, CancellationToken cancel)
    {
        var groups = Db.Articles.Where(a => (a.Id == one || a.Id == other) && a.TranslationGroup != null).Select(a => a.TranslationGroup);
        var all = await Db.Articles.Where(a => a.Id == one || a.Id == other || groups.Contains(a.TranslationGroup)).Select(a => new { a.Id, a.Working.Language }).ToListAsync(cancel);
        return [.. all.Select(a => (a.Id, a.Language))];
    }
}
