using System.Collections.Concurrent;
using System.Globalization;

namespace NewsSite.Web.Languages;

/// <summary>What a time zone is called in the language of the page.</summary>
public static class ZoneNames
{
    private static readonly ConcurrentDictionary<(string Zone, string Speech), (string Standard, string Summer)> Known = [];
    private static readonly Lock Reading = new();

    public static string Of(TimeZoneInfo zone, DateTimeOffset local) => IsUtc(zone) ? "UTC" : zone.IsDaylightSavingTime(local) ? Names(zone).Summer : Names(zone).Standard;

    /// <summary>Its name while it is not summer.</summary>
    public static string Standard(TimeZoneInfo zone) => IsUtc(zone) ? "UTC" : Names(zone).Standard;

    private static bool IsUtc(TimeZoneInfo zone) => zone.HasSameRules(TimeZoneInfo.Utc) && zone.BaseUtcOffset == TimeSpan.Zero;

    private static (string Standard, string Summer) Names(TimeZoneInfo zone)
        => Known.GetOrAdd((zone.Id, PageLanguage.Current.Speech), key => Read(key.Zone, key.Speech));

    /// <summary>.NET keeps the names of a zone in the language in which they were first asked for, so each language asks a copy of its own.</summary>
    private static (string Standard, string Summer) Read(string id, string speech)
    {
        lock (Reading)
        {
            var culture = CultureInfo.CurrentUICulture;
            try
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(speech);
                TimeZoneInfo.ClearCachedData();
                var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
                return (zone.StandardName, zone.DaylightName);
            }
            finally
            {
                TimeZoneInfo.ClearCachedData();
                CultureInfo.CurrentUICulture = culture;
            }
        }
    }
}
