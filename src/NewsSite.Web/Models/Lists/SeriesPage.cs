using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Series;

namespace NewsSite.Web.Models;

/// <summary>The published parts of a series in its order.</summary>
public sealed record SeriesPage(string Name, string Slug, string Description, IReadOnlyList<Teaser> Parts)
{
    /// <summary>Null when there is no such series, or nothing of it is published yet.</summary>
    public static async Task<SeriesPage?> LoadAsync(NewsDbContext db, string slug, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Series.Called(slug).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } series) return null;
        var parts = await db.SeriesParts.InOrder(series.Id, db.Articles.Published(now)).AsTeasers().ToListAsync(cancel);
        return parts.Count == 0 ? null : new(series.Name, series.Slug, series.Description, parts);
    }
}
