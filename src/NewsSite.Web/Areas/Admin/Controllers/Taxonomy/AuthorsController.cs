using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

[Authorize(Policy = Policies.Publish)]
public sealed class AuthorsController(NewsDbContext db) : AdminController(db)
{
    private const string Overtaken = "Somebody changed this author after you opened this page. Look at what is stored now, then save again.";

    /// <param name="q">Letters of the name.</param>
    /// <param name="after">The name at which the page before this one ended.</param>
    /// <param name="afterId">And the number.</param>
    /// <param name="notice">What has just been done.</param>
    /// <param name="cancel">The editor has left.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? q, string? after, int afterId, string? notice, CancellationToken cancel)
        => View(await AuthorList.LoadAsync(Db, q, after, afterId, cancel) with
        {
            Notice = notice switch { "saved" => "The author is saved.", "merged" => "The two authors are one now. The old address leads to it.", _ => null },
        });

    [HttpGet]
    public async Task<IActionResult> New(CancellationToken cancel) => View("Edit", await AuthorEditor.LoadAsync(Db, null, new(), cancel));

    [HttpPost]
    public Task<IActionResult> Create(AuthorForm form, CancellationToken cancel) => SaveAsync(null, form, cancel);

    [HttpGet]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
        => await Db.Authors.FindAsync([id], cancel) is { } author ? View(await AuthorEditor.LoadAsync(Db, author, AuthorForm.Of(author), cancel)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Update(int id, AuthorForm form, CancellationToken cancel)
        => await Db.Authors.FindAsync([id], cancel) is { } author ? await SaveAsync(author, form, cancel) : NotFound();

    private async Task<IActionResult> SaveAsync(Author? author, AuthorForm form, CancellationToken cancel)
    {
        var isStale = author is not null && form.Version != author.Version;
        if (isStale) ModelState.AddModelError("", Overtaken);
        await JudgeAsync(form, author, cancel);
        var photo = form.PhotoId is { } chosen ? await Db.Photos.FindAsync([chosen], cancel) : null;
        if (form.PhotoId is not null && photo is null) ModelState.AddModelError(nameof(form.PhotoId), "This photo no longer exists. Choose another.");
        if (!ModelState.IsValid)
            return Again("Edit", await AuthorEditor.LoadAsync(Db, author, form, cancel), isStale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);

        if (author is not null) await Change(author, form).MakeAsync(cancel);
        var saved = author ?? Db.Add(new Author(form.Name!.Trim())).Entity;
        await Db.Entry(saved).Reference(a => a.Photo).LoadAsync(cancel);
        form.Into(saved);
        saved.Photo = photo;
        if (await KeptAsync(Overtaken, nameof(form.Slug), "Somebody gave this address or this account to another author at the same moment.", cancel)) return RedirectToAction(nameof(Index), new { notice = "saved" });
        Db.ChangeTracker.Clear();
        var now = author is null ? null : await Db.Authors.FindAsync([author.Id], cancel);
        return Again("Edit", await AuthorEditor.LoadAsync(Db, now, form, cancel), StatusCodes.Status409Conflict);
    }

    private async Task JudgeAsync(AuthorForm form, Author? author, CancellationToken cancel)
    {
        foreach (var (field, problem) in form.Problems()) ModelState.AddModelError(field, problem);
        var (id, name, slug) = (author?.Id ?? 0, form.Name?.Trim() ?? "", form.Address());
        if (await Db.Authors.AnyAsync(a => a.Id != id && a.Name == name, cancel))
            ModelState.AddModelError(nameof(form.Name), $"There is an author called “{name}” already. Tell the two apart, or merge them.");
        else if (await Db.Authors.Called(slug).AnyAsync(a => a.Id != id, cancel)) ModelState.AddModelError(nameof(form.Slug), $"There is an author at “{slug}” already.");
        else if (await (author is null ? AddressChange.ProblemAsync(Db, $"/author/{slug}", cancel) : Change(author, form).ProblemAsync(cancel)) is { } taken)
            ModelState.AddModelError(nameof(form.Slug), taken);
        if (form.AccountId is not { } account) return;
        if (!await Db.Users.AnyAsync(a => a.Id == account, cancel)) ModelState.AddModelError(nameof(form.AccountId), "This account no longer exists. Choose another.");
        if (await Db.Authors.OfAccount(account).Where(a => a.Id != id).Select(a => a.Name).FirstOrDefaultAsync(cancel) is { } other)
            ModelState.AddModelError(nameof(form.AccountId), $"This account signs as “{other}” already.");
    }

    private AddressChange Change(Author author, AuthorForm form) => new(Db, new FormerAddress(author.PublicPath, author), $"/author/{form.Address()}");
}
