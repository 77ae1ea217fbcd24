using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Coverage;
using NewsSite.Photos;

namespace NewsSite.Caching;

/// <summary>The phrases in which the site asks which stories show photos.</summary>
public static class PhotoPageQueries
{
    /// <summary>The numbers of the articles whose live story shows one of some photos, above it or in its text.</summary>
    public static IQueryable<int> Showing(this IQueryable<Article> articles, IReadOnlyCollection<int> photos, IQueryable<PhotoUse> uses, IQueryable<Dictionary<string, object>> inBodies)
    {
        var stories = uses.Where(u => photos.Contains(u.PhotoId)).Select(u => (int?)u.StoryId)
            .Concat(inBodies.Where(u => photos.Contains((int)u["PhotoId"])).Select(u => (int?)(int)u["StoryId"]));
        return articles.Where(a => stories.Contains(EF.Property<int?>(a, "LiveId"))).Select(a => a.Id);
    }

    /// <summary>The numbers of the live stories of which an entry shows one of some photos.</summary>
    public static IQueryable<int> Showing(this IQueryable<LiveEntry> entries, IReadOnlyCollection<int> photos, IQueryable<Dictionary<string, object>> inEntries)
        => entries.Where(e => inEntries.Any(u => photos.Contains((int)u["PhotoId"]) && (long)u["EntryId"] == e.Id)).Select(e => e.ArticleId).Distinct();
}
