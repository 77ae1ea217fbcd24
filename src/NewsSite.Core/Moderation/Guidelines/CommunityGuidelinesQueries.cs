namespace NewsSite.Moderation.Guidelines;

/// <summary>The phrases in which the site asks for guidelines.</summary>
public static class CommunityGuidelinesQueries
{
    /// <summary>The last version first, which is the one in force.</summary>
    public static IQueryable<CommunityGuidelines> LatestFirst(this IQueryable<CommunityGuidelines> guidelines) => guidelines.OrderByDescending(g => g.Id);
}
