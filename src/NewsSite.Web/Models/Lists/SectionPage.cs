using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Sections;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>A section's stories with those of the sections below it.</summary>
public sealed record SectionPage(int Id, string Name, string Slug, string Description, SectionWay Way, IReadOnlyList<NamedLink> Children, StoryList List) : ITagged
{
    public IEnumerable<PageTag> PageTags => [new(PageTagKind.Section, Id), .. List.PageTags];

    public IEnumerable<DateTimeOffset> Hours => List.Hours;

    public static async Task<SectionPage?> LoadAsync(NewsDbContext db, string slug, PageKey? after, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Sections.Called(slug).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } section) return null;
        var children = await db.Sections.Below(section.Id).Select(s => new NamedLink(s.Name, s.Slug)).ToListAsync(cancel);
        var list = await StoryList.LoadAsync(db.Articles.Published(now).InSection(section.Path), Address.Section(section.Slug), after, cancel);
        return new(section.Id, section.Name, section.Slug, section.Description, await SectionWay.LoadAsync(db, section, cancel), children, list);
    }
}
