using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Sanctions;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Which sanctions a moderator looks at.</summary>
public enum SanctionShelf
{
    InForce,
    Past,
}

/// <summary>Sanctions, the last given first, and the form for another one.</summary>
/// <param name="Shelf">Which ones.</param>
/// <param name="Sanctions">With those who gave and lifted them.</param>
/// <param name="Older">Where the next page begins.</param>
/// <param name="Form">What was typed.</param>
public sealed record SanctionsPage(SanctionShelf Shelf, IReadOnlyList<Sanction> Sanctions, int? Older, SanctionForm Form)
{
    private const int PerPage = 50;

    public string? Notice { get; init; }

    public static async Task<SanctionsPage> LoadAsync(NewsDbContext db, SanctionShelf shelf, int? below, SanctionForm form, DateTimeOffset now, CancellationToken cancel)
    {
        var sanctions = shelf == SanctionShelf.InForce ? db.Sanctions.InForce(now) : db.Sanctions.Over(now);
        var page = await sanctions.NewestFirst(below).Include(s => s.GivenBy).Include(s => s.LiftedBy).AsNoTracking().Take(PerPage + 1).ToListAsync(cancel);
        return new(shelf, [.. page.Take(PerPage)], page.Count > PerPage ? page[PerPage - 1].Id : null, form);
    }
}
