using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Sections;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What removing a section would do.</summary>
public sealed record SectionRemovalPage(Section Section, int Stories, bool HasChildren, IReadOnlyList<Section> Others, int? HeirId)
{
    public static async Task<SectionRemovalPage?> LoadAsync(NewsDbContext db, int id, int? heirId, CancellationToken cancel)
    {
        var all = (await db.Sections.ToListAsync(cancel)).InTreeOrder();
        if (all.FirstOrDefault(s => s.Id == id) is not { } section) return null;
        return new(section, await new SectionRemoval(db, section).StoriesAsync(cancel), all.Any(s => s.ParentId == id), [.. all.Where(s => s.Id != id)], heirId);
    }
}
