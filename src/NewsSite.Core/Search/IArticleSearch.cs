using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Search;

/// <summary>Finds the stories that fit a query, in the way that a kind of database does it best.</summary>
public interface IArticleSearch
{
    /// <summary>How many of the latest stories it looks at; none where it looks at all.</summary>
    int? Reach { get; }

    /// <summary>The numbers of the stories that fit, the latest first; every one of them is among the visible.</summary>
    IQueryable<int> Latest(NewsDbContext db, SearchQuery query, SearchScope scope);
}

/// <summary>Where is searched.</summary>
/// <param name="Visible">What readers may see at this moment: the only judge of it, whatever an index holds.</param>
/// <param name="Filter">What else is asked of a story.</param>
public sealed record SearchScope(IQueryable<Article> Visible, SearchFilter Filter)
{
    /// <summary>Whether all words are to stand at the head of the story: its headline, standfirst, byline and tags.</summary>
    public bool InHeads { get; init; }

    /// <summary>The story at which the page before ended; none for the first page.</summary>
    public (DateTimeOffset At, int Id)? After { get; init; }

    /// <summary>The visible stories that the filter lets pass.</summary>
    public IQueryable<Article> Articles(NewsDbContext db)
    {
        var articles = Visible.Passing(Filter, db.StoryAuthors);
        return After is { } after ? articles.After(after.At, after.Id) : articles;
    }
}
