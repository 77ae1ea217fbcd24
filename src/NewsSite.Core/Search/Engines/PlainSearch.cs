using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Search.Engines;

/// <summary>Reads the latest stories one by one, on a SQL Server without full-text search.</summary>
public sealed class PlainSearch : IArticleSearch
{
    /// <summary>How many stories are read for one search.</summary>
    public const int Most = 10_000;

    public int? Reach => Most;

    public IQueryable<int> Latest(NewsDbContext db, SearchQuery query, SearchScope scope)
    {
        var fitting = query.Terms.Aggregate(db.SearchedStories.AsQueryable(), (found, term) => scope.InHeads ? found.WithAnyAtHead(Spaced(term)) : found.WithAny(Spaced(term)));
        fitting = query.LeftOut.Aggregate(fitting, (found, term) => found.WithoutAny(Spaced(term)));
        return scope.Articles(db).LatestFirst().Take(Most).Join(fitting, a => a.Id, s => s.ArticleId, (a, _) => a).LatestFirst().Select(a => a.Id);
    }

    private static List<string> Spaced(SearchTerm term) => [.. term.Forms.Select(form => term.IsBeginning ? $" {form}" : $" {form} ")];
}
