using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Sections;

namespace NewsSite.Web.Models;

/// <summary>Something with a name and a slug.</summary>
public sealed record NamedLink(string Name, string Slug);

/// <summary>The way to a section from the top of the paper.</summary>
/// <param name="Above">The sections it stands within, the outermost first.</param>
/// <param name="Path">As <see cref="Section.Path"/> spells it.</param>
public sealed record SectionWay(IReadOnlyList<NamedLink> Above, string Path)
{
    /// <summary>Of a story that stands in no section yet.</summary>
    public static SectionWay None { get; } = new([], "");

    /// <summary>Asks the database only where the section stands within another.</summary>
    public static async Task<SectionWay> LoadAsync(NewsDbContext db, Section section, CancellationToken cancel) => new(
        section.ParentId is null ? [] : await db.Sections.Above(section.Path).Select(s => new NamedLink(s.Name, s.Slug)).ToListAsync(cancel), section.Path);
}
