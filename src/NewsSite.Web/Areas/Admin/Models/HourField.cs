using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A field for a time in the newsroom's zone, with the choice that a time needs which happens twice.</summary>
public sealed record HourField(string Name, string Label, string? Value, string? Which)
{
    public string? Hint { get; init; }

    /// <summary>The name under which the choice is sent, and under which it is asked for.</summary>
    public string Choice => $"{Name}Which";

    /// <summary>The moment typed; null when nothing was typed or when a problem says why there is none.</summary>
    public DateTimeOffset? Read(TimeZoneInfo zone, ModelStateDictionary problems)
    {
        if (string.IsNullOrWhiteSpace(Value)) return null;
        var read = LocalTime.Read(Value, zone, Which switch { "first" => false, "second" => true, _ => null });
        if (read.Problem is { } problem) problems.AddModelError(read.HappensTwice ? Choice : Name, problem);
        return read.At;
    }

    /// <summary>What the choice has to say for a moment to be read back from what the field shows.</summary>
    public static string? WhichOf(DateTimeOffset? at, TimeZoneInfo zone)
    {
        if (at is not { } moment || TimeZoneInfo.ConvertTime(moment, zone) is var local && !zone.IsAmbiguousTime(local.DateTime)) return null;
        return local.Offset == zone.GetAmbiguousTimeOffsets(local.DateTime).Min() ? "second" : "first";
    }
}
