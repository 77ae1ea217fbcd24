namespace NewsSite.Respects;

/// <summary>The phrases in which the site asks for respects.</summary>
public static class RespectQueries
{
    public static IQueryable<Respect> For(this IQueryable<Respect> respects, long commentId) => respects.Where(r => r.CommentId == commentId);

    /// <summary>Those that one reader gave, as whomever.</summary>
    public static IQueryable<Respect> By(this IQueryable<Respect> respects, IReadOnlyCollection<string> givers) => respects.Where(r => givers.Contains(r.Giver));

    public static IQueryable<Respect> OfCommenter(this IQueryable<Respect> respects, int commenterId) => respects.Where(r => r.CommenterId == commenterId);

    /// <summary>Those of guests of one place, by its mark.</summary>
    public static IQueryable<Respect> From(this IQueryable<Respect> respects, string mark) => respects.Where(r => r.SenderMark == mark);

    /// <summary>Those older than a time that still carry the mark of their place.</summary>
    public static IQueryable<Respect> MarkedBefore(this IQueryable<Respect> respects, DateTimeOffset until)
        // As of comments.
        => respects.Where(r => string.Compare(r.SenderMark, "") > 0 && r.GivenAt < until);
}
