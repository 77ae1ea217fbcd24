using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Reads;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>What readers read and discuss most, of what they may see now.</summary>
public sealed record MostReadPage(PopularitySpan Span, IReadOnlyList<Teaser> Read, IReadOnlyList<MostReadPage.Discussed> Talked) : ITagged
{
    public IEnumerable<PageTag> PageTags => Read.Concat(Talked.Select(t => t.Story)).SelectMany(s => s.PageTags);

    /// <summary>It counts.</summary>
    public bool IsForTheMinute => true;

    private const int Shown = 10;

    /// <summary>A story, and how many comments it got in the span.</summary>
    public sealed record Discussed(Teaser Story, int Comments);

    public static async Task<MostReadPage> LoadAsync(NewsDbContext db, Popularity popularity, PopularitySpan span, DateTimeOffset now, CancellationToken cancel)
    {
        var ranking = await popularity.OverAsync(db, span, now, cancel);
        var ids = ranking.Read.Concat(ranking.Discussed).Select(r => r.ArticleId).Distinct().ToList();
        var stories = ids.Count == 0 ? [] : await db.Articles.Published(now).Numbered(ids).AsTeasers().ToDictionaryAsync(t => t.Id, cancel);
        return new(
            span, [.. ranking.Read.Select(r => stories.GetValueOrDefault(r.ArticleId)).OfType<Teaser>().Take(Shown)],
            [.. ranking.Discussed.Where(r => stories.ContainsKey(r.ArticleId)).Select(r => new Discussed(stories[r.ArticleId], r.Count)).Take(Shown)]);
    }

    /// <summary>The span that an address asks for; null where it asks for one that there is not.</summary>
    public static PopularitySpan? ReadSpan(string? span) => span switch { null or "" => PopularitySpan.Day, "week" => PopularitySpan.Week, _ => null };
}
