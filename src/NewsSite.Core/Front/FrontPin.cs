using System.Text.Json.Serialization;

namespace NewsSite.Front;

/// <summary>An editor's word that a story stands at a place of the front page, for good or for a while.</summary>
/// <param name="Id">Names it among the pins of an arrangement.</param>
/// <param name="ArticleId">The story.</param>
/// <param name="Zone">The key of the zone.</param>
/// <param name="Slot">The place in the zone, from 1.</param>
/// <param name="ById">The account that pinned it.</param>
public sealed record FrontPin(int Id, int ArticleId, string Zone, int Slot, int ById)
{
    /// <summary>From when on; none for at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? From { get; init; }

    /// <summary>The moment at which it ends by itself; none for until somebody ends it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether it holds at a moment.</summary>
    public bool IsInForce(DateTimeOffset at) => (From is null || From <= at) && !IsOver(at);

    public bool IsOver(DateTimeOffset at) => Until <= at;

    /// <summary>Whether both hold at some moment.</summary>
    public bool Overlaps(FrontPin other) => (From is null || other.Until is null || From < other.Until) && (other.From is null || Until is null || other.From < Until);

    /// <summary>Whether both claim one place at some moment.</summary>
    public bool CollidesWith(FrontPin other) => (Zone, Slot) == (other.Zone, other.Slot) && Overlaps(other);
}
