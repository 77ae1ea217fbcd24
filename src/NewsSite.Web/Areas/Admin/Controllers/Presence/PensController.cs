using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Presence;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>One asks for a story that another is writing in; that one hands it over, or says why not.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class PensController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    private const string NobodysWords = "Not yet.";

    [HttpPost]
    public async Task<IActionResult> Create(int id, CancellationToken cancel)
    {
        if (!await Db.Articles.AnyAsync(a => a.Id == id, cancel)) return NotFound();
        await new PenKeeping(Db, id).AskAsync(await ByAsync(cancel), clock.GetUtcNow(), cancel);
        return Back(id, "asked");
    }

    /// <summary>Hands the story to whoever asked for it last.</summary>
    [HttpPost]
    public async Task<IActionResult> Update(int id, CancellationToken cancel)
    {
        if (await RequestAsync(id, cancel) is not { } request || await Db.Users.FindAsync([request.ById], cancel) is not { } to) return Back(id, "free");
        var passed = await new PenKeeping(Db, id).PassAsync(await ByAsync(cancel), to, PenActKind.Passed, "", clock.GetUtcNow(), cancel);
        return Back(id, passed ? "passed" : "free");
    }

    [HttpPost]
    public async Task<IActionResult> Delete(int id, string? words, CancellationToken cancel)
    {
        if (await RequestAsync(id, cancel) is not { } request) return Back(id, "free");
        var said = string.IsNullOrWhiteSpace(words) ? NobodysWords : words.Trim();
        if (said.Length > PenAct.LongestWords) said = $"{said[..(PenAct.LongestWords - 1)]}…";
        await new PenKeeping(Db, id).RefuseAsync(await ByAsync(cancel), request.ById, said, clock.GetUtcNow(), cancel);
        return Back(id, "refused");
    }

    private async Task<PresencePart.Said?> RequestAsync(int id, CancellationToken cancel)
        => (await PresencePart.LoadAsync(Db, id, AccountId, Guid.Empty, int.MaxValue, clock.GetUtcNow(), cancel)).Request;

    private RedirectToActionResult Back(int id, string notice) => RedirectToAction("Edit", "Articles", new { id, notice });
}
