using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Sections;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The sections in their order, and the form for a new one.</summary>
/// <param name="Sections">In the order of the paper.</param>
/// <param name="Form">What was typed.</param>
public sealed record SectionList(IReadOnlyList<Section> Sections, SectionForm Form)
{
    /// <summary>The section that has just been moved, and which way.</summary>
    public (int Id, string By)? Moved { get; init; }

    /// <summary>Said above the list, such as that a section was made.</summary>
    public string? Notice { get; init; }

    public static async Task<SectionList> LoadAsync(NewsDbContext db, SectionForm form, CancellationToken cancel)
        => new((await db.Sections.ToListAsync(cancel)).InTreeOrder(), form);

    /// <summary>Whether there is another above it, or below it, of the same parent.</summary>
    public (bool Up, bool Down) Steps(Section section)
    {
        var row = Sections.Where(s => s.ParentId == section.ParentId).ToList();
        return (row[0] != section, row[^1] != section);
    }
}

/// <summary>One section and its form.</summary>
public sealed record SectionEditor(Section Section, IReadOnlyList<Section> Sections, SectionForm Form);
