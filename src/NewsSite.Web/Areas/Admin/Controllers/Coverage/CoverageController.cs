using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Coverage;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>What the acts on a live story have in common: of two at the same moment the second is done to what the first has made.</summary>
public abstract class CoverageController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    protected const string Removed = "Somebody removed this entry meanwhile.";
    private const int Attempts = 5;

    protected DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Does something with the coverage of a story; null where it has none or the act finds nothing to do it to.</summary>
    /// <param name="id">The story.</param>
    /// <param name="act">Changes the coverage and says where to go on, or leaves it as it is and answers; done again where somebody else was quicker.</param>
    /// <param name="cancel">Whoever asked has left.</param>
    protected async Task<IActionResult> ActAsync(int id, Func<LiveCoverage, Account, Task<IActionResult>> act, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await Db.LiveCoverages.Of(id).FirstOrDefaultAsync(cancel) is not { } coverage) return NotFound();
            var answer = await act(coverage, await ByAsync(cancel));
            try
            {
                await Db.SaveChangesAsync(cancel);
                return answer;
            }
            catch (DbUpdateException error) when (attempt < Attempts && DatabaseErrors.IsOvertaken(error))
            {
                Db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>An entry that is still there, with what a change of it needs.</summary>
    protected Task<LiveEntry?> EntryAsync(int id, int number, CancellationToken cancel)
        => Db.LiveEntries.Of(id).Numbered(number).Include(e => e.Photos).FirstOrDefaultAsync(cancel);

    /// <summary>The page of the live story again, with what is wrong and what was typed.</summary>
    protected async Task<IActionResult> DeskAsync(int id, EntryForm? form, CancellationToken cancel, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Db.ChangeTracker.Clear();
        return await CoverageDesk.LoadAsync(Db, id, AccountId, form, null, Now, cancel) is { } desk ? Again("~/Areas/Admin/Views/LiveEntries/Index.cshtml", desk, status) : NotFound();
    }

    protected RedirectToActionResult Back(int id, string notice, int? entry = null) => RedirectToAction("Index", "LiveEntries", new { id, notice }, entry is null ? null : $"entry-{entry}");
}
