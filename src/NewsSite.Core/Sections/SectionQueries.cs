
namespace NewsSite.Sections;

/// <summary>The phrases in which the site asks for sections.</summary>
public static class SectionQueries
{
    public static IQueryable<Section> Called(this IQueryable<Section> sections, string slug) => sections.Where(s => s.Slug == slug);

    public static IQueryable<Section> TopLevel(this IQueryable<Section> sections) => sections.Where(s => s.ParentId == null).InOrder();

    /// <summary>The sections directly below one.</summary>
    public static IQueryable<Section> Below(this IQueryable<Section> sections, int parentId) => sections.Where(s => s.ParentId == parentId).InOrder();

    /// <summary>The sections within which the one of a path stands, the outermost first.</summary>
    public static IQueryable<Section> Above(this IQueryable<Section> sections, string path)
    {
        var slugs = path.TrimEnd('/').Split('/').SkipLast(1).ToList();
        return sections.Where(s => slugs.Contains(s.Slug)).OrderBy(s => s.Path.Length);
    }

    public static IQueryable<Section> InOrder(this IQueryable<Section> sections) => sections.OrderBy(s => s.Position).ThenBy(s => s.Id);
}
