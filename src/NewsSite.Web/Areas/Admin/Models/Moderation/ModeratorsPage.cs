using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Sections;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Who looks after which sections.</summary>
public sealed record ModeratorsPage(IReadOnlyList<ModeratorsPage.Moderator> Moderators, IReadOnlyList<Section> Sections, string? SavedFor)
{
    public sealed record Moderator(int Id, string Name, string? Email, IReadOnlySet<int> SectionIds);

    public static async Task<ModeratorsPage> LoadAsync(NewsDbContext db, int? saved, CancellationToken cancel)
    {
        var accounts = await db.Users.WithAnyOf(Roles.Moderating, db.Roles, db.UserRoles).ByName().Select(a => new { a.Id, a.Name, a.Email }).ToListAsync(cancel);
        var assigned = await db.ModeratorSections.Select(s => new { s.AccountId, s.SectionId }).ToListAsync(cancel);
        var all = await db.Sections.AsNoTracking().ToListAsync(cancel);
        return new(
            [.. accounts.Select(a => new Moderator(a.Id, a.Name, a.Email, assigned.Where(s => s.AccountId == a.Id).Select(s => s.SectionId).ToHashSet()))],
            [.. all.OrderBy(s => s.Path, StringComparer.Ordinal)], accounts.Find(a => a.Id == saved)?.Name);
    }
}
