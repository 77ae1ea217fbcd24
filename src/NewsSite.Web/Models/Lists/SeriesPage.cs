using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Series;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>The published parts of a series in its order.</summary>
public sealed record SeriesPage(int Id, string Name, string Slug, string Description, IReadOnlyList<Teaser> Parts) : ITagged
{
    public IEnumerable<PageTag> PageTags => [new(PageTagKind.Series, Id), .. Parts.SelectMany(p => p.PageTags)];

    public IEnumerable<DateTimeOffset> Hours => Parts.SelectMany(p => p.Hours);

    /// <summary>Null when there is no such series, or nothing of it is published yet.</summary>
    public static async Task<SeriesPage?> LoadAsync(NewsDbContext db, string slug, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Series.Called(slug).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } series) return null;
        var parts = await db.SeriesParts.InOrder(series.Id, db.Articles.Published(now)).AsTeasers().ToListAsync(cancel);
        return parts.Count == 0 ? null : new(series.Id, series.Name, series.Slug, series.Description, parts);
    }
}
