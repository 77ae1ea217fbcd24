using System.Globalization;

namespace NewsSite.Web.Languages;

/// <summary>What a time zone is called on a page: by name in English, else by its distance from UTC, because .NET knows the names in one language at a time.</summary>
public static class ZoneNames
{
    public static string Of(TimeZoneInfo zone, DateTimeOffset local)
        => IsUtc(zone) ? "UTC" : !AreKnown ? Distance(zone.GetUtcOffset(local)) : zone.IsDaylightSavingTime(local) ? zone.DaylightName : zone.StandardName;

    /// <summary>What it is called while it is not summer.</summary>
    public static string Standard(TimeZoneInfo zone) => IsUtc(zone) ? "UTC" : AreKnown ? zone.StandardName : Distance(zone.BaseUtcOffset);

    private static bool AreKnown => PageLanguage.Current.Speech == PageLanguage.Spoken[0];

    private static bool IsUtc(TimeZoneInfo zone) => zone.HasSameRules(TimeZoneInfo.Utc) && zone.BaseUtcOffset == TimeSpan.Zero;

    private static string Distance(TimeSpan offset)
        => $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{offset.ToString(offset.Minutes == 0 ? "%h" : "h\\:mm", CultureInfo.InvariantCulture)}";
}
