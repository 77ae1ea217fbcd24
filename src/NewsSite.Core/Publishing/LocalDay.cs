namespace NewsSite.Publishing;

/// <summary>Days as the newsroom's zone has them, which are 23 or 25 hours long when the clocks change.</summary>
public static class LocalDay
{
    /// <summary>The moment at which a day begins: midnight, or where the clocks skip midnight the first time that exists.</summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);

        // The clocks go back over midnight: the larger offset is the earlier moment.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The day on which a moment falls.</summary>
    public static DateOnly Of(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
