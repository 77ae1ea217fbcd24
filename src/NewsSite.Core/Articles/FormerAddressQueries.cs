namespace NewsSite.Articles;

/// <summary>The phrases in which the site asks for former addresses.</summary>
public static class FormerAddressQueries
{
    /// <summary>The former address that a path spells, of an article that has a present one.</summary>
    public static IQueryable<FormerAddress> At(this IQueryable<FormerAddress> addresses, string path)
    {
        var normal = FormerAddress.Normalize(path);
        return addresses.Where(a => a.Path == normal && a.Article.Section != null);
    }
}
