using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;
using NewsSite.Web.Operations;

namespace NewsSite.Web.TagHelpers;

/// <summary>A time in the site's zone, such as <c>22 November 2026, 14:02 UTC</c>, inside a <c>time</c> element that machines can read.</summary>
public sealed class PrintedTimeTagHelper(IOptions<SiteOptions> site) : TagHelper
{
    public DateTimeOffset At { get; set; }

    /// <summary>Whether to name the zone, where it matters.</summary>
    public bool Zone { get; set; }

    /// <summary>Whether the day is enough.</summary>
    public bool DayOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var zone = site.Value.Zone();
        var local = TimeZoneInfo.ConvertTime(At, zone);
        var text = local.ToString(DayOnly ? "d MMMM yyyy" : "d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(Zone ? $"{text} {NameOf(zone, local)}" : text);
    }

    private static string NameOf(TimeZoneInfo zone, DateTimeOffset local)
        => zone.HasSameRules(TimeZoneInfo.Utc) && zone.BaseUtcOffset == TimeSpan.Zero ? "UTC" : zone.IsDaylightSavingTime(local) ? zone.DaylightName : zone.StandardName;
}
