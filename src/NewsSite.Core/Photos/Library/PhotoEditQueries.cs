namespace NewsSite.Photos.Library;

/// <summary>The phrases in which the desk asks for edits of many photos.</summary>
public static class PhotoEditQueries
{
    /// <summary>Those that can still be undone, the last one first.</summary>
    public static IQueryable<PhotoEdit> Recent(this IQueryable<PhotoEdit> edits, DateTimeOffset now)
    {
        var since = now - PhotoEdit.UndoneWithin;
        return edits.Where(e => e.DoneAt > since).OrderByDescending(e => e.DoneAt).ThenByDescending(e => e.Id);
    }
}
