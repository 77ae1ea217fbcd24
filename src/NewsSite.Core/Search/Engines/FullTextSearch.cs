using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Search.Engines;

/// <summary>Asks the full-text index of SQL Server, which the server itself keeps, a moment after each save.</summary>
public sealed class FullTextSearch : IArticleSearch
{
    private const string Heads = "(Headline, Standfirst, Byline, Tags)";
    private const string All = "(Headline, Standfirst, Byline, Tags, Captions, Body)";

    public int? Reach => null;

    public IQueryable<int> Latest(NewsDbContext db, SearchQuery query, SearchScope scope)
    {
        // One CONTAINS for each term: within one, all words would have to stand in the same column.
        var columns = scope.InHeads ? Heads : All;
        var conditions = query.Terms.Select((_, i) => $"CONTAINS({columns}, {{{i}}})")
            .Concat(query.LeftOut.Select((_, i) => $"NOT CONTAINS({All}, {{{query.Terms.Count + i}}})"));
        var sql = FormattableStringFactory.Create(
            $"SELECT ArticleId AS Value FROM SearchedStories WHERE {string.Join(" AND ", conditions)}", [.. query.Terms.Concat(query.LeftOut).Select(Condition)]);
        return db.Database.SqlQuery<int>(sql).Join(scope.Articles(db), id => id, a => a.Id, (_, a) => a).LatestFirst().Select(a => a.Id);
    }

    /// <summary>In the server's language, in which only what we write ourselves has a meaning: what was typed stands in quotes and has no signs in it.</summary>
    private static string Condition(SearchTerm term) => string.Join(" OR ", term.Forms.Select(form => term.IsBeginning ? $"\"{form}*\"" : $"\"{form}\""));
}
