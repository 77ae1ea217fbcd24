namespace NewsSite.Moderation.RuleBooks;

/// <summary>The phrases in which the desk asks for listed words.</summary>
public static class BlockedTermQueries
{
    public static IQueryable<BlockedTerm> InForce(this IQueryable<BlockedTerm> terms) => terms.Where(t => t.RetiredAt == null);
}
