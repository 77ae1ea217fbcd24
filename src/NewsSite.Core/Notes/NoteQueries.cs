namespace NewsSite.Notes;

/// <summary>The phrases in which the desk asks for notes.</summary>
public static class NoteQueries
{
    public static IQueryable<Note> On(this IQueryable<Note> notes, int articleId) => notes.Where(n => n.ArticleId == articleId);

    /// <summary>The last note first, below a number where one is given: a page by key.</summary>
    public static IQueryable<Note> NewestFirst(this IQueryable<Note> notes, long? below)
        => notes.Where(n => below == null || n.Id < below).OrderByDescending(n => n.Id);
}
