using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.TagHelpers;

/// <summary>A <see cref="PrintedTime"/> where it stands alone.</summary>
public sealed class PrintedTimeTagHelper(IOptions<SiteOptions> site) : TagHelper
{
    public DateTimeOffset At { get; set; }

    /// <summary>Whether to name the zone, where it matters.</summary>
    public bool Zone { get; set; }

    /// <summary>Whether the day is enough.</summary>
    public bool DayOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", PrintedTime.ForMachines(At));
        output.Content.SetContent(PrintedTime.Words(At, site.Value, Zone, DayOnly));
    }
}
