using System.Globalization;

namespace NewsSite.Photos.Captions;

/// <summary>A day as a caption gives it; the year may be missing.</summary>
public readonly record struct WireDate(int? Year, int Month, int Day)
{
    /// <summary>Whether the calendar has such a day.</summary>
    public bool IsPossible => Month is >= 1 and <= 12 && Year is null or (>= 1820 and <= 2199) && Day >= 1 && Month is >= 1 and <= 12 && Day <= DateTime.DaysInMonth(Year ?? 2000, Month);

    /// <summary>ISO 8601; <c>--MM-DD</c> without a year.</summary>
    public override string ToString() => Year is { } year
        ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{Month:00}-{Day:00}")
        : string.Create(CultureInfo.InvariantCulture, $"--{Month:00}-{Day:00}");
}
