using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Front;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the form of a pin sends.</summary>
public sealed class PinForm
{
    /// <summary>The edition of the front page that the editor has seen.</summary>
    public int Edition { get; set; }

    public int Story { get; init; }

    public string? Zone { get; init; }

    public int Slot { get; init; } = 1;

    public string? From { get; init; }

    public string? FromWhich { get; init; }

    public string? Until { get; init; }

    public string? UntilWhich { get; init; }

    public HourField FromField => new(nameof(From), "From", From, FromWhich) { Hint = "Left empty, at once." };

    public HourField UntilField => new(nameof(Until), "Until", Until, UntilWhich) { Hint = "Left empty, until somebody ends it." };

    public static PinForm Of(FrontPin pin, int edition, TimeZoneInfo zone) => new()
    {
        Edition = edition,
        Story = pin.ArticleId,
        Zone = pin.Zone,
        Slot = pin.Slot,
        From = pin.From is { } from ? LocalTime.Write(from, zone) : null,
        FromWhich = HourField.WhichOf(pin.From, zone),
        Until = pin.Until is { } until ? LocalTime.Write(until, zone) : null,
        UntilWhich = HourField.WhichOf(pin.Until, zone),
    };

    /// <summary>The pin it describes; what is wrong with its times goes into the problems.</summary>
    public FrontPin Read(int id, int by, DateTimeOffset now, TimeZoneInfo zone, ModelStateDictionary problems)
    {
        var (from, until) = (FromField.Read(zone, problems), UntilField.Read(zone, problems));
        if (until <= now) problems.AddModelError(nameof(Until), "That time is over. Choose a later one.");
        else if (until <= from) problems.AddModelError(nameof(Until), "The pin has to end after it begins.");
        return new(id, Story, Zone ?? "", Slot, by) { From = from, Until = until };
    }
}
