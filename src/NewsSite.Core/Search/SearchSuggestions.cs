using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Tags;

namespace NewsSite.Search;

/// <summary>What somebody who is still typing may be looking for: subjects, authors, and stories by their heads.</summary>
/// <param name="Tags">Subjects that begin so.</param>
/// <param name="Authors">Authors who are called so.</param>
/// <param name="StoryIds">Stories at whose head the words stand, the latest first.</param>
public sealed record SearchSuggestions(IReadOnlyList<Tag> Tags, IReadOnlyList<Author> Authors, IReadOnlyList<int> StoryIds)
{
    public static SearchSuggestions None { get; } = new([], [], []);

    private const int MostNames = 2;
    private const int MostStories = 5;

    /// <summary>Below this length everything begins so.</summary>
    private const int Shortest = 2;

    public static async Task<SearchSuggestions> ForAsync(string? typed, NewsDbContext db, IArticleSearch engine, DateTimeOffset now, CancellationToken cancel)
    {
        var query = SearchQuery.Read(typed).Unfinished();
        var slug = Slug.From(query.Text);
        if (query.IsEmpty || slug.Length < Shortest) return None;
        var visible = db.Articles.Published(now);
        return new(
            await db.Tags.AsNoTracking().Beginning(slug).OfAny(db.StoryTags, visible).Take(MostNames).ToListAsync(cancel),
            await db.Authors.AsNoTracking().NamedLike(slug).Take(MostNames).ToListAsync(cancel),
            await engine.Latest(db, query, new(visible, SearchFilter.None) { InHeads = true }).Take(MostStories).ToListAsync(cancel));
    }
}
