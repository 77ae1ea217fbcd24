using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Acts;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What is typed as a new reason.</summary>
public sealed class ReasonForm
{
    public string? Code { get; init; }

    public string? Sentence { get; init; }

    public bool IsLegal { get; init; }
}

/// <summary>The reasons that moderators choose from.</summary>
public sealed record ReasonsPage(ReasonForm Form, IReadOnlyList<RejectionReason> Reasons)
{
    public static async Task<ReasonsPage> LoadAsync(NewsDbContext db, ReasonForm form, CancellationToken cancel) => new(form, await db.RejectionReasons.AsNoTracking().Offered().ToListAsync(cancel));
}
