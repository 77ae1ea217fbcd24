namespace NewsSite.Reads;

/// <summary>The phrases in which the site asks what is read.</summary>
public static class ReadTallyQueries
{
    /// <summary>The hours that began within a span, the one in which it ends included.</summary>
    public static IQueryable<ReadTally> Within(this IQueryable<ReadTally> tallies, DateTimeOffset from, DateTimeOffset until)
        => tallies.Where(t => t.Hour > from && t.Hour <= until);

    /// <summary>Those that began before a moment.</summary>
    public static IQueryable<ReadTally> Before(this IQueryable<ReadTally> tallies, DateTimeOffset at) => tallies.Where(t => t.Hour < at);
}
