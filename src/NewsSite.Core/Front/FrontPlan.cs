using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Sections;

namespace NewsSite.Front;

/// <summary>What the desk has decided about the front page for a moment, and the sections of the paper.</summary>
/// <param name="Number">That of the edition; 0 before the first.</param>
/// <param name="Arrangement">The zones and pins.</param>
/// <param name="Sections">All sections, in order.</param>
public sealed record FrontPlan(int Number, FrontArrangement Arrangement, IReadOnlyList<Section> Sections)
{
    /// <summary>The plan in force at a moment, in two commands; the last one made for null.</summary>
    public static async Task<FrontPlan> LoadAsync(NewsDbContext db, DateTimeOffset? at, CancellationToken cancel)
    {
        var sections = await db.Sections.InOrder().AsNoTracking().ToListAsync(cancel);
        var editions = at is { } moment ? db.FrontEditions.UpTo(moment) : db.FrontEditions.NewestFirst(null);
        var edition = await editions.AsNoTracking().FirstOrDefaultAsync(cancel);
        return edition is null
            ? new(0, FrontArrangement.Default(sections), sections)
            : new(edition.Number, FrontArrangement.Read(edition.Arrangement, sections), sections);
    }

    public Section? SectionOf(FrontZone zone) => zone.SectionId is { } id ? Sections.FirstOrDefault(s => s.Id == id) : null;

    /// <summary>What the desk and readers call a zone.</summary>
    public string NameOf(FrontZone zone) => zone.Kind switch
    {
        ZoneKind.Lead => "Lead",
        ZoneKind.Second => "Second",
        ZoneKind.Opinion => "Opinion",
        ZoneKind.MostRead => "Most read",
        _ => SectionOf(zone)?.Name ?? "A section that is gone",
    };
}
