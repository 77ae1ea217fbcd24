using NewsSite.Articles;

namespace NewsSite.Series;

/// <summary>Stories that belong together in an order of their own.</summary>
public sealed class StorySeries
{
    public const int LongestName = 100;
    public const int LongestDescription = 500;
    public const int MostParts = 100;

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Counts changes, of its words or of its parts; one based on an older number is refused.</summary>
    public int Version { get; private set; } = 1;

    public List<SeriesPart> Parts { get; } = [];

    /// <summary>Where readers find it.</summary>
    public string PublicPath => PathOf(Slug);

    private StorySeries()
    {
    }

    /// <exception cref="ArgumentException">The slug is malformed.</exception>
    public StorySeries(string name, string slug, string description)
    {
        Call(name, slug, description);
        Version = 1;
    }

    public static string PathOf(string slug) => $"/series/{slug}";

    /// <summary>Names and describes it, perhaps anew.</summary>
    /// <exception cref="ArgumentException">The slug is malformed.</exception>
    public void Call(string name, string slug, string description)
    {
        if (!Articles.Slug.IsWellFormed(slug)) throw new ArgumentException($"A series cannot have the address “{slug}”.", nameof(slug));
        (Name, Slug, Description) = (name, slug, description);
        Version++;
    }

    /// <summary>Makes an article the last part.</summary>
    /// <exception cref="InvalidOperationException">It is a part already, or there is room for no more.</exception>
    public void Append(Article article)
    {
        if (Parts.Any(p => p.ArticleId == article.Id)) throw new InvalidOperationException("This story is a part of the series already.");
        if (Parts.Count >= MostParts) throw new InvalidOperationException($"A series can have {MostParts} parts. What is larger is a subject: use a tag.");
        Parts.Add(new SeriesPart(article, Parts.Count));
        Version++;
    }

    /// <summary>Moves a part up or down; nothing at the ends.</summary>
    public void Step(int articleId, int by)
    {
        var row = Parts.OrderBy(p => p.Position).ToList();
        var (from, to) = (row.FindIndex(p => p.ArticleId == articleId), row.FindIndex(p => p.ArticleId == articleId) + by);
        if (from < 0 || to < 0 || to >= row.Count) return;
        (row[from], row[to]) = (row[to], row[from]);
        Number(row);
    }

    /// <summary>Takes an article out.</summary>
    public void Remove(int articleId)
    {
        if (Parts.RemoveAll(p => p.ArticleId == articleId) > 0) Number([.. Parts.OrderBy(p => p.Position)]);
    }

    private void Number(IReadOnlyList<SeriesPart> row)
    {
        foreach (var (position, part) in row.Index()) part.Position = position;
        Version++;
    }
}

/// <summary>An article's place in its series. An article has one series at most, so that its page can say which part it is and what comes before and after.</summary>
public sealed class SeriesPart
{
    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public int SeriesId { get; private set; }

    public StorySeries Series { get; private set; } = null!;

    /// <summary>From 0.</summary>
    public int Position { get; internal set; }

    private SeriesPart()
    {
    }

    internal SeriesPart(Article article, int position) => (Article, ArticleId, Position) = (article, article.Id, position);
}
