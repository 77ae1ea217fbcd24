using NewsSite.Comments;

namespace NewsSite.Reads;

/// <summary>The phrases in which the site asks what is read.</summary>
public static class ReadTallyQueries
{
    /// <summary>The hours that began within a span, the one in which it ends included.</summary>
    public static IQueryable<ReadTally> Within(this IQueryable<ReadTally> tallies, DateTimeOffset from, DateTimeOffset until)
        => tallies.Where(t => t.Hour > from && t.Hour <= until);

    /// <summary>How often each article was read.</summary>
    public static IQueryable<RankedArticle> ByArticle(this IQueryable<ReadTally> tallies)
        => tallies.GroupBy(t => t.ArticleId).Select(g => new RankedArticle { ArticleId = g.Key, Count = g.Sum(t => t.Reads) });

    /// <summary>How many comments each article got.</summary>
    public static IQueryable<RankedArticle> ByArticle(this IQueryable<Comment> comments)
        => comments.GroupBy(c => c.ArticleId).Select(g => new RankedArticle { ArticleId = g.Key, Count = g.Count() });

    /// <summary>The highest count first, and of equal ones the newer article.</summary>
    public static IQueryable<RankedArticle> MostFirst(this IQueryable<RankedArticle> ranked) => ranked.OrderByDescending(r => r.Count).ThenByDescending(r => r.ArticleId);

    /// <summary>Those that began before a moment.</summary>
    public static IQueryable<ReadTally> Before(this IQueryable<ReadTally> tallies, DateTimeOffset at) => tallies.Where(t => t.Hour < at);
}
