using Microsoft.EntityFrameworkCore;

namespace NewsSite.Articles;

/// <summary>The phrases in which the site asks for former addresses.</summary>
public static class FormerAddressQueries
{
    /// <summary>The former address that a path spells; of an article only when that has a present one.</summary>
    public static IQueryable<FormerAddress> At(this IQueryable<FormerAddress> addresses, string path)
    {
        var normal = FormerAddress.Normalize(path);
        return addresses.Where(a => a.Path == normal && (a.ArticleId == null || a.Article!.SectionId != null));
    }

    /// <summary>
    /// Those of articles that readers have or were told are gone, and of all that is no article; the present address of any other article would
    /// tell them its headline.
    /// </summary>
    public static IQueryable<FormerAddress> Known(this IQueryable<FormerAddress> addresses, IQueryable<Article> articles, DateTimeOffset now)
    {
        var (published, withdrawn) = (articles.Published(now), articles.Withdrawn());
        return addresses.Where(f => f.ArticleId == null || published.Any(a => a.Id == f.ArticleId) || withdrawn.Any(a => a.Id == f.ArticleId));
    }

    /// <summary>Those that any of the paths spells.</summary>
    public static IQueryable<FormerAddress> AtAny(this IQueryable<FormerAddress> addresses, IReadOnlyCollection<string> paths)
    {
        var normal = paths.Select(FormerAddress.Normalize).ToList();
        return addresses.Where(a => normal.Contains(a.Path));
    }

    /// <summary>With what they lead to.</summary>
    public static IQueryable<FormerAddress> WithGoals(this IQueryable<FormerAddress> addresses)
        => addresses.Include(a => a.Article).Include(a => a.Section).Include(a => a.Tag).Include(a => a.Author).Include(a => a.Series);
}
