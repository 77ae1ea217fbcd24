using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Sections;

namespace NewsSite.Web.Models;

/// <summary>A section's stories, the latest first, paged by key.</summary>
public sealed record SectionPage(
    string Name, string Slug, string Description, SectionWay Way, IReadOnlyList<NamedLink> Children, IReadOnlyList<Teaser> Stories, PageKey? Older, bool IsFirst)
{
    private const int PerPage = 12;

    public static async Task<SectionPage?> LoadAsync(NewsDbContext db, string slug, PageKey? after, DateTimeOffset now, CancellationToken cancel)
    {
        var section = await db.Sections.Called(slug).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (section is null) return null;
        var stories = db.Articles.Published(now).InSection(section.Path);
        if (after is { } key) stories = stories.After(key.At, (int)Math.Min(key.Id, int.MaxValue));
        var page = await stories.LatestFirst().AsTeasers().Take(PerPage + 1).ToListAsync(cancel);
        var children = await db.Sections.Below(section.Id).Select(s => new NamedLink(s.Name, s.Slug)).ToListAsync(cancel);
        return new(
            section.Name, section.Slug, section.Description, await SectionWay.LoadAsync(db, section, cancel), children,
            [.. page.Take(PerPage)], page.Count > PerPage ? page[PerPage - 1].Key : null, after is null);
    }
}
