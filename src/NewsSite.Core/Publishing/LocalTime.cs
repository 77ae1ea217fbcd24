using System.Globalization;

namespace NewsSite.Publishing;

/// <summary>A time as an editor typed it in the newsroom's zone, read into a moment; or the sentence that says why it cannot be.</summary>
/// <param name="At">The moment in UTC, when there is exactly one or the editor has chosen.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="HappensTwice">Whether the clocks go back over it, so that the editor has to choose.</param>
public sealed record LocalTime(DateTimeOffset? At, string? Problem, bool HappensTwice)
{
    /// <summary>Reads <c>2026-03-29T02:30</c>, as browsers send it.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="zone">The newsroom's zone.</param>
    /// <param name="second">Which of the two, when the clocks go back over it; null when nobody has said.</param>
    public static LocalTime Read(string? text, TimeZoneInfo zone, bool? second)
    {
        string[] forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
        if (!DateTime.TryParseExact(text?.Trim(), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return new(null, "Please give a day and a time, such as 2026-11-23 06:00.", false);
        var said = local.ToString("HH:mm 'on' d MMMM yyyy", CultureInfo.InvariantCulture);
        if (zone.IsInvalidTime(local)) return new(null, $"{said} does not exist in {zone.Id}: the clocks go forward over it. Choose another time.", false);
        if (!zone.IsAmbiguousTime(local)) return new(new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime(), null, false);

        // The clocks go back: the larger offset is the earlier moment.
        var offsets = zone.GetAmbiguousTimeOffsets(local).Order().ToList();
        return second is { } chosen
            ? new(new DateTimeOffset(local, chosen ? offsets[0] : offsets[^1]).ToUniversalTime(), null, true)
            : new(null, $"{said} happens twice in {zone.Id}: the clocks go back over it. Choose the first or the second.", true);
    }

    /// <summary>A moment as a browser's field wants it in the newsroom's zone.</summary>
    public static string Write(DateTimeOffset at, TimeZoneInfo zone)
        => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
