namespace NewsSite.Comments;

/// <summary>The phrases in which the desk asks for tallies.</summary>
public static class CommentTallyQueries
{
    /// <summary>Those of articles with comments in the queue.</summary>
    public static IQueryable<CommentTally> WithWaiting(this IQueryable<CommentTally> tallies) => tallies.Where(t => t.Waiting > 0);

    /// <summary>Those of articles with comments that readers have reported.</summary>
    public static IQueryable<CommentTally> WithReported(this IQueryable<CommentTally> tallies) => tallies.Where(t => t.Reported > 0);

    /// <summary>Those of articles with anything for moderators to do, each kind looked up along its index: they are few among many.</summary>
    public static IQueryable<CommentTally> WithWork(this IQueryable<CommentTally> tallies) => tallies.WithWaiting()
        // “At most none”, because by “none” SQLite would go along the index of the many that have none.
        .Concat(tallies.WithReported().Where(t => t.Waiting <= 0))
        .Concat(tallies.WithAppealed().Where(t => t.Waiting <= 0 && t.Reported <= 0))
        .Concat(tallies.Where(t => t.Unread > 0 && t.Waiting <= 0 && t.Reported <= 0 && t.Appealed <= 0));

    /// <summary>Those of articles with refused comments to be looked at again.</summary>
    public static IQueryable<CommentTally> WithAppealed(this IQueryable<CommentTally> tallies) => tallies.Where(t => t.Appealed > 0);
}
