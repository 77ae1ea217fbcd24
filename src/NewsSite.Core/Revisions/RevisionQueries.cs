
namespace NewsSite.Revisions;

/// <summary>The phrases in which the desk asks for revisions.</summary>
public static class RevisionQueries
{
    public static IQueryable<Revision> Of(this IQueryable<Revision> revisions, int articleId) => revisions.Where(r => r.ArticleId == articleId);

    /// <summary>Those that were the story once; not what was kept beside it.</summary>
    public static IQueryable<Revision> Saved(this IQueryable<Revision> revisions) => revisions.Where(r => r.Kind != RevisionKind.Branch);

    /// <summary>The last revision first, below a number where one is given: a page by key.</summary>
    public static IQueryable<Revision> NewestFirst(this IQueryable<Revision> revisions, int? below)
        => revisions.Where(r => below == null || r.Number < below).OrderByDescending(r => r.Number);

    /// <summary>For each article the revision that was last published by a moment.</summary>
    public static IQueryable<Revision> PublishedBy(this IQueryable<Revision> revisions, DateTimeOffset at)
        => revisions.Where(r => r.Kind == RevisionKind.Published && r.SavedAt <= at
            && !revisions.Any(later => later.ArticleId == r.ArticleId && later.Kind == RevisionKind.Published && later.SavedAt <= at && later.Number > r.Number));

    /// <summary>
    /// The states in which readers had a story, the first one first: what it was published with, and every change after that. What was scheduled and replaced
    /// before its hour was never before readers.
    /// </summary>
    public static IQueryable<Revision> PublicStates(this IQueryable<Revision> revisions, int articleId, DateTimeOffset readableFrom, DateTimeOffset now)
        => revisions.Where(r => r.ArticleId == articleId && r.Kind == RevisionKind.Published && r.SavedAt <= now && (r.SavedAt > readableFrom
            || !revisions.Any(later => later.ArticleId == articleId && later.Kind == RevisionKind.Published && later.SavedAt <= readableFrom && later.Number > r.Number)))
            .OrderBy(r => r.Number);

    public static IQueryable<Revision> Numbered(this IQueryable<Revision> revisions, int number) => revisions.Where(r => r.Number == number);
}
