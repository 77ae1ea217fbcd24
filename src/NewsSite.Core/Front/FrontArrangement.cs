using NewsSite.Sections;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Front;

/// <summary>
/// The zones of the front page in their order and the pins in them. It never changes: every change makes another one, which a
/// <see cref="FrontEdition"/> keeps.
/// </summary>
public sealed record FrontArrangement(IReadOnlyList<FrontZone> Zones, IReadOnlyList<FrontPin> Pins)
{
    public const int MostPins = 100;
    public const int MostStrips = 20;

    private const string NoSuchPlace = "The front page has no such place. Choose another.";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The front page of a paper nobody has arranged yet: a lead, four more, opinion, a strip for each top-level section, what is most read.</summary>
    public static FrontArrangement Default(IEnumerable<Section> sections) => new(
    [
        new(FrontZone.Lead, ZoneKind.Lead, 1, Fallback.Latest),
        new(FrontZone.Second, ZoneKind.Second, 4, Fallback.Latest),
        new("opinion", ZoneKind.Opinion, 3, Fallback.LatestOpinion),
        .. sections.Where(s => s.ParentId is null).Take(MostStrips).Select(s => FrontZone.StripOf(s.Id)),
        new("most-read", ZoneKind.MostRead, 5, Fallback.MostRead) { MayRepeat = true },
    ], []);

    /// <summary>Reads what <see cref="Write"/> wrote; where no zones were kept they are those of <see cref="Default"/>.</summary>
    public static FrontArrangement Read(string json, IEnumerable<Section> sections)
    {
        var kept = JsonSerializer.Deserialize<FrontArrangement>(json, Json)!;
        return new(kept.Zones ?? Default(sections).Zones, kept.Pins ?? []);
    }

    /// <summary>It as one JSON document.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    public FrontZone? Zone(string? key) => Zones.FirstOrDefault(z => z.Key == key);

    public FrontPin? Pin(int id) => Pins.FirstOrDefault(p => p.Id == id);

    /// <summary>Without the pins whose time is over.</summary>
    public FrontArrangement WithoutPast(DateTimeOffset now) => this with { Pins = [.. Pins.Where(p => !p.IsOver(now))] };

    /// <summary>
    /// Puts a pin at its place; one with a number it knows is moved or given other times. Pins in the way make room downwards. What falls off
    /// the end of the zone takes the place that was left, where there is one, and is a pin no longer otherwise.
    /// </summary>
    /// <param name="pin">Where the story shall stand and when; number 0 for a new pin.</param>
    /// <param name="left">The place that the story leaves, where it stood somewhere.</param>
    /// <exception cref="InvalidOperationException">There is no such place, or there are too many pins.</exception>
    public FrontArrangement Place(FrontPin pin, (string Zone, int Slot)? left = null)
    {
        var zone = Zone(pin.Zone);
        if (zone?.Has(pin.Slot) != true) throw new InvalidOperationException(NoSuchPlace);
        var placed = pin.Id > 0 ? pin : pin with { Id = Pins.Select(p => p.Id).DefaultIfEmpty().Max() + 1 };
        var others = Pins.Where(p => p.Id != placed.Id && !IsReplacedBy(p, placed, zone)).ToList();
        if (others.Count >= MostPins) throw new InvalidOperationException($"There are {MostPins} pins already. Take one away first.");
        if (left is { } from && from.Zone == placed.Zone && from.Slot < placed.Slot)
            others = [.. others.Select(p => p.Zone == placed.Zone && p.Slot > from.Slot && p.Slot <= placed.Slot && p.Overlaps(placed) ? p with { Slot = p.Slot - 1 } : p)];
        MakeRoom(others, placed, zone.Slots, left);
        return this with { Pins = [.. others.OrderBy(p => p.Id)] };
    }

    /// <exception cref="InvalidOperationException">There is no such pin.</exception>
    public FrontArrangement Unpin(int id)
        => Pin(id) is null ? throw new InvalidOperationException("This pin is gone already.") : this with { Pins = [.. Pins.Where(p => p.Id != id)] };

    /// <summary>Gives a zone another number of slots, or switches it on or off.</summary>
    /// <exception cref="InvalidOperationException">There is no such zone, or it cannot be so large or small.</exception>
    public FrontArrangement Resize(string key, int slots, bool isOn)
    {
        if (Zone(key) is not { } zone) throw new InvalidOperationException("The front page has no such zone.");
        if (slots < 1 || slots > (zone.Kind == ZoneKind.Lead ? 1 : FrontZone.MostSlots))
            throw new InvalidOperationException(zone.Kind == ZoneKind.Lead ? "One story leads." : $"A zone has 1 to {FrontZone.MostSlots} slots.");
        return this with { Zones = [.. Zones.Select(z => z == zone ? zone with { Slots = slots, IsOn = isOn } : z)] };
    }

    /// <summary>Moves a zone one place up or down among those below the top; does nothing at the end.</summary>
    /// <exception cref="InvalidOperationException">There is no such zone, or it stands at the top.</exception>
    public FrontArrangement MoveZone(string key, bool up)
    {
        if (Zone(key) is not { IsFixed: false } zone) throw new InvalidOperationException("This zone cannot be moved.");
        var zones = Zones.ToList();
        var (from, to) = (zones.IndexOf(zone), zones.IndexOf(zone) + (up ? -1 : 1));
        if (to < 0 || to >= zones.Count || zones[to].IsFixed) return this;
        (zones[from], zones[to]) = (zones[to], zones[from]);
        return this with { Zones = zones };
    }

    /// <summary>Adds a strip for a section, after the strips there are.</summary>
    /// <exception cref="InvalidOperationException">It has one, or there are too many.</exception>
    public FrontArrangement AddStrip(Section section)
    {
        var strip = FrontZone.StripOf(section.Id);
        if (Zone(strip.Key) is not null) throw new InvalidOperationException($"{section.Name} has a strip already.");
        if (Zones.Count(z => z.Kind == ZoneKind.Strip) >= MostStrips) throw new InvalidOperationException($"There are {MostStrips} strips already.");
        var zones = Zones.ToList();
        zones.Insert(zones.FindLastIndex(z => z.Kind == ZoneKind.Strip || z.IsFixed) + 1, strip);
        return this with { Zones = zones };
    }

    /// <summary>Takes a strip away, with its pins.</summary>
    /// <exception cref="InvalidOperationException">It is no strip.</exception>
    public FrontArrangement RemoveStrip(string key)
        => Zone(key)?.Kind == ZoneKind.Strip
            ? new([.. Zones.Where(z => z.Key != key)], [.. Pins.Where(p => p.Zone != key)])
            : throw new InvalidOperationException("Only the strip of a section can be taken away. Switch the zone off instead.");

    /// <summary>Whether a story that is pinned twice for the same time loses the earlier pin.</summary>
    private bool IsReplacedBy(FrontPin old, FrontPin placed, FrontZone zone)
        => old.ArticleId == placed.ArticleId && old.Overlaps(placed) && (old.Zone == placed.Zone || !(zone.MayRepeat || Zone(old.Zone)?.MayRepeat == true));

    private static void MakeRoom(List<FrontPin> pins, FrontPin placed, int slots, (string Zone, int Slot)? left)
    {
        var inTheWay = pins.Where(p => p.CollidesWith(placed)).ToList();
        pins.RemoveAll(inTheWay.Contains);
        pins.Add(placed);
        foreach (var pin in inTheWay)
        {
            if (pin.Slot < slots) MakeRoom(pins, pin with { Slot = pin.Slot + 1 }, slots, left);
            else if (left is { } free && pin with { Zone = free.Zone, Slot = free.Slot } is var moved && !pins.Exists(p => p.CollidesWith(moved))) pins.Add(moved);
        }
    }
}
