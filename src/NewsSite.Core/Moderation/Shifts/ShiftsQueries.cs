namespace NewsSite.Moderation.Shifts;

/// <summary>The phrases in which the desk asks who looks after what.</summary>
public static class ShiftsQueries
{
    public static IQueryable<ModeratorSection> Of(this IQueryable<ModeratorSection> sections, int accountId) => sections.Where(s => s.AccountId == accountId);

    public static IQueryable<CommentClaim> Of(this IQueryable<CommentClaim> claims, int accountId) => claims.Where(c => c.AccountId == accountId);

    /// <summary>Those that hold still.</summary>
    public static IQueryable<CommentClaim> Held(this IQueryable<CommentClaim> claims, DateTimeOffset now) => claims.Where(c => c.Until > now);

    /// <summary>Those of others than an account.</summary>
    public static IQueryable<CommentClaim> OfOthers(this IQueryable<CommentClaim> claims, int accountId) => claims.Where(c => c.AccountId != accountId);
}
