namespace NewsSite.Front;

/// <summary>The phrases in which the front page asks for pins.</summary>
public static class FrontPinQueries
{
    /// <summary>Pins that count at this moment, the latest first.</summary>
    public static IQueryable<FrontPin> InForce(this IQueryable<FrontPin> pins, DateTimeOffset now)
        => pins.Where(p => p.PinnedAt <= now && (p.PinnedUntil == null || p.PinnedUntil > now)).OrderByDescending(p => p.PinnedAt).ThenByDescending(p => p.Id);
}
