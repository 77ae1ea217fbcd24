namespace NewsSite.Commenters;

/// <summary>The phrases in which the site asks for commenters and for the links mailed to them.</summary>
public static class CommenterQueries
{
    public static IQueryable<Commenter> Numbered(this IQueryable<Commenter> commenters, int id) => commenters.Where(c => c.Id == id);

    /// <summary>The one with an address as <see cref="Commenter.Spell"/> makes it.</summary>
    public static IQueryable<Commenter> At(this IQueryable<Commenter> commenters, string email) => commenters.Where(c => c.Email == email);

    /// <summary>Those whose passwords are looked at now.</summary>
    public static IQueryable<Commenter> NotPaused(this IQueryable<Commenter> commenters, DateTimeOffset now)
        => commenters.Where(c => c.PausedUntil == null || c.PausedUntil <= now);

    public static IQueryable<Confirmation> Numbered(this IQueryable<Confirmation> confirmations, Guid id) => confirmations.Where(c => c.Id == id);

    /// <summary>Those mailed to an address, from a time on.</summary>
    public static IQueryable<Confirmation> AskedFor(this IQueryable<Confirmation> confirmations, string email, DateTimeOffset since)
        => confirmations.Where(c => c.Email == email && c.AskedAt >= since);

    public static IQueryable<Confirmation> AskedBefore(this IQueryable<Confirmation> confirmations, DateTimeOffset until) => confirmations.Where(c => c.AskedAt < until);
}
