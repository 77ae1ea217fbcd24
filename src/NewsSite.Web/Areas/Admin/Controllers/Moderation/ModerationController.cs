using NewsSite.Data;
using NewsSite.Moderation.Shifts;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Pages of the moderators, each of whom sees and decides in the sections that are his.</summary>
public abstract class ModerationController(NewsDbContext db, TimeProvider clock) : AdminController(db)
{
    protected const string QueueView = "~/Areas/Admin/Views/Comments/Index.cshtml";

    protected DateTimeOffset Now => clock.GetUtcNow();

    protected async Task<ModeratorAtWork> WhoAsync(CancellationToken cancel) => new(await ByAsync(cancel), await ModeratorScope.LoadAsync(Db, AccountId, cancel));

    /// <summary>Whether our script asks, which goes on in the page it has.</summary>
    protected bool IsScript => Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
}
