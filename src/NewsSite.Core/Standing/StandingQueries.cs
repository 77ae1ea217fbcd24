using Microsoft.EntityFrameworkCore;

namespace NewsSite.Standing;

/// <summary>The phrases in which the site asks for standing pages.</summary>
public static class StandingQueries
{
    public static IQueryable<StandingPage> Called(this IQueryable<StandingPage> pages, string slug) => pages.Where(p => p.Slug == slug);

    /// <summary>Those that readers have.</summary>
    public static IQueryable<StandingPage> Published(this IQueryable<StandingPage> pages) => pages.Where(p => p.PublishedAt != null);

    public static IQueryable<StandingPage> InOrder(this IQueryable<StandingPage> pages) => pages.OrderBy(p => p.Position).ThenBy(p => p.Id);

    /// <summary>Where they are and what they say of the paper.</summary>
    public static IQueryable<StandingLink> AsLinks(this IQueryable<StandingPage> pages) => pages.Select(p => new StandingLink(p.Slug, p.Headline, p.Role, p.IsInFooter, p.ChangedAt));

    /// <summary>With all their revisions and who saved them.</summary>
    public static IQueryable<StandingPage> WithRevisions(this IQueryable<StandingPage> pages)
        => pages.Include(p => p.Revisions.OrderByDescending(r => r.Number)).ThenInclude(r => r.SavedBy);
}

/// <summary>A page as others point at it.</summary>
public sealed record StandingLink(string Slug, string Headline, StandingRole Role, bool IsInFooter, DateTimeOffset ChangedAt)
{
    public string Address => $"/{Slug}";
}
