namespace NewsSite.Desk;

/// <summary>The phrases in which the desk asks for views.</summary>
public static class SavedViewQueries
{
    /// <summary>An account's own and those shared with everybody, by name.</summary>
    public static IQueryable<SavedView> SeenBy(this IQueryable<SavedView> views, int accountId)
        => views.Where(v => v.AccountId == accountId || v.IsShared).OrderBy(v => v.Name).ThenBy(v => v.Id);
}
