using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using NewsSite.Web.Languages;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Models;

/// <summary>A time in the site's zone and the language of the page, such as <c>22 November 2026, 14:02 UTC</c>, inside a <c>time</c> element that machines can read.</summary>
public static class PrintedTime
{
    /// <summary>For the middle of a sentence.</summary>
    public static IHtmlContent Of(DateTimeOffset at, SiteOptions site, bool zone = false, bool dayOnly = false)
    {
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = ForMachines(at);
        time.InnerHtml.Append(Words(at, site, zone, dayOnly));
        return time;
    }

    public static string ForMachines(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <param name="at">When.</param>
    /// <param name="site">In whose zone.</param>
    /// <param name="zone">Whether to name the zone, where it matters.</param>
    /// <param name="dayOnly">Whether the day is enough.</param>
    public static string Words(DateTimeOffset at, SiteOptions site, bool zone, bool dayOnly)
    {
        var clock = site.Zone();
        var local = TimeZoneInfo.ConvertTime(at, clock);
        var text = dayOnly ? PageLanguage.Current.Day(local) : PageLanguage.Current.Time(local);
        return zone ? $"{text} {ZoneNames.Of(clock, local)}" : text;
    }
}
