namespace NewsSite.Desk;

/// <summary>The phrases in which the desk asks for what was done to many stories.</summary>
public static class BulkActQueries
{
    /// <summary>Those that can still be undone, the last one first.</summary>
    public static IQueryable<BulkAct> Recent(this IQueryable<BulkAct> acts, DateTimeOffset now)
    {
        var since = now - BulkAct.UndoneWithin;
        return acts.Where(a => a.DoneAt > since).OrderByDescending(a => a.DoneAt).ThenByDescending(a => a.Id);
    }
}
