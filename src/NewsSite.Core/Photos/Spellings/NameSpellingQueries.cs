namespace NewsSite.Photos.Spellings;

/// <summary>The phrases in which spellings are asked for.</summary>
public static class NameSpellingQueries
{
    /// <summary>Those that hold, in the order in which the desk gave them.</summary>
    public static IQueryable<NameSpelling> Holding(this IQueryable<NameSpelling> spellings) => spellings.Where(s => s.RemovedAt == null).OrderBy(s => s.Id);

    /// <summary>Those because of which photos have yet to be read again, whether they were given or taken back.</summary>
    public static IQueryable<NameSpelling> Unfinished(this IQueryable<NameSpelling> spellings) => spellings.Where(s => s.ReadUpTo != null).OrderBy(s => s.Id);

    public static IQueryable<NameSpelling> Numbered(this IQueryable<NameSpelling> spellings, IReadOnlyCollection<int> ids) => spellings.Where(s => ids.Contains(s.Id));
}
