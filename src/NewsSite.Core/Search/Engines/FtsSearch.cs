using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Search.Engines;

/// <summary>
/// Asks the index StorySearch of SQLite (FTS5). Its rows are numbered by the minute of publication and the article, so that it is read from the latest
/// story on and stops as soon as a page is full; filters are words of the index, so that a rare one is as fast as a rare word.
/// </summary>
public sealed class FtsSearch : IArticleSearch
{
    private const int ArticleBits = 31;
    private const long ArticleMask = (1L << ArticleBits) - 1;
    private const string Heads = "{Headline Standfirst Byline Tags}";

    public int? Reach => null;

    public IQueryable<int> Latest(NewsDbContext db, SearchQuery query, SearchScope scope)
    {
        var match = Expression(query, scope.Filter, scope.InHeads);
        var places = db.Database.SqlQuery<FoundPlace>($"SELECT rowid AS Place, rowid & {ArticleMask} AS ArticleId FROM StorySearch WHERE StorySearch MATCH {match}");
        if (scope.Filter.From is { } from && Place(from, 0) is var first) places = places.Where(p => p.Place >= first);
        if (scope.Filter.Until is { } until && Place(until, 0) is var end) places = places.Where(p => p.Place < end);
        if (scope.After is { } after && Place(after.At, after.Id) is var last) places = places.Where(p => p.Place < last);

        // Crossed instead of joined, so that SQLite reads the index first whatever it believes of the articles; and compared without a conversion, so that it finds
        // each of them by its number and leaves the order to the index.
        return from place in places from article in scope.Articles(db) where article.Id == place.ArticleId orderby place.Place descending select article.Id;
    }

    /// <summary>A row of the index and the article in its number.</summary>
    private sealed record FoundPlace(long Place, int ArticleId);

    /// <summary>The number of a story's row, as the triggers of the migration make it.</summary>
    private static long Place(DateTimeOffset at, int articleId) => Math.Min(at.UtcTicks / TimeSpan.TicksPerMinute, uint.MaxValue) << ArticleBits | (uint)articleId;

    /// <summary>
    /// In the language of FTS5, in which only what we write ourselves has a meaning: what was typed stands in quotes and has neither quotes
    /// nor signs in it.
    /// </summary>
    private static string Expression(SearchQuery query, SearchFilter filter, bool inHeads)
    {
        var wanted = string.Join(" AND ", query.Terms.Select(Group));
        if (inHeads) wanted = $"{Heads} : ({wanted})";
        if (Facets(filter) is { Length: > 0 } facets) wanted = $"({wanted}) AND {facets}";
        return query.LeftOut.Count == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", query.LeftOut.Select(Group))})";
    }

    private static string Group(SearchTerm term) => $"({string.Join(" OR ", term.Forms.Select(form => term.IsBeginning ? $"\"{form}\" *" : $"\"{form}\""))})";

    private static string Facets(SearchFilter filter)
    {
        List<string> facets = [];
        if (filter.SectionIds is { } sections) facets.Add($"({string.Join(" OR ", sections.DefaultIfEmpty(0).Select(s => $"\"{SearchedStory.OfSection(s)}\""))})");
        if (filter.AuthorId is { } author) facets.Add($"\"{SearchedStory.OfAuthor(author)}\"");
        if (filter.WithPhoto) facets.Add($"\"{SearchedStory.WithPhoto}\"");
        return string.Join(" AND ", facets);
    }
}
