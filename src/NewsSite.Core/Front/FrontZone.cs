using System.Text.Json.Serialization;

namespace NewsSite.Front;

/// <summary>How a zone of the front page looks.</summary>
public enum ZoneKind
{
    Lead,
    Second,
    Strip,
    Opinion,
    MostRead,
}

/// <summary>What fills the slots of a zone that nobody has pinned a story to.</summary>
public enum Fallback
{
    Latest,
    LatestInSection,
    LatestOpinion,
    MostRead,
}

/// <summary>A part of the front page with places for stories; its place among the others is that in the arrangement.</summary>
/// <param name="Key">Names it for good, such as <c>lead</c> or <c>strip-7</c>.</param>
/// <param name="Kind">How it looks.</param>
/// <param name="Slots">How many stories it has places for.</param>
/// <param name="Fallback">What stands where nothing is pinned.</param>
public sealed record FrontZone(string Key, ZoneKind Kind, int Slots, Fallback Fallback)
{
    public const int MostSlots = 12;
    public const string Lead = "lead";
    public const string Second = "second";

    /// <summary>The section of a strip.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? SectionId { get; init; }

    public bool IsOn { get; init; } = true;

    /// <summary>Whether a story may stand here that stands elsewhere on the page too.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>Whether it stands at the top in a place of its own.</summary>
    [JsonIgnore]
    public bool IsFixed => Kind is ZoneKind.Lead or ZoneKind.Second;

    /// <summary>Whether the zone has that place and shows it.</summary>
    public bool Has(int slot) => IsOn && slot >= 1 && slot <= Slots;

    /// <summary>The strip of a section.</summary>
    public static FrontZone StripOf(int sectionId) => new($"strip-{sectionId}", ZoneKind.Strip, 3, Fallback.LatestInSection) { SectionId = sectionId };
}
