using NewsSite.Front;
using NewsSite.Publishing;
using System.Globalization;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Says in the desk's words why a story stands where it stands.</summary>
public sealed class FrontWords(FrontPlan plan, IReadOnlyDictionary<int, string> names, TimeZoneInfo zone, DateTimeOffset at)
{
    public string Of(FrontZone of) => of.Fallback switch
    {
        Fallback.LatestInSection => $"else the latest in {plan.NameOf(of)}",
        Fallback.LatestOpinion => "else the latest opinion",
        Fallback.MostRead => "what is read most in 24 hours",
        _ => "else the latest",
    };

    public string Of(FrontZone of, SlotReason why) => why.Kind switch
    {
        SlotReasonKind.Pinned => $"Pinned by {names.GetValueOrDefault(why.Pin!.ById, "somebody")}{Times(why.Pin)}",
        SlotReasonKind.LatestInSection => $"Latest in {plan.NameOf(of)}",
        SlotReasonKind.LatestOpinion => "Latest opinion",
        SlotReasonKind.MostRead => string.Create(CultureInfo.InvariantCulture, $"Most read: {why.Count:N0} in 24 hours"),
        SlotReasonKind.MostDiscussed => string.Create(CultureInfo.InvariantCulture, $"Most discussed: {why.Count:N0} {(why.Count == 1 ? "comment" : "comments")}"),
        _ => "Latest",
    };

    public string Of(IdlePin idle, FrontStory? story) => idle.Why switch
    {
        WhyIdle.NotYet => $"Begins {Time(idle.Pin.From!.Value)}{(idle.Pin.Until is { } until ? $", until {Time(until)}" : "")}",
        WhyIdle.NotPublished => story?.StateAt(at) switch
        {
            EditorialState.Withdrawn => "Withdrawn: its place falls back",
            EditorialState.Scheduled when story.OutAt is { } out_ => $"Not out before {Time(out_)}: its place falls back",
            _ => "Not public: its place falls back",
        },
        WhyIdle.StandsElsewhere => "Stands higher up already",
        WhyIdle.NoSuchSlot => "The zone has fewer places now",
        _ => "The zone is switched off",
    };

    public string PlaceOf(FrontPin pin) => plan.Arrangement.Zone(pin.Zone) is { } of ? PlaceOf(of, pin.Slot) : "A zone that is gone";

    public string PlaceOf(FrontZone of, int slot) => of.Kind == ZoneKind.Lead ? "Lead" : $"{plan.NameOf(of)} {slot}";

    /// <summary>From when and until when, such as <c>, until 18:00</c>; empty for a pin without times.</summary>
    public string Times(FrontPin pin) => (pin.From > at ? $" from {Time(pin.From.Value)}" : "") + (pin.Until is { } until ? $" until {Time(until)}" : "");

    private string Time(DateTimeOffset moment)
    {
        var (local, day) = (TimeZoneInfo.ConvertTime(moment, zone), TimeZoneInfo.ConvertTime(at, zone).Date);
        return local.ToString(local.Date == day ? "HH:mm" : local.Year == day.Year ? "d MMMM, HH:mm" : "d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
    }
}
