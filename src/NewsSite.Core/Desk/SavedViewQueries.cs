namespace NewsSite.Desk;

/// <summary>The phrases in which the desk asks for views.</summary>
public static class SavedViewQueries
{
    /// <summary>An account's own and those shared with everybody, of one list, by name.</summary>
    public static IQueryable<SavedView> SeenBy(this IQueryable<SavedView> views, int accountId, ViewedList list = ViewedList.Articles)
        => views.Where(v => v.List == list && (v.AccountId == accountId || v.IsShared)).OrderBy(v => v.Name).ThenBy(v => v.Id);
}
