using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Series;

namespace NewsSite.Web.Models;

/// <summary>Which part of its series a story is, counting what readers can see.</summary>
public sealed record SeriesPlace(NamedLink Series, int Part, int Of, SeriesPlace.Neighbour? Previous, SeriesPlace.Neighbour? Next)
{
    public sealed record Neighbour(int Id, string Section, string Slug, string Headline)
    {
        public string Address => Models.Address.Article(Section, Id, Slug);
    }

    /// <summary>Null for a story that belongs to no series, or is the only part that readers can see.</summary>
    public static async Task<SeriesPlace?> LoadAsync(NewsDbContext db, int articleId, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.SeriesParts.OfArticle(articleId).Select(p => new { p.SeriesId, p.Series.Name, p.Series.Slug }).FirstOrDefaultAsync(cancel) is not { } series) return null;
        var parts = await db.SeriesParts.InOrder(series.SeriesId, db.Articles.Published(now))
            .Select(a => new Neighbour(a.Id, a.Section!.Slug, a.Slug, a.Live!.Headline)).ToListAsync(cancel);
        var place = parts.FindIndex(p => p.Id == articleId);
        return place < 0 || parts.Count < 2 ? null
            : new(new(series.Name, series.Slug), place + 1, parts.Count, parts.ElementAtOrDefault(place - 1), parts.ElementAtOrDefault(place + 1));
    }
}
