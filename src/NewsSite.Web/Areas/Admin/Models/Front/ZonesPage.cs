using NewsSite.Front;
using NewsSite.Sections;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the form of the zones sends.</summary>
public sealed class ZonesForm
{
    /// <summary>The edition of the front page that the editor has seen.</summary>
    public int Edition { get; init; }

    public List<ZoneRow> Zones { get; init; } = [];

    /// <summary>Which zone to move, such as <c>up:strip-7</c>, where a button asks for it.</summary>
    public string? Move { get; init; }

    /// <summary>One zone as it was typed.</summary>
    public sealed class ZoneRow
    {
        public string Key { get; init; } = "";

        public int Slots { get; init; }

        public bool IsOn { get; init; }
    }
}

/// <summary>The zones of the front page, and the sections that have no strip.</summary>
public sealed record ZonesPage(int Edition, IReadOnlyList<ZonesPage.Row> Zones, IReadOnlyList<Section> WithoutStrip)
{
    /// <summary>One zone as it is or as it was typed.</summary>
    public sealed record Row(FrontZone Zone, string Name, int Slots, bool IsOn);

    public static ZonesPage Of(FrontPlan plan, ZonesForm? typed = null) => new(
        plan.Number,
        [.. plan.Arrangement.Zones.Select(z => typed?.Zones.Find(t => t.Key == z.Key) is { } t ? new Row(z, plan.NameOf(z), t.Slots, t.IsOn) : new(z, plan.NameOf(z), z.Slots, z.IsOn))],
        [.. plan.Sections.Where(s => plan.Arrangement.Zones.All(z => z.SectionId != s.Id))]);
}
