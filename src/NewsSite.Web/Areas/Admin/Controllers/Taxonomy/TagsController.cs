using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Tags;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class TagsController(NewsDbContext db) : AdminController(db)
{
    private const string Overtaken = "Somebody changed this tag after you opened this page. Look at it as it is now, then save again.";

    /// <param name="q">How the tags begin.</param>
    /// <param name="after">The slug at which the page before this one ended.</param>
    /// <param name="notice">What has just been done.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? q, string? after, string? notice, CancellationToken cancel) => View(await TagList.LoadAsync(Db, q, after, cancel) with
    {
        Notice = notice switch
        {
            "made" => "The tag is made.",
            "renamed" => "The tag is renamed. Its old address leads to the new one.",
            "merged" => "The two tags are one now. The old address leads to it.",
            "deleted" => "The tag is gone.",
            _ => null,
        },
    });

    [HttpPost]
    public async Task<IActionResult> Create(string? name, CancellationToken cancel)
    {
        var wanted = name?.Trim() ?? "";
        await JudgeAsync(wanted, null, cancel);
        if (ModelState.IsValid)
        {
            Db.Add(new Tag(wanted));
            if (await KeptAsync(wanted, cancel)) return RedirectToAction(nameof(Index), new { notice = "made", q = wanted });
        }

        return Again("Index", await TagList.LoadAsync(Db, null, null, cancel) with { Typed = wanted });
    }

    [HttpGet]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel) => await Db.Tags.FindAsync([id], cancel) is { } tag ? View(await EditorAsync(tag, tag.Name, cancel)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Update(int id, string? name, int version, CancellationToken cancel)
    {
        if (await Db.Tags.FindAsync([id], cancel) is not { } tag) return NotFound();
        var wanted = name?.Trim() ?? "";
        if (version != tag.Version)
        {
            ModelState.AddModelError("", Overtaken);
            return Again("Edit", await EditorAsync(tag, wanted, cancel), StatusCodes.Status409Conflict);
        }

        await JudgeAsync(wanted, tag, cancel);
        if (!ModelState.IsValid) return Again("Edit", await EditorAsync(tag, wanted, cancel));
        await Change(tag, wanted).MakeAsync(cancel);
        tag.Rename(wanted);
        if (await KeptAsync(wanted, cancel)) return RedirectToAction(nameof(Index), new { notice = "renamed", q = wanted });
        Db.ChangeTracker.Clear();
        return await Db.Tags.FindAsync([id], cancel) is { } now ? Again("Edit", await EditorAsync(now, wanted, cancel), StatusCodes.Status409Conflict) : NotFound();
    }

    /// <summary>Takes away a tag that stands on no story, at the desk or live.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(int id, int version, CancellationToken cancel)
    {
        if (await Db.Tags.FindAsync([id], cancel) is not { } tag) return NotFound();
        if (version == tag.Version && await Db.Tags.Where(t => t.Id == id && t.Version == version && !Db.StoryTags.Any(s => s.TagId == t.Id)).ExecuteDeleteAsync(cancel) > 0)
            return RedirectToAction(nameof(Index), new { notice = "deleted" });
        ModelState.AddModelError("", version == tag.Version ? "There are stories about it, so it stays. Merge it into another tag instead." : Overtaken);
        return Again("Edit", await EditorAsync(tag, tag.Name, cancel), StatusCodes.Status409Conflict);
    }

    private async Task JudgeAsync(string name, Tag? tag, CancellationToken cancel)
    {
        var slug = Slug.From(name);
        if (Tag.Problem(name) is { } problem) ModelState.AddModelError("Name", problem);
        else if (await Db.Tags.Called(slug).AnyAsync(t => tag == null || t.Id != tag.Id, cancel))
            ModelState.AddModelError("Name", tag is null ? "There is such a tag already." : $"There is a tag “{name}” already. Merge this one into it instead.");
        else if (await (tag is null ? AddressChange.ProblemAsync(Db, $"/tag/{slug}", cancel) : Change(tag, name).ProblemAsync(cancel)) is { } taken)
            ModelState.AddModelError("Name", taken);
    }

    private AddressChange Change(Tag tag, string name) => new(Db, new FormerAddress(tag.PublicPath, tag), $"/tag/{Slug.From(name)}");

    private async Task<TagEditor> EditorAsync(Tag tag, string typed, CancellationToken cancel)
    {
        var twin = await Db.Tags.Called(Slug.From(typed)).Where(t => t.Id != tag.Id).Select(t => t.Name).FirstOrDefaultAsync(cancel);
        return new(tag, typed, await Db.StoryTags.Of(tag.Id).AnyAsync(cancel), twin);
    }

    private Task<bool> KeptAsync(string name, CancellationToken cancel)
        => KeptAsync(Overtaken, "Name", $"Somebody made the tag “{name}” at the same moment.", cancel);
}
