using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Sections;

namespace NewsSite.Moderation.Shifts;

/// <summary>A section, with all below it, that a moderator looks after; who has none looks after all.</summary>
public sealed class ModeratorSection
{
    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    public int SectionId { get; private set; }

    public Section Section { get; private set; } = null!;

    private ModeratorSection()
    {
    }

    public ModeratorSection(int accountId, int sectionId) => (AccountId, SectionId) = (accountId, sectionId);
}

/// <summary>Which sections a moderator sees and decides in.</summary>
/// <param name="SectionIds">With all below them; null for the whole paper.</param>
public sealed record ModeratorScope(IReadOnlyList<int>? SectionIds)
{
    public static ModeratorScope All { get; } = new((IReadOnlyList<int>?)null);

    public bool Covers(int? sectionId) => SectionIds is null || (sectionId is { } id && SectionIds.Contains(id));

    /// <summary>What an account looks after.</summary>
    public static async Task<ModeratorScope> LoadAsync(NewsDbContext db, int accountId, CancellationToken cancel)
    {
        var paths = await db.ModeratorSections.Of(accountId).Select(s => s.Section.Path).ToListAsync(cancel);
        if (paths.Count == 0) return All;
        var sections = await db.Sections.Select(s => new { s.Id, s.Path }).ToListAsync(cancel);
        return new([.. sections.Where(s => paths.Exists(p => s.Path.StartsWith(p, StringComparison.Ordinal))).Select(s => s.Id)]);
    }
}
