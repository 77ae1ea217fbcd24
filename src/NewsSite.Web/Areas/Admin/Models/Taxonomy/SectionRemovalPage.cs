using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Sections;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What removing a section would do.</summary>
public sealed record SectionRemovalPage(
    Section Section, int Stories, IReadOnlyList<SectionRemovalPage.Banner> Breaking, bool HasChildren, IReadOnlyList<Section> Others, int? HeirId)
{
    /// <summary>Breaking news that stands in the section, or will, and whether it stands in others too.</summary>
    public sealed record Banner(string Text, bool StandsElsewhere);

    public static async Task<SectionRemovalPage?> LoadAsync(NewsDbContext db, int id, int? heirId, DateTimeOffset now, CancellationToken cancel)
    {
        var all = (await db.Sections.ToListAsync(cancel)).InTreeOrder();
        if (all.FirstOrDefault(s => s.Id == id) is not { } section) return null;
        var removal = new SectionRemoval(db, section);
        var breaking = await removal.Breaking(now).OrderBy(n => n.Id).Select(n => new Banner(n.Text, n.Sections.Count > 1)).ToListAsync(cancel);
        return new(section, await removal.StoriesAsync(cancel), breaking, all.Any(s => s.ParentId == id), [.. all.Where(s => s.Id != id)], heirId);
    }
}
